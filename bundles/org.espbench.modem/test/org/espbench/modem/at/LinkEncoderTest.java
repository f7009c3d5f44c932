package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.espbench.modem.at.UnencodableException.Reason;
import org.junit.jupiter.api.Test;

class LinkEncoderTest {

    private static final LinkEncoder MANY = new LinkEncoder(true, 128, true);
    private static final LinkEncoder ONE = new LinkEncoder(true, 256, false);

    private static String text(AtCommand command) {
        return new String(command.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLinkIsNamedByItsIdWhereThereAreSeveral() throws Exception {
        assertThat(text(MANY.openTcp(4, "host.example", 80, 0))).isEqualTo("AT+CIPSTART=4,\"TCP\",\"host.example\",80\r\n");
        assertThat(text(ONE.openTcp(0, "host.example", 80, 60))).isEqualTo("AT+CIPSTART=\"TCP\",\"host.example\",80,60\r\n");
        assertThat(text(MANY.openSsl(1, "h", 443, 7200))).isEqualTo("AT+CIPSTART=1,\"SSL\",\"h\",443,7200\r\n");
        assertThat(text(MANY.openUdp(0, "h", 9, 0, 0))).isEqualTo("AT+CIPSTART=0,\"UDP\",\"h\",9\r\n");
        assertThat(text(MANY.openUdp(0, "h", 9, 1112, 2))).isEqualTo("AT+CIPSTART=0,\"UDP\",\"h\",9,1112,2\r\n");
        assertThat(text(MANY.send(0, 2048))).isEqualTo("AT+CIPSEND=0,2048\r\n");
        assertThat(text(ONE.send(0, 1))).isEqualTo("AT+CIPSEND=1\r\n");
        assertThat(text(MANY.sendTo(3, 12, "192.168.1.9", 5000))).isEqualTo("AT+CIPSEND=3,12,\"192.168.1.9\",5000\r\n");
        assertThat(text(MANY.sendEscaped(3, 2048))).isEqualTo("AT+CIPSENDEX=3,2048\r\n");
        assertThat(text(MANY.sendBuffered(3, 2048))).isEqualTo("AT+CIPSENDBUF=3,2048\r\n");
        assertThat(text(MANY.read(2, 2048))).isEqualTo("AT+CIPRECVDATA=2,2048\r\n");
        assertThat(text(ONE.read(0, 5760))).isEqualTo("AT+CIPRECVDATA=5760\r\n");
    }

    @Test
    void settingsAreWrittenAsTheReferenceHasThem() throws Exception {
        assertThat(text(LinkEncoder.passive(true))).isEqualTo("AT+CIPRECVMODE=1\r\n");
        assertThat(text(LinkEncoder.senderAddresses(false))).isEqualTo("AT+CIPDINFO=0\r\n");
        assertThat(text(LinkEncoder.passThrough(true))).isEqualTo("AT+CIPMODE=1\r\n");
        assertThat(text(MANY.sslBuffer(4096))).isEqualTo("AT+CIPSSLSIZE=4096\r\n");
        assertThat(text(MANY.sslChecks(true, true))).isEqualTo("AT+CIPSSLCCONF=3\r\n");
        assertThat(text(MANY.sslChecksOfLink(4, false, true))).isEqualTo("AT+CIPSSLCCONF=4,2,0,0\r\n");
        assertThat(text(MANY.sslChecksOfLink(4, false, false))).isEqualTo("AT+CIPSSLCCONF=4,0\r\n");
        assertThat(text(MANY.maxClients(2))).isEqualTo("AT+CIPSERVERMAXCONN=2\r\n");
        assertThat(text(MANY.idleTimeout(0))).isEqualTo("AT+CIPSTO=0\r\n");
        assertThat(text(MANY.savePassThrough("TCP", "h", 7, 0))).isEqualTo("AT+SAVETRANSLINK=1,\"h\",7,\"TCP\"\r\n");
        assertThat(text(MANY.savePassThroughUdp("h", 7, 1112))).isEqualTo("AT+SAVETRANSLINK=1,\"h\",7,\"UDP\",1112\r\n");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        refused(Operand.LENGTH, () -> MANY.send(0, 2049));
        refused(Operand.LINK, () -> MANY.send(5, 1));
        refused(Operand.REMOTE_PORT, () -> MANY.openTcp(0, "a", 0, 0));
        refused(Operand.SERVER_CLIENTS, () -> MANY.maxClients(6));
        refused(Operand.SSL_BUFFER, () -> MANY.sslBuffer(100));
    }

    private interface Encoding {
        AtCommand encode() throws UnencodableException;
    }

    private static void refused(Operand operand, Encoding encoding) {
        assertThatThrownBy(encoding::encode).isInstanceOfSatisfying(UnencodableException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.OUT_OF_RANGE);
            assertThat(e.operand()).isEqualTo(operand);
        });
    }
}
