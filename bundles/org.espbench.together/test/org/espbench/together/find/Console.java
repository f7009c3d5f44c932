package org.espbench.together.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;

/** Somebody who types at a module and then goes away, whatever state that leaves it in. */
final class Console implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Port port;
    private final StringBuilder heard = new StringBuilder();

    private Console(Port port) {
        this.port = port;
    }

    static Console at(SimulatedModule module) throws PortException {
        return new Console(module.connect(module.line()));
    }

    /** Types a line and waits for an answer that ends with this. */
    Console line(String command, String until) throws PortException {
        heard.setLength(0);
        type(command + "\r\n");
        return hears(until);
    }

    Console type(String text) throws PortException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        port.write(bytes, 0, bytes.length);
        return this;
    }

    Console hears(String until) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        byte[] buffer = new byte[1024];
        while (heard.indexOf(until) < 0) {
            assertThat(deadline.over()).as("waited for " + until + ", heard " + heard).isFalse();
            heard.append(new String(buffer, 0, port.read(buffer, 0, buffer.length, 100), StandardCharsets.ISO_8859_1));
        }
        return this;
    }

    /** Tells the module to speak at another rate from now on, and goes away. */
    static void setBaud(SimulatedModule module, int baud) throws PortException {
        try (Console console = at(module)) {
            console.line("AT+UART=" + baud + ",8,1,0,0", "OK\r\n");
            Deadline deadline = Deadline.in(Time.real(), PATIENCE);
            while (module.line().baud() != baud) {
                assertThat(deadline.over()).as("still " + module.line()).isFalse();
                console.port.read(new byte[1], 0, 1, 1);
            }
            assertThat(module.line()).isEqualTo(LineSettings.DEFAULT.at(baud));
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
