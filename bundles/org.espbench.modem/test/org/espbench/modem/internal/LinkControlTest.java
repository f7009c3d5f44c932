package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import java.time.Duration;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Route;
import org.espbench.modem.net.SendBuffer;
import org.espbench.modem.net.TcpOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Send buffer and close mode of 1.7, and what only 2.x has. */
class LinkControlTest {

    @RegisterExtension
    final Rig rig = Rig.ready();

    @Test
    void theSendBufferTellsHowFarItIs() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPBUFSTATUS=4\r\n", "8,7,6,1460,9\r\n" + OK).on("AT+CIPBUFSTATUS=4\r\n", OK).on("AT+CIPBUFSTATUS=4\r\n", ERROR);
        assertThat(link.sendBuffer(BUDGET)).isEqualTo(new SendBuffer(8, 7, 6, 1460, 9));
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void aSegmentCanBeAskedFor() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPCHECKSEQ=4,7\r\n", "4,7,TRUE\r\n" + OK).on("AT+CIPCHECKSEQ=4,17\r\n", "4,17,FALSE\r\n" + OK)
                .on("AT+CIPCHECKSEQ=4,7\r\n", "4,17,TRUE\r\n" + OK).on("AT+CIPCHECKSEQ=4,99\r\n", ERROR);
        assertThat(link.segmentSent(7, BUDGET)).isTrue();
        assertThat(link.segmentSent(17, BUDGET)).isFalse();
        assertThatThrownBy(() -> link.segmentSent(7, BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> link.segmentSent(99, BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void theSendBufferCanBeginAnew() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPBUFRESET=4\r\n", OK).on("AT+CIPBUFRESET=4\r\n", ERROR);
        link.resetSendBuffer(BUDGET);
        assertThatThrownBy(() -> link.resetSendBuffer(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void aLinkCanBeToldHowToEnd() throws Exception {
        Link link = rig.link();
        rig.port.on("AT+CIPCLOSEMODE=4,1\r\n", OK).on("AT+CIPCLOSEMODE=4,0\r\n", ERROR);
        link.setCloseMode(CloseMode.ABORT, BUDGET);
        assertThatThrownBy(() -> link.setCloseMode(CloseMode.IN_ORDER, BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void aClosedLinkIsNotTheNextOneOnItsNumber() throws Exception {
        Link link = rig.link();
        rig.port.say("4,CLOSED\r\n");
        rig.awaitEvent(ModemEvent.LinkClosed.class::isInstance);
        assertThatThrownBy(() -> link.setCloseMode(CloseMode.ABORT, BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void datagramsHaveNoSendBufferAndNoEnd() throws Exception {
        rig.port.on("AT+CIPSTART=4,\"UDP\",\"192.168.1.2\",4000\r\n", "4,CONNECT\r\n" + OK);
        Link link = rig.modem.open(LinkRequest.udp(PEER), BUDGET);
        assertThatThrownBy(() -> link.sendBuffer(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.setCloseMode(CloseMode.ABORT, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void whatOnlyLaterFirmwareHasIsNotAskedFor() throws Exception {
        Link link = rig.link();
        assertThatThrownBy(() -> link.setTcpOptions(TcpOptions.DEFAULT, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> link.tcpOptions(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> rig.modem.open(new LinkRequest.Tcp(PEER, 0, Route.IPV6), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> rig.modem.open(new LinkRequest.Tcp(PEER, 0, Route.from("192.168.4.1")), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> rig.modem.setPassThroughPause(Duration.ofSeconds(1), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> rig.modem.passThroughPause(BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }
}
