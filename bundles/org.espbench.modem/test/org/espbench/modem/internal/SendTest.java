package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendTest {

    private static final String PROMPT = OK + "> ";
    private static final String SENT = "\r\nRecv 5 bytes\r\n\r\nSEND OK\r\n";
    private static final String VERSION = "AT version:1.7.5.0(x)\r\nOK\r\n";
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SEND = "AT+CIPSEND=4,5\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();
    private Link link;

    SendTest() throws Exception {
        link = rig.link();
    }

    @BeforeEach
    void theLinkIsOpen() {
        assertThat(link.open()).isTrue();
    }

    private void send() throws ModemException {
        link.send(HELLO, 0, HELLO.length, BUDGET);
    }

    @Test
    void payloadFollowsThePrompt() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", SENT);
        send();
        assertThat(link.bytesOut()).isEqualTo(5);
        rig.awaitEvent(new ModemEvent.DataSent(4, link.serial(), 5)::equals);
    }

    @Test
    void thePromptOf2xIsUnderstood() throws Exception {
        rig.port.on(SEND, OK + "\r\n>").on("hello", SENT);
        send();
    }

    @Test
    void theAnswerMayComeBeforeSendOk() throws Exception {
        rig.port.on(SEND, OK + ">+IPD,4,4:OK> ").on("hello", "\r\nRecv 5 bytes\r\n\r\n+IPD,4,7:SEND OK\r\nSEND OK\r\n");
        send();
        assertThat(link.input().readNBytes(11)).isEqualTo("OK> SEND OK".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void muchIsSentInPortions() throws Exception {
        long seed = System.nanoTime();
        byte[] much = new byte[5000];
        new Random(seed).nextBytes(much);
        String text = new String(much, StandardCharsets.ISO_8859_1);
        rig.port.on("AT+CIPSEND=4,2048\r\n", PROMPT).on(text.substring(0, 2048), "\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n")
                .on("AT+CIPSEND=4,2048\r\n", PROMPT).on(text.substring(2048, 4096), "\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n")
                .on("AT+CIPSEND=4,904\r\n", PROMPT).on(text.substring(4096), "\r\nRecv 904 bytes\r\n\r\nSEND OK\r\n");
        link.output().write(much);
        assertThat(link.bytesOut()).as("seed %d", seed).isEqualTo(5000);
    }

    @Test
    void aRefusedSendWritesNoPayload() throws Exception {
        rig.port.on(SEND, "link is not valid\r\n" + ERROR);
        assertThatThrownBy(this::send).isInstanceOfSatisfying(ModemException.NotSent.class, failure -> assertThat(failure.sent()).isZero());
    }

    @Test
    void nothingIsWrittenForALinkThatHasClosed() {
        rig.port.say("4,CLOSED\r\n");
        assertThatThrownBy(() -> {
            rig.awaitEvent(ModemEvent.LinkClosed.class::isInstance);
            send();
        }).isInstanceOf(ModemException.NotSent.class);
    }

    @Test
    void aLinkThatClosesBehindThePromptGetsNoneOfThePayload() throws Exception {
        rig.port.on(SEND, PROMPT + "4,CLOSED\r\n");
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
    }

    @Test
    void aModuleThatStillWantsThePayloadOfAClosedLinkIsGivenBlanks() throws Exception {
        rig.port.on("AT+CIPSEND=4,20\r\n", PROMPT + "4,CLOSED\r\n");
        assertThatThrownBy(() -> link.send(new byte[20], 0, 20, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "").on(" ".repeat(15) + "\r\n", "\r\nRecv 20 bytes\r\nSEND FAIL\r\n");
        theNextCommandIsProbedFor();
    }

    @Test
    void aModuleThatIsBackAtCommandsTakesNoneOfThePayloadForOne() throws Exception {
        byte[] wicked = "AT+RST\r\nAT+RESTORE\r\n".getBytes(StandardCharsets.US_ASCII);
        rig.port.on("AT+CIPSEND=4," + wicked.length + "\r\n", PROMPT + "4,CLOSED\r\n" + ERROR);
        assertThatThrownBy(() -> link.send(wicked, 0, wicked.length, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void aModuleThatIsSilentlyBackAtCommandsIsToldNothingThatCouldBeOne() throws Exception {
        rig.port.on("AT+CIPSEND=4,20\r\n", PROMPT + "4,CLOSED\r\n");
        assertThatThrownBy(() -> link.send(new byte[20], 0, 20, BUDGET)).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "").on(" ".repeat(15) + "\r\n", ERROR);
        theNextCommandIsProbedFor();
    }

    @Test
    void aLinkThatClosesBehindThePayloadEndsTheWaitSoon() throws Exception {
        rig.time.leap(java.time.Duration.ofSeconds(10));
        rig.port.on(SEND, PROMPT).on("hello", "4,CLOSED\r\n").on("AT+GMR\r\n", "\r\nRecv 5 bytes\r\nSEND FAIL\r\n" + VERSION)
                .onProbe("+CIPMUX:1\r\n" + OK);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
    }

    @Test
    void aLostSendOkIsUnknownAsSoonAsTheModuleAnswersAgain() throws Exception {
        rig.time.leap(java.time.Duration.ofSeconds(10));
        rig.port.on(SEND, PROMPT).on("hello", "\r\nRecv 5 bytes\r\n").on("AT+GMR\r\n", "\r\nbusy s...\r\n").on("AT+GMR\r\n", VERSION);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.SendUnknown.class);
        rig.port.on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void noQuestionBecomesPartOfAPayloadThatTheModuleStillWants() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(this::send).isInstanceOf(ModemException.SendUnknown.class);
        rig.port.on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
        assertThat(link.open()).isTrue();
    }

    @Test
    void aLinkThatTheModuleDoesNotKnowHasClosed() throws Exception {
        rig.port.on(SEND, "link is not valid\r\n" + ERROR);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        assertThat(link.open()).isFalse();
        rig.awaitEvent(ModemEvent.LinkClosed.class::isInstance);
    }

    @Test
    void aLinkThatClosesBeforeThePromptGetsNothing() throws Exception {
        rig.port.on(SEND, OK + "4,CLOSED\r\n" + ERROR);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void anIdGivenAwayAtThePromptGetsNoneOfThePayload() throws Exception {
        rig.port.on(SEND, OK + "4,CLOSED\r\n4,CONNECT\r\n> ");
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
    }

    @Test
    void sendFailIsNotSent() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "\r\nRecv 5 bytes\r\nSEND FAIL\r\n").on("AT+GMR\r\n", VERSION);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
    }

    @Test
    void sendFailAndThenSendOkIsUnknown() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "\r\nRecv 5 bytes\r\nSEND FAIL\r\n\r\nSEND OK\r\n").on("AT+GMR\r\n", VERSION);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.SendUnknown.class);
        rig.port.on(SEND, PROMPT).on("hello", "\r\nRecv 5 bytes\r\nSEND FAIL\r\n").onProbe("\r\nSEND OK\r\n+CIPMUX:1\r\n" + OK);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.SendUnknown.class);
    }

    @Test
    void anOutcomeThatNeverComesIsUnknown() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "\r\nRecv 5 bytes\r\n", () -> {
            // Heard first: whether the module has the payload makes a difference to what follows.
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        });
        assertThatThrownBy(this::send).isInstanceOfSatisfying(ModemException.SendUnknown.class,
                failure -> assertThat(failure.getCause()).isInstanceOf(ModemException.TimedOut.class));
        rig.port.on("AT+GMR\r\n", "\r\nbusy s...\r\n\r\nSEND OK\r\n").on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
        assertThat(link.bytesOut()).isZero();
    }

    @Test
    void aRestartBehindThePayloadLeavesItUnknown() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "\r\nready\r\n");
        assertThatThrownBy(this::send).isInstanceOfSatisfying(ModemException.SendUnknown.class,
                failure -> assertThat(failure.getCause()).isInstanceOf(ModemException.ModuleRestarted.class));
    }

    @Test
    void aLostPortBehindThePayloadLeavesItUnknown() throws Exception {
        rig.port.on(SEND, PROMPT).on("hello", "", rig.port::unplug);
        assertThatThrownBy(this::send).isInstanceOf(ModemException.SendUnknown.class);
    }

    @Test
    void aRestartBeforeThePromptMeansNotSent() throws Exception {
        rig.port.on(SEND, "\r\nready\r\n");
        assertThatThrownBy(this::send).isInstanceOfSatisfying(ModemException.NotSent.class,
                failure -> assertThat(failure.getCause()).isInstanceOf(ModemException.ModuleRestarted.class));
    }

    @Test
    void aSendCancelledBeforeThePromptIsGivenUpAtThePrompt() throws Exception {
        rig.port.on(SEND, OK);
        Rig.Call<?> call = rig.calling(() -> {
            send();
            return true;
        });
        rig.port.awaitWritten(SEND);
        call.interrupt();
        assertThat(call.failure()).isInstanceOf(ModemException.NotSent.class);
        rig.port.say("> ");
        rig.port.on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
    }

    @Test
    void aModuleThatKnowsNoEscapeIsFedTheRest() throws Exception {
        rig.port.on(SEND, OK);
        Rig.Call<?> call = rig.calling(() -> {
            send();
            return true;
        });
        rig.port.awaitWritten(SEND);
        call.interrupt();
        assertThat(call.failure()).isInstanceOf(ModemException.NotSent.class);
        rig.port.say("> ");
        rig.port.on("+++", "").on("\r\n", SENT).on("AT+GMR\r\n", VERSION).on("AT+CIPCLOSE=4\r\n", "4,CLOSED\r\n" + OK).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
        assertThat(link.open()).as("a link whose far end was sent something else").isFalse();
    }

    @Test
    void aPromptThatGotLostEndsInTheEscapeNotInQuestionsForTheFarEnd() throws Exception {
        rig.port.on(SEND, OK, () -> rig.time.advance(BUDGET));
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
        assertThat(link.open()).isTrue();
    }

    @Test
    void aSendThatGotLostItselfIsOneLineThatIsNoCommandAndKeepsTheLink() throws Exception {
        rig.port.on(SEND, "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "").on("\r\n", ERROR);
        theNextCommandIsProbedFor();
        assertThat(link.open()).isTrue();
    }

    @Test
    void aPromptThatComesWhileTheModuleIsAskedEndsInAnotherEscape() throws Exception {
        rig.port.on(SEND, "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(this::send).isInstanceOf(ModemException.NotSent.class);
        rig.port.on("+++", "").on("\r\n", "\r\nbusy p...\r\n").on("AT+GMR\r\n", "\r\nbusy p...\r\n" + PROMPT).on("+++", "\r\nSEND Canceled\r\n");
        theNextCommandIsProbedFor();
    }

    @Test
    void aBusyModuleIsAskedAgainForThePrompt() throws Exception {
        rig.port.on(SEND, "\r\nbusy s...\r\n").on("AT+GMR\r\n", VERSION).on(SEND, PROMPT).on("hello", SENT);
        send();
    }

    @Test
    void aBusyBehindTheOkOfASendIsAboutSomethingElse() throws Exception {
        rig.port.on(SEND, OK + "\r\nbusy p...\r\n> ").on("hello", SENT);
        send();
    }

    @Test
    void nothingIsSentForNothing() throws Exception {
        link.send(HELLO, 5, 0, BUDGET);
    }

    private void theNextCommandIsProbedFor() throws ModemException {
        rig.port.on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }
}
