package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The module behind a TCP port. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TcpModuleTest {

    private final SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.05));

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void clientsComeAndGoAndTheModuleStaysOn() throws Exception {
        try (TcpModule tcp = TcpModule.open(module, 0)) {
            try (Socket client = connect(tcp)) {
                ask(client, "ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n");
            }
            try (Socket client = again(tcp)) {
                ask(client, "AT\r\n", "\r\nOK\r\n");
            }
        }
        Host.on(module).asks("AT", "\r\nOK\r\n");
    }

    @Test
    void theRateOfTheModuleDoesNotMatter() throws Exception {
        try (TcpModule tcp = TcpModule.open(module, 0); Socket client = connect(tcp)) {
            ask(client, "AT+UART_CUR=9600,8,1,0,0\r\n", "AT+UART_CUR=9600,8,1,0,0\r\r\n\r\nOK\r\n");
            ask(client, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
        }
    }

    @Test
    void aSecondClientIsTurnedAwayAndAllAreLogged() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        try (TcpModule tcp = TcpModule.open(module, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), log::add); Socket client = connect(tcp)) {
            ask(client, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
            try (Socket second = connect(tcp)) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
            ask(client, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
            assertThat(log).hasSize(2);
            assertThat(log.get(0)).contains(Integer.toString(client.getLocalPort()));
            assertThat(log.get(1)).contains("turned away");
        }
    }

    @Test
    void closingEndsTheStreamAndTheThreads() throws Exception {
        TcpModule tcp = TcpModule.open(module, 0);
        assertThatThrownBy(module::connect).isInstanceOf(PortException.Busy.class);
        try (Socket client = connect(tcp)) {
            ask(client, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
            tcp.close();
            tcp.close();
            assertThat(ends(client)).isTrue();
        }
        assertThat(threads()).doesNotContain("espbench-sim-tcp-in", "espbench-sim-tcp-out");
        module.connect().close();
    }

    @Test
    void aModuleThatIsSwitchedOffEndsIt() throws Exception {
        try (TcpModule tcp = TcpModule.open(module, 0); Socket client = connect(tcp)) {
            module.close();
            assertThat(ends(client)).isTrue();
        }
    }

    @Test
    void aTakenPortIsSaidAtOnceAndLeavesTheModuleFree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TcpModule.open(module, taken.getLocalPort())).isInstanceOf(IOException.class);
        }
        module.connect().close();
    }

    private static Socket connect(TcpModule tcp) throws IOException {
        return new Socket(tcp.address().getAddress(), tcp.address().getPort());
    }

    /** The client before has gone, which the server notices in its own time. The echo is off. */
    private static Socket again(TcpModule tcp) throws IOException {
        while (true) {
            Socket client = connect(tcp);
            if (answers(client)) {
                return client;
            }
            client.close();
        }
    }

    private static boolean answers(Socket client) {
        try {
            client.getOutputStream().write("?\r\n".getBytes(StandardCharsets.US_ASCII));
            return client.getInputStream().readNBytes("\r\nERROR\r\n".length()).length > 0;
        } catch (IOException e) {
            // Turned away.
            return false;
        }
    }

    private static void ask(Socket client, String text, String answer) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(client.getInputStream().readNBytes(answer.length()), StandardCharsets.US_ASCII)).isEqualTo(answer);
    }

    private static boolean ends(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
