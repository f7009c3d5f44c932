package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The module as a server (reference 2.4, 4.3). */
@Timeout(60)
class ServerTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module = SimulatedModule.builder().air(air).time(Time.scaled(0.05)).freeServerPorts(true).start();
    private final Host host = Host.on(module);

    @BeforeEach
    void join() throws Exception {
        host.online();
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void theServerGivesLowestFreeIdsAndKeepsItsLimit() throws Exception {
        host.asks("AT+CIPSERVER=1", ERROR).asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVERMAXCONN=2", OK).asks("AT+CIPSERVERMAXCONN?", "+CIPSERVERMAXCONN:2\r\n" + OK)
                .asks("AT+CIPSERVER=1", OK).asks("AT+CIPSERVER=1,80", "no change\r\n" + OK).asks("AT+CIPSERVERMAXCONN=3", "Server has started\r\n" + ERROR)
                .asks("AT+CIPMUX=0", "CIPSERVER must be 0\r\n" + ERROR);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        List<Socket> clients = new ArrayList<>();
        for (int id = 0; id < 2; id++) {
            clients.add(new Socket(server.getAddress(), server.getPort()));
            host.reads(id + ",CONNECT\r\n");
        }
        try (Socket turnedAway = new Socket(server.getAddress(), server.getPort())) {
            assertThat(ends(turnedAway)).isTrue();
        }
        host.asks("AT+CIPCLOSE=0", "0,CLOSED\r\n" + OK);
        assertThat(clients.get(0).getInputStream().read()).isEqualTo(-1);
        clients.add(new Socket(server.getAddress(), server.getPort()));
        host.reads("0,CONNECT\r\n").asks("AT+CIPCLOSE=5", OK).asks("AT+CIPSERVER=0", OK);
        assertThat(module.serverEndpoint()).isEmpty();
        host.asks("AT+CIPSERVER=0", "no change\r\n" + OK).types("AT+CIPCLOSE=5\r\n").reads("0,CLOSED\r\n1,CLOSED\r\n" + OK);
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void aSixthLinkIsRefused() throws Exception {
        host.asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1,0", OK);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        List<Socket> clients = new ArrayList<>();
        for (int id = 0; id < 5; id++) {
            clients.add(new Socket(server.getAddress(), server.getPort()));
            host.reads(id + ",CONNECT\r\n");
        }
        try (Socket sixth = new Socket(server.getAddress(), server.getPort())) {
            assertThat(ends(sixth)).isTrue();
        }
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void aClientThatSaysNothingIsClosed() throws Exception {
        host.asks("AT+CIPMUX=1", OK).asks("AT+CIPSTO?", "+CIPSTO:180\r\n" + OK).asks("AT+CIPSTO=3", OK).asks("AT+CIPSERVER=1", OK);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        try (Socket client = new Socket(server.getAddress(), server.getPort())) {
            host.reads("0,CONNECT\r\n0,CLOSED\r\n");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        host.asks("AT+CIPSTO=7201", ERROR);
    }

    @Test
    void aTakenServerPortIsAnErrorAndANote() throws Exception {
        try (SimulatedModule plain = SimulatedModule.start(air, Time.scaled(0.05)); ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            Host other = new Host(plain.connect()).online().asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1," + taken.getLocalPort(), ERROR);
            assertThat(plain.notes()).hasSize(1).first().asString().contains(Integer.toString(taken.getLocalPort()));
            int free = freePort();
            other.asks("AT+CIPSERVER=1," + free, OK);
            assertThat(plain.serverEndpoint()).contains(new InetSocketAddress(LOOPBACK, free));
        }
    }

    private static boolean ends(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
