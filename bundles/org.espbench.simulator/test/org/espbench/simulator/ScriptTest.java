package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.simulator.fault.Action.answer;
import static org.espbench.simulator.fault.Action.busy;
import static org.espbench.simulator.fault.Action.busyButDone;
import static org.espbench.simulator.fault.Action.closeLink;
import static org.espbench.simulator.fault.Action.dawdle;
import static org.espbench.simulator.fault.Action.exception;
import static org.espbench.simulator.fault.Action.freeze;
import static org.espbench.simulator.fault.Action.loseAccessPoint;
import static org.espbench.simulator.fault.Action.neverAnswer;
import static org.espbench.simulator.fault.Action.replace;
import static org.espbench.simulator.fault.Action.reset;
import static org.espbench.simulator.fault.Action.resetLink;
import static org.espbench.simulator.fault.Action.say;
import static org.espbench.simulator.fault.Action.swallow;
import static org.espbench.simulator.fault.Action.unplug;
import static org.espbench.simulator.fault.Action.watchdog;
import static org.espbench.simulator.fault.Trigger.after;
import static org.espbench.simulator.fault.Trigger.anyCommand;
import static org.espbench.simulator.fault.Trigger.command;
import static org.espbench.simulator.fault.Trigger.commandMatching;
import static org.espbench.simulator.fault.Trigger.echoed;
import static org.espbench.simulator.fault.Trigger.prompted;
import static org.espbench.simulator.fault.Trigger.received;
import static org.espbench.simulator.fault.Trigger.said;
import static org.espbench.simulator.fault.Trigger.saidContaining;
import static org.espbench.simulator.fault.Trigger.sentToHost;
import static org.espbench.simulator.fault.Trigger.sentToModule;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules of the kind "when … then …", as the host sees them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptTest {

    private static final String OK = "\r\nOK\r\n";
    private static final String ERROR = "\r\nERROR\r\n";
    private static final String BUSY = "\r\nbusy p...\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.05));
    private final Host host = Host.on(module);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aBusyStormPasses() throws Exception {
        host.withoutEcho();
        module.when(anyCommand()).times(3).then(busy());
        host.asks("AT", BUSY).asks("AT+GMR", BUSY).asks("AT", BUSY).asks("AT", OK);
    }

    @Test
    void busyMayBeALie() throws Exception {
        host.withoutEcho();
        module.when(command("AT+CWMODE_CUR")).then(busyButDone());
        host.asks("AT+CWMODE_CUR=3", BUSY + OK).asks("AT+CWMODE_CUR?", "+CWMODE_CUR:3\r\n" + OK);
    }

    @Test
    void aCommandIsKnownByItsWholeName() throws Exception {
        host.withoutEcho();
        Rule rule = module.when(command("AT+CWMODE")).always().then(answer("mine" + OK));
        host.asks("AT+CWMODE_CUR?", "+CWMODE_CUR:2\r\n" + OK).asks("AT+CWMODE?", "mine" + OK).asks("AT+CWMODE=1", "mine" + OK);
        assertThat(rule.hits()).isEqualTo(2);
        rule.remove();
        host.asks("AT+CWMODE?", "+CWMODE:2\r\n" + OK);
        module.when(commandMatching("AT\\+CW.*\\?")).then(answer(ERROR));
        host.asks("AT+CWMODE=1", OK).asks("AT+CWMODE?", ERROR);
    }

    @Test
    void occasionsCanBeSkippedAndCounted() throws Exception {
        host.withoutEcho();
        module.when(command("AT")).skipping(1).times(2).then(answer(ERROR));
        host.asks("AT", OK).asks("AT", ERROR).asks("AT", ERROR).asks("AT", OK);
        assertThatThrownBy(() -> module.when(command("AT")).times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> module.when(command("AT")).skipping(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> module.when(prompted()).then(busy())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("command");
    }

    @Test
    void aCommandCanStayUnansweredUntilAReset() throws Exception {
        host.withoutEcho();
        module.when(command("AT+GMR")).then(neverAnswer());
        host.types("AT+GMR\r\n").asks("AT", BUSY).asks("AT", BUSY);
        module.reset();
        host.nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
    }

    @Test
    void aCommandCanTakeLonger() throws Exception {
        host.withoutEcho();
        module.when(command("AT+GMR")).then(dawdle(Duration.ofSeconds(1)));
        host.types("AT+GMR\r\nAT\r\n").reads(BUSY + "AT version");
    }

    @Test
    void aFinalResultCanBeLost() throws Exception {
        host.withoutEcho();
        module.when(command("AT+CWMODE_CUR")).then(swallow("OK"));
        host.types("AT+CWMODE_CUR?\r\n").reads("+CWMODE_CUR:2\r\n").asks("AT", OK);
        module.when(said("ERROR")).then(swallow("ERROR"));
        host.types("AT+NONSENSE\r\n");
        assertThat(module.awaitCommand("AT+NONSENSE"::equals, LONG)).isTrue();
        module.print("after");
        host.reads("after\r\n");
    }

    @Test
    void aLinkMessageCanBeLostOrChanged() throws Exception {
        host.online();
        module.when(command("AT+CIPSTART")).then(swallow("CONNECT"));
        try (Socket peer = connect("", OK)) {
            Rule lost = module.when(said("SEND OK")).then(swallow("SEND OK"));
            host.asks("AT+CIPSEND=1", PROMPT).types("x").reads("\r\nRecv 1 bytes\r\n");
            assertThat(peer.getInputStream().read()).isEqualTo('x');
            assertThat(lost.awaitHit(LONG)).isTrue();
            module.when(command("AT+CIPCLOSE")).then(replace("CLOSED", "Unlink\r\n"));
            host.asks("AT+CIPCLOSE", "Unlink\r\n" + OK);
        }
    }

    @Test
    void aLinkCanEndAtThePrompt() throws Exception {
        host.online();
        module.when(prompted()).then(closeLink(0));
        try (Socket peer = connect("", "CONNECT\r\n" + OK)) {
            host.asks("AT+CIPSEND=4", PROMPT + "CLOSED\r\n").types("abcd").reads("\r\nRecv 4 bytes\r\nSEND FAIL\r\n");
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aLinkCanBeResetByItsPeer() throws Exception {
        host.online().asks("AT+CIPMUX=1", OK);
        try (Socket peer = connect("3,", "3,CONNECT\r\n" + OK)) {
            module.when(command("AT+GMR")).then(resetLink(3));
            assertThat(host.asks("AT+GMR", "").nextUntil("3,CLOSED\r\n")).isEqualTo("3,CLOSED\r\n");
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aMessageCanStandInsideAnEcho() throws Exception {
        module.when(echoed("AT+CIPSEND=0,1")).then(say(",CONNECT\r\n"));
        host.types("AT+CIPSEND=0,198\r\n").reads("AT+CIPSEND=0,1,CONNECT\r\n98\r\r\n");
    }

    @Test
    void aMessageCanStandInsideAnother() throws Exception {
        host.withoutEcho();
        module.when(sentToHost(4)).then(say("1,CLOSED\r\n"));
        host.asks("AT", "\r\nOK1,CLOSED\r\n\r\n");
        module.when(saidContaining("version")).then(say("WIFI GOT IP\r\n"));
        assertThat(host.asks("AT+GMR", "AT version").nextUntil(OK.substring(2))).doesNotContain("WIFI");
        host.reads("WIFI GOT IP\r\n");
    }

    @Test
    void receivedDataCanSetSomethingOff() throws Exception {
        host.online();
        module.when(saidContaining("+IPD")).then(say("after"));
        module.when(received()).then(say("before"));
        try (Socket peer = connect("", "CONNECT\r\n" + OK)) {
            peer.getOutputStream().write("abc".getBytes(StandardCharsets.US_ASCII));
            host.reads("before\r\n+IPD,3:abcafter");
            Rule rule = module.when(received()).then(watchdog());
            peer.getOutputStream().write("unheard".getBytes(StandardCharsets.US_ASCII));
            assertThat(host.nextUntil("\r\nready\r\n")).doesNotContain("+IPD");
            assertThat(rule.hits()).isEqualTo(1);
        }
    }

    @Test
    void theWatchdogBitesBetweenTwoBytesOfEitherDirection() throws Exception {
        host.withoutEcho();
        module.when(sentToHost(10)).then(watchdog());
        host.asks("AT+GMR", "AT version").nextUntil("\r\nready\r\n");
        host.withoutEcho();
        module.when(sentToModule(3)).then(watchdog());
        host.types("AT+").nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
    }

    @Test
    void anExceptionIsPrintedAndEndsInAReset() throws Exception {
        host.withoutEcho();
        module.when(command("AT+CWLAP")).then(exception());
        assertThat(host.types("AT+CWLAP\r\n").nextUntil("\r\nready\r\n")).startsWith("Fatal exception 28");
    }

    @Test
    void aFrozenModuleWaitsForItsResetPin() throws Exception {
        host.withoutEcho();
        module.when(command("AT+GMR")).then(freeze());
        host.types("AT+GMR\r\nAT\r\n");
        assertThat(module.awaitCommand("AT+GMR"::equals, LONG)).isTrue();
        module.print("unheard");
        module.when(after(Duration.ofSeconds(1))).then(reset());
        assertThat(host.nextUntil("\r\nready\r\n")).doesNotContain("unheard", "OK");
        assertThat(module.commands()).containsExactly("ATE0", "AT+GMR");
    }

    @Test
    void theAccessPointCanGoAndComeBack() throws Exception {
        host.online();
        module.when(said("OK")).then(loseAccessPoint(Duration.ofSeconds(1)));
        host.asks("AT", OK + "WIFI DISCONNECT\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n");
    }

    @Test
    void theAdapterCanBePulledInTheMiddleOfAWord() throws Exception {
        host.withoutEcho();
        Rule rule = module.when(sentToHost(5)).then(unplug(Duration.ofSeconds(1)));
        host.types("AT+GMR\r\n");
        assertThatThrownBy(() -> host.nextUntil(OK)).isInstanceOf(PortException.Gone.class);
        assertThat(rule.awaitHit(LONG)).isTrue();
        host.port().close();
        Host.again(module).asks("AT", OK);
    }

    @Test
    void whatWasScriptedIsReportedAndTakenBack() throws Exception {
        host.withoutEcho();
        module.when(anyCommand()).then(busy());
        module.when(anyCommand()).always().then(busy());
        host.asks("AT", BUSY);
        assertThat(module.faults().report()).hasSize(2).allMatch(line -> line.contains("busy"));
        module.faults().reset();
        host.asks("AT", OK);
    }

    private Socket connect(String id, String answer) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            host.asks("AT+CIPSTART=" + id + "\"TCP\",\"127.0.0.1\"," + listener.getLocalPort(), answer);
            return listener.accept();
        }
    }
}
