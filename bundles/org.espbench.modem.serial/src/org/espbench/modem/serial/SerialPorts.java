package org.espbench.modem.serial;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/**
 * The port kind {@code serial}: {@code serial:/dev/ttyUSB0}, {@code serial:COM7}, or {@code serial:usb/VVVV:PPPP[/SERIAL][@LOCATION]} for an
 * adapter by its identity, wherever it is plugged in and whatever the system calls it today. Options: those of {@link AddressedLine}.
 *
 * <p>DTR and RTS have the levels that the address asks for, by default both down, from the earliest moment that the system allows, and both
 * in one call. What happens before that moment, no program can prevent:
 * <ul>
 * <li>Linux raises both lines in {@code open(2)}, at the same time; they are set microseconds later. Equal levels pass through no state that
 * resets a board with the usual two transistors (NodeMCU and its like).
 * <li>macOS does the same.
 * <li>Windows opens the port with the levels asked for.
 * </ul>
 * A board whose reset or GPIO0 hangs on a line directly, without transistors, is touched on Linux and macOS for as long as that takes. On
 * closing, Linux lowers both lines at once if they were both opened raised, and leaves them alone otherwise.
 */
public final class SerialPorts implements PortProvider {

    /** The scheme of serial ports. */
    public static final String SCHEME = "serial";

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        AddressedLine wanted = AddressedLine.of(address, line, List.of());
        try {
            Library.prepare();
            return open(address, new LibraryDevice(find(address)), wanted);
        } catch (SerialPortInvalidPortException e) {
            throw OpenFailure.absent(address, Plugged.names(Plugged.all()), e);
        } catch (LinkageError e) {
            throw Library.refused(address, e);
        }
    }

    /** Everything is set before, so that nothing is in force only for a while. */
    static Port open(PortAddress address, Device device, AddressedLine wanted) throws PortException {
        Outputs outputs = wanted.outputs();
        device.set(wanted.line());
        device.set(outputs);
        if (!device.open()) {
            throw OpenFailure.of(address, device.path(), device.error(), wanted.line(), Plugged.names(Plugged.all()));
        }
        SerialLine port = new SerialLine(address, device, wanted.line(), outputs, SerialLine.STALLED);
        Holders.others(device.path()).ifPresent(others -> port.warn(Said.WORDS.say("shared", address, others)));
        return port;
    }

    @Override
    public List<PortOffer> offers() {
        try {
            Library.prepare();
            return Plugged.offers(Plugged.all());
        } catch (LinkageError e) {
            // Nothing to offer; opening one says why.
            return List.of();
        }
    }

    private static SerialPort find(PortAddress address) throws PortException {
        if (!UsbIdentity.isMeant(address.rest())) {
            return SerialPort.getCommPort(address.rest());
        }
        Optional<UsbIdentity> identity = UsbIdentity.parse(address.rest());
        if (identity.isEmpty()) {
            throw new PortException.Refused(address, Said.WORDS.say("refused.identity", address), null);
        }
        return SerialPort.getCommPort(Plugged.find(address, identity.get(), Plugged.all()).name());
    }
}
