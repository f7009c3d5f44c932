package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;
import static org.espbench.modem.internal.Rig.PEER;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.SslChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links whose id the module chooses, with 2.2 (reference 2.4). */
class AnywhereTest {

    private static final String OPEN = "AT+CIPSTARTEX=\"TCP\",\"192.168.1.2\",4000\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready("2.2.1.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)");

    private ScriptedPort withoutServer() {
        return rig.port.on("AT+CIPSERVER?\r\n", "+CIPSERVER:0\r\n" + OK);
    }

    @Test
    void theModuleChoosesTheNumber() throws Exception {
        withoutServer().on(OPEN, "0,CONNECT\r\n" + OK);
        Link link = rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET);
        assertThat(link.id()).isZero();
        assertThat(link.accepted()).isFalse();
        assertThat(link.remote()).contains(PEER);
        assertThat(rig.modem.links()).containsExactly(link);
        rig.awaitEvent(ModemEvent.LinkOpened.class::isInstance);
    }

    @Test
    void aRefusalLeavesNothingBehind() throws Exception {
        withoutServer().on(OPEN, ERROR + "0,CLOSED\r\n");
        assertThatThrownBy(() -> rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThat(rig.modem.links()).isEmpty();
        rig.port.on("AT+GMR\r\n", "AT version:2.2.1.0(x)\r\nOK\r\n");
        rig.link();
    }

    @Test
    void aLinkThatOpensAfterItsCommandWasGivenUpIsClosed() throws Exception {
        withoutServer().on(OPEN, "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(() -> rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", "1,CONNECT\r\n" + OK + "AT version:2.2.1.0(x)\r\nOK\r\n").on("AT+CIPCLOSE=1\r\n", "1,CLOSED\r\n" + OK);
        rig.link();
        assertThat(rig.modem.links()).hasSize(1);
    }

    @Test
    void aLinkThatIsNotToldIsNobodys() throws Exception {
        withoutServer().on(OPEN, OK);
        assertThatThrownBy(() -> rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", "AT version:2.2.1.0(x)\r\nOK\r\n");
        rig.link();
    }

    @Test
    void aServerCouldMixUpItsClientsWithIt() {
        rig.port.on("AT+CIPSERVER?\r\n", "+CIPSERVER:1,333,\"TCP\"\r\n" + OK);
        assertThatThrownBy(() -> rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.Refused.class)
                .hasMessageContaining("server");
    }

    @Test
    void certificatesAreCheckedByNumber() {
        assertThatThrownBy(() -> rig.modem.openAnywhere(new LinkRequest.Ssl(PEER, 0, SslChecks.SERVER), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
    }

    /** 1.7 leaves the choice to the driver. */
    static class EarlierTest {

        @RegisterExtension
        final Rig rig = Rig.ready();

        @Test
        void olderFirmwareIsNotAsked() {
            assertThatThrownBy(() -> rig.modem.openAnywhere(LinkRequest.tcp(PEER), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        }
    }
}
