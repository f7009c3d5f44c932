package org.espbench.modem.serial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * The port kind {@code serial}: {@code serial:/dev/ttyUSB0}, {@code serial:COM7}, or {@code serial:usb/VVVV:PPPP[/SERIAL]} for an adapter
 * wherever it is plugged in. Options: {@code baud}, {@code flow}, {@code dtr}, {@code rts}; they win over what the opener asks for. DTR and
 * RTS are lowered on opening unless the address raises them, because they reset NodeMCU-like boards.
 */
public final class SerialPorts implements PortProvider {

    /** The scheme of serial ports. */
    public static final String SCHEME = "serial";

    private static final String NATIVE_NAME = "jSerialComm.library.randomizeNativeName";

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
        SerialAddress wanted = SerialAddress.of(address, line);
        try {
            prepareLibrary();
            SerialPort port = find(address, wanted);
            SerialSettings.apply(port, wanted.line());
            Outputs outputs = outputs(wanted);
            port.setDTRandRTS(outputs.dtr(), outputs.rts());
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SerialLine.READ_MILLIS, 0);
            if (!port.openPort(0)) {
                throw OpenFailure.of(address, port.getSystemPortPath(), port.getLastErrorCode(), wanted.line(), names());
            }
            return new SerialLine(address, port, wanted.line(), outputs);
        } catch (SerialPortInvalidPortException e) {
            throw OpenFailure.absent(address, names(), e);
        } catch (LinkageError e) {
            throw new PortException.Refused(address, Said.WORDS.say("refused.library", address, firstLine(e)), e);
        }
    }

    @Override
    public List<PortOffer> offers() {
        try {
            prepareLibrary();
            return ports().sorted(Comparator.comparing(port -> port.getVendorID() < 0)).map(SerialPorts::offer).toList();
        } catch (LinkageError e) {
            // Nothing to offer; opening one says why.
            return List.of();
        }
    }

    /**
     * Another plugin may bring the same library in a class loader of its own, and a native library of one name loads once only. Must come
     * before the library's first class.
     */
    private static void prepareLibrary() {
        if (System.getProperty(NATIVE_NAME) == null) {
            System.setProperty(NATIVE_NAME, "true");
        }
    }

    private static SerialPort find(PortAddress address, SerialAddress wanted) throws PortException {
        Optional<SerialAddress.UsbIdentity> identity = wanted.identity();
        if (identity.isEmpty()) {
            return SerialPort.getCommPort(wanted.device());
        }
        Optional<SerialPort> plugged = ports().filter(port -> fits(port, identity.get())).findFirst();
        if (plugged.isEmpty()) {
            throw OpenFailure.absentIdentity(address, names());
        }
        return plugged.get();
    }

    private static boolean fits(SerialPort port, SerialAddress.UsbIdentity identity) {
        return port.getVendorID() == identity.vendor() && port.getProductID() == identity.product()
                && identity.serial().map(serial -> serial.equals(port.getSerialNumber())).orElse(true);
    }

    /** RTS stays up where flow control uses it: lowered it would forbid the module to speak. */
    private static Outputs outputs(SerialAddress wanted) {
        return new Outputs(wanted.dtr(), wanted.rts() || SerialSettings.hostDrivesRts(wanted.line().flow()));
    }

    /** macOS has each port twice; the {@code tty.} one waits for a carrier when opened. */
    private static Stream<SerialPort> ports() {
        return Stream.of(SerialPort.getCommPorts()).filter(port -> !port.getSystemPortPath().startsWith("/dev/tty."));
    }

    private static List<String> names() {
        return ports().map(SerialPorts::name).toList();
    }

    private static String name(SerialPort port) {
        String path = port.getSystemPortPath();
        return path.startsWith("/") ? path : port.getSystemPortName();
    }

    private static PortOffer offer(SerialPort port) {
        String description = port.getDescriptivePortName();
        if (port.getVendorID() > 0) {
            description = Said.WORDS.say("offer.usb", description, String.format("%04x:%04x", port.getVendorID(), port.getProductID()));
        }
        return new PortOffer(PortAddress.of(SCHEME, name(port)), description);
    }

    private static String firstLine(LinkageError e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
