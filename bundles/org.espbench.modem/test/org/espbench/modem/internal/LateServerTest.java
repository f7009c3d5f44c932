package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.event.ModemEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server of 2.2, which can close its clients and be asked for (reference 2.4). */
class LateServerTest {

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    private Server server() throws Exception {
        rig.port.on("AT+CIPSERVER=1,333\r\n", OK);
        return rig.modem.listen(333, BUDGET);
    }

    private Link client() throws Exception {
        rig.port.say("0,CONNECT\r\n");
        rig.awaitEvent(ModemEvent.LinkOpened.class::isInstance);
        return rig.modem.links().get(0);
    }

    @Test
    void clientsStayWhenTheServerStops() throws Exception {
        Server server = server();
        Link client = client();
        rig.port.on("AT+CIPSERVER=0\r\n", OK);
        server.close(BUDGET);
        assertThat(server.listening()).isFalse();
        assertThat(client.open()).isTrue();
    }

    @Test
    void clientsCanBeClosedWithTheServer() throws Exception {
        Server server = server();
        Link client = client();
        Link own = rig.link();
        rig.port.on("AT+CIPSERVER=0,1\r\n", "0,CLOSED\r\n" + OK);
        server.closeWithClients(BUDGET);
        assertThat(server.listening()).isFalse();
        assertThat(client.open()).isFalse();
        assertThat(own.open()).isTrue();
        server.closeWithClients(BUDGET);
    }

    @Test
    void aClientWhoseEndIsNotToldIsClosedAllTheSame() throws Exception {
        Server server = server();
        Link client = client();
        rig.port.on("AT+CIPSERVER=0,1\r\n", OK);
        server.closeWithClients(BUDGET);
        assertThat(client.open()).isFalse();
    }

    @Test
    void aRefusalLeavesServerAndClients() throws Exception {
        Server server = server();
        Link client = client();
        rig.port.on("AT+CIPSERVER=0,1\r\n", ERROR);
        assertThatThrownBy(() -> server.closeWithClients(BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(server.listening()).isTrue();
        assertThat(client.open()).isTrue();
    }

    @Test
    void theModuleTellsWhereItServes() throws Exception {
        rig.port.on("AT+CIPSERVER?\r\n", "+CIPSERVER:1,8080,\"TCP\"\r\n" + OK).on("AT+CIPSERVER?\r\n", "+CIPSERVER:0\r\n" + OK)
                .on("AT+CIPSERVER?\r\n", OK);
        assertThat(rig.modem.servedPort(BUDGET)).hasValue(8080);
        assertThat(rig.modem.servedPort(BUDGET)).isEmpty();
        assertThatThrownBy(() -> rig.modem.servedPort(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }
}
