package org.espbench.modem.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RemotePortsTest {

    private final ServerSocket server;
    private final PortAddress address;

    RemotePortsTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        address = PortAddress.of("tcp", "localhost:" + server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void bothKindsAreFoundOnTheClassPath() {
        assertThat(Ports.onClassPath().schemes()).contains("tcp", "rfc2217");
        assertThat(new TcpPorts().offers()).isEmpty();
        assertThat(new Rfc2217Ports().offers()).isEmpty();
    }

    @Test
    void aPlainStreamRemembersWhatOnlyASerialLineHas() throws Exception {
        try (Port port = open(address)) {
            port.setLine(LineSettings.DEFAULT.at(9600));
            port.setOutputs(Outputs.RAISED);
            assertThat(port.line().baud()).isEqualTo(9600);
            assertThat(port.outputs()).isEqualTo(Outputs.RAISED);
            assertThat(port.control()).isEqualTo(Set.of());
            assertThat(port.errors()).isEmpty();
            port.close();
            assertThatThrownBy(port::control).isInstanceOf(PortException.Closed.class);
            assertThatThrownBy(() -> port.setOutputs(Outputs.LOWERED)).isInstanceOf(PortException.Closed.class);
            assertThatThrownBy(() -> port.setLine(LineSettings.DEFAULT)).isInstanceOf(PortException.Closed.class);
        }
    }

    @Test
    void aServerThatSpeaksAtOnceLosesNothingInAHundredConnects() throws Exception {
        byte[] burst = new byte[4096];
        new Random(4).nextBytes(burst);
        Thread speaking = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket peer = server.accept()) {
                    peer.getOutputStream().write(burst);
                } catch (IOException e) {
                    // The next one may stay longer.
                    continue;
                }
            }
        });
        speaking.setDaemon(true);
        speaking.start();
        for (int i = 0; i < 100; i++) {
            try (Port port = open(address)) {
                byte[] got = new byte[burst.length];
                for (int at = 0; at < got.length;) {
                    at += port.read(got, at, got.length - at, 20_000);
                }
                assertThat(got).isEqualTo(burst);
            }
        }
    }

    @Test
    void whatWaitsCanBeThrownAway() throws Exception {
        try (Port port = open(address); Socket peer = server.accept()) {
            peer.getOutputStream().write(new byte[] {1, 2});
            peer.shutdownOutput();
            byte[] one = new byte[1];
            assertThat(port.read(one, 0, 1, 20_000)).isEqualTo(1);
            port.discard();
            // The end is there, and nothing before it.
            assertThatThrownBy(() -> port.read(one, 0, 1, 20_000)).isInstanceOf(PortException.Gone.class);
        }
    }

    @Test
    void optionsThatAreNotKnownAreRefused() {
        for (String option : List.of("baud=9600", "timeout=0", "timeout=61", "timeout=x")) {
            assertThatThrownBy(() -> open(PortAddress.parse(address + "?" + option))).as(option).isInstanceOf(PortException.Refused.class)
                    .hasMessageContaining(option.substring(0, option.indexOf('=')));
        }
        assertThatThrownBy(() -> open(PortAddress.parse("rfc2217:localhost:1?baud=0"))).isInstanceOf(PortException.Refused.class);
        assertThatThrownBy(() -> open(PortAddress.parse("rfc2217:localhost:1?speed=1"))).isInstanceOf(PortException.Refused.class)
                .hasMessageContaining("baud, data, parity, stop, flow, dtr, rts, timeout");
    }

    private static Port open(PortAddress address) throws PortException {
        return Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real());
    }
}
