package org.espbench.ui.wizard;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.time.Time;
import org.espbench.ui.connection.Connections;

/** Has the module look for access points; each is told as it is heard. The radio is left as it was found. */
final class ScanRun implements Visit<List<Sighting>> {

    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SCAN = Duration.ofSeconds(20);

    private final PortAddress port;
    private final LineSettings line;
    private final Consumer<? super Sighting> each;

    /** @param each told on the working thread */
    ScanRun(PortAddress port, LineSettings line, Consumer<? super Sighting> each) {
        this.port = port;
        this.line = line;
        this.each = each;
    }

    @Override
    public List<Sighting> visit(IProgressMonitor monitor) throws VisitException, InterruptedException {
        monitor.beginTask(NLS.bind(Messages.scanning, port), IProgressMonitor.UNKNOWN);
        try (Port opened = Connections.get().ports().open(port, line, Time.real()); Modem modem = Modem.open(opened, Time.real())) {
            modem.initialise(GREETING);
            WifiMode before = modem.wifiMode(ANSWER);
            if (!before.station()) {
                modem.setWifiMode(before.softAp() ? WifiMode.STATION_AND_SOFT_AP : WifiMode.STATION, ANSWER);
            }
            List<Sighting> seen = modem.station().scan(ScanOptions.ALL, each, SCAN);
            if (!before.station()) {
                modem.setWifiMode(before, ANSWER);
            }
            return seen;
        } catch (ModemException.Cancelled e) {
            throw new InterruptedException();
        } catch (PortException | ModemException e) {
            throw new VisitException(e.getLocalizedMessage(), e);
        } finally {
            monitor.done();
        }
    }
}
