package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.ModemException;
import org.espbench.modem.Server;
import org.espbench.modem.event.ModemEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerTest {

    @RegisterExtension
    final Rig rig = Rig.ready();

    @Test
    void aServerListensAndStops() throws Exception {
        rig.port.on("AT+CIPSERVER=1,333\r\n", OK);
        Server server = rig.modem.listen(333, BUDGET);
        assertThat(server.listening()).isTrue();
        assertThat(server.localPort()).isEqualTo(333);
        rig.port.on("AT+CIPSERVER=0\r\n", OK);
        server.close(BUDGET);
        assertThat(server.listening()).isFalse();
        server.close(BUDGET);
    }

    @Test
    void aServerLeftFromBeforeIsStartedAnewBecauseItsPortIsUnknown() throws Exception {
        rig.port.on("AT+CIPSERVER=1,333\r\n", "no change\r\n" + OK).on("AT+CIPSERVER=0\r\n", OK).on("AT+CIPSERVER=1,333\r\n", OK);
        assertThat(rig.modem.listen(333, BUDGET).listening()).isTrue();
    }

    @Test
    void aServerThatCanNotBeMovedIsRefused() {
        rig.port.on("AT+CIPSERVER=1,333\r\n", "no change\r\n" + OK).on("AT+CIPSERVER=0\r\n", "no change\r\n" + OK).on("AT+CIPSERVER=1,333\r\n",
                "no change\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.listen(333, BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void aRestartEndsTheServer() throws Exception {
        rig.port.on("AT+CIPSERVER=1,333\r\n", OK);
        Server server = rig.modem.listen(333, BUDGET);
        rig.port.say("\r\nready\r\n");
        rig.awaitEvent(ModemEvent.ModuleRestarted.class::isInstance);
        assertThat(server.listening()).isFalse();
        server.close(BUDGET);
    }

    @Test
    void severalLinksAreAllowedFirstIfTheyAreNot() throws Exception {
        rig.port.say("\r\nready\r\n");
        rig.awaitEvent(ModemEvent.ModuleRestarted.class::isInstance);
        rig.port.onRestarted().on("AT+CIPMUX=1\r\n", "link is builded\r\n\r\nERROR\r\n").on("AT+CIPCLOSE\r\n", "CLOSED\r\n" + OK)
                .on("AT+CIPMUX=1\r\n", OK).on("AT+CIPSERVER=1,80\r\n", OK);
        assertThat(rig.modem.listen(80, BUDGET).listening()).isTrue();
    }

    @Test
    void aServerThatCanNotCloseItsClientsIsNotAskedTo() throws Exception {
        rig.port.on("AT+CIPSERVER=1,333\r\n", OK);
        Server server = rig.modem.listen(333, BUDGET);
        assertThatThrownBy(() -> server.closeWithClients(BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("AT+CIPSERVER=0,1");
        assertThatThrownBy(() -> rig.modem.servedPort(BUDGET)).isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("AT+CIPSERVER?");
        assertThat(server.listening()).isTrue();
    }

    @Test
    void aPortOutOfRangeIsRefusedInWords() {
        assertThatThrownBy(() -> rig.modem.listen(65_536, BUDGET)).isInstanceOf(ModemException.Unsupported.class)
                .hasMessage("The local port is out of range; it can be 1 to 65535.");
    }
}
