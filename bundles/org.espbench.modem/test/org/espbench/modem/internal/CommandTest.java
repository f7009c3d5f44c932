package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.WifiMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandTest {

    private static final String VERSION = "AT version:1.7.5.0(x)\r\nOK\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    @Test
    void aCommandReturnsTheLinesBeforeItsOk() throws Exception {
        rig.port.on("AT+CIPSTO?\r\n", "+CIPSTO:180\r\nWIFI GOT IP\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:180");
        rig.awaitEvent(ModemEvent.AddressObtained.class::isInstance);
    }

    @Test
    void aRefusalCarriesItsReasonAndTheExchange() {
        rig.port.on("AT+X=1\r\n", "what?\r\n" + ERROR);
        assertThatThrownBy(() -> rig.modem.command("AT+X=1", BUDGET)).isInstanceOfSatisfying(ModemException.Refused.class, refused -> {
            assertThat(refused).hasMessage("The module refused AT+X=1: what?.");
            assertThat(refused.exchange().command()).isEqualTo("AT+X=1");
            assertThat(refused.exchange().answers()).containsExactly("what?", "ERROR");
        });
    }

    @Test
    void whatIsNoCommandOrChangesTheFramingIsNotWritten() {
        for (String command : List.of("", "hello", "AT\r\nAT", "AT+CIPSEND=1,5", "AT+CIPSEND", "at+cipmode=1", "AT+SAVETRANSLINK=1,\"a\",5")) {
            assertThatThrownBy(() -> rig.modem.command(command, BUDGET)).as(command).isInstanceOf(ModemException.Unsupported.class);
        }
    }

    @Test
    void aSecretInACommandIsInNoMessage() throws Exception {
        rig.port.on("ATE1\r\n", OK);
        rig.modem.command("ATE1", BUDGET);
        rig.port.on("AT+CWJAP_CUR=\"net\",\"hidden pass\"\r\n", "AT+CWJAP_CUR=\"net\",\"hidden pass\"\r\n" + ERROR);
        assertThatThrownBy(() -> rig.modem.command("AT+CWJAP_CUR=\"net\",\"hidden pass\"", BUDGET))
                .isInstanceOfSatisfying(ModemException.Refused.class, refused -> {
                    assertThat(refused.toString()).doesNotContain("hidden");
                    assertThat(refused.exchange().toString()).doesNotContain("hidden").contains("AT+CWJAP_CUR=\"net\",\"***********\"");
                });
    }

    @Test
    void aBusyModuleIsWaitedForAndAskedAgain() throws Exception {
        rig.port.on("AT+CWMODE_CUR=1\r\n", "\r\nbusy p...\r\n").on("AT+GMR\r\n", "\r\nbusy s...\r\n").on("AT+GMR\r\n", VERSION)
                .on("AT+CWMODE_CUR=1\r\n", OK);
        rig.modem.setWifiMode(WifiMode.STATION, BUDGET);
    }

    @Test
    void aModuleThatStaysBusyUsesUpTheBudget() throws Exception {
        rig.port.on("AT+CWMODE_CUR=1\r\n", "\r\nbusy p...\r\n").on("AT+GMR\r\n", "\r\nbusy p...\r\n").on("AT+GMR\r\n", "\r\nbusy p...\r\n", () -> {
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        });
        assertThatThrownBy(() -> rig.modem.setWifiMode(WifiMode.STATION, BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", VERSION).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void theEarlierCommandsResultBehindABusyIsNotOurs() throws Exception {
        rig.port.on("AT+CIPSTO=0\r\n", "\r\nbusy p...\r\n" + ERROR).on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void aLateAnswerIsNeverTakenForTheNextCommands() throws Exception {
        rig.port.on("AT+PING=\"a\"\r\n", "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(() -> rig.modem.command("AT+PING=\"a\"", BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        rig.port.on("AT+GMR\r\n", "\r\nbusy p...\r\n+12\r\n" + OK).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPSTO?\r\n",
                "+CIPSTO:1\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }

    @Test
    void aProbesOwnLateAnswerIsNotTakenForTheNextProbes() throws Exception {
        rig.port.on("AT+PING=\"a\"\r\n", "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(() -> rig.modem.command("AT+PING=\"a\"", BUDGET)).isInstanceOf(ModemException.TimedOut.class);
        // The first probe drowns in silence, and its answer comes with the other kind's.
        rig.port.on("AT+GMR\r\n", "").onProbe("+12\r\n" + OK + "AT version:1.7.5.0(x)\r\nOK\r\n+CIPMUX:1\r\n" + OK).on("AT+CIPSTO?\r\n",
                "+CIPSTO:1\r\n" + OK);
        assertThat(rig.modem.command("AT+CIPSTO?", BUDGET).lines()).containsExactly("+CIPSTO:1");
    }

    @Test
    void anInterruptCancelsAndLeavesAUsableModem() throws Exception {
        rig.port.on("AT+PING=\"a\"\r\n", "");
        Rig.Call<?> call = rig.calling(() -> rig.modem.command("AT+PING=\"a\"", BUDGET));
        rig.port.awaitWritten("AT+PING=\"a\"\r\n");
        call.interrupt();
        assertThat(call.failure()).isInstanceOf(ModemException.Cancelled.class);
        rig.port.on("AT+GMR\r\n", "+timeout\r\n" + ERROR + "AT version:1.7.5.0(x)\r\nOK\r\n").on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
    }

    @Test
    void anUnexpectedReadyFailsTheCommandInWorkAndTheNextOneMakesTheModuleReady() throws Exception {
        rig.port.on("AT+CIPSTO?\r\n", "\r\n ets Jan  8 2013,rst cause:4, boot mode:(3,7)\r\n\r\nready\r\n");
        assertThatThrownBy(() -> rig.modem.command("AT+CIPSTO?", BUDGET)).isInstanceOf(ModemException.ModuleRestarted.class);
        rig.awaitEvent(ModemEvent.ModuleRestarted.class::isInstance);
        rig.port.onRestarted().on("AT+CIPSTO=0\r\n", OK);
        rig.modem.command("AT+CIPSTO=0", BUDGET);
        assertThat(rig.events().stream().filter(ModemEvent.ModuleRestarted.class::isInstance)).hasSize(1);
    }

    @Test
    void commandsOfSeveralThreadsTakeTurnsInTheOrderOfTheirCalls() throws Exception {
        rig.port.on("AT+FIRST\r\n", "").on("AT+SECOND\r\n", OK).on("AT+THIRD\r\n", OK);
        Rig.Call<?> first = rig.calling(() -> rig.modem.command("AT+FIRST", BUDGET));
        rig.port.awaitWritten("AT+FIRST\r\n");
        List<Rig.Call<?>> others = new ArrayList<>();
        for (String name : List.of("AT+SECOND", "AT+THIRD")) {
            Thread[] caller = new Thread[1];
            others.add(rig.calling(() -> {
                synchronized (caller) {
                    caller[0] = Thread.currentThread();
                    caller.notifyAll();
                }
                return rig.modem.command(name, BUDGET);
            }));
            awaitWaiting(caller);
        }
        rig.port.say(OK);
        first.value();
        for (Rig.Call<?> other : others) {
            other.value();
        }
    }

    private static void awaitWaiting(Thread[] caller) throws InterruptedException {
        synchronized (caller) {
            while (caller[0] == null) {
                caller.wait(20_000);
            }
        }
        while (caller[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void onesTurnMayComeTooLate() throws Exception {
        rig.port.on("AT+FIRST\r\n", "");
        Rig.Call<?> first = rig.calling(() -> rig.modem.command("AT+FIRST", BUDGET.multipliedBy(2)));
        rig.port.awaitWritten("AT+FIRST\r\n");
        Rig.Call<?> second = rig.calling(() -> rig.modem.command("AT+SECOND", java.time.Duration.ZERO));
        assertThat(second.failure()).isInstanceOf(ModemException.TimedOut.class);
        rig.port.say(OK);
        first.value();
    }

    @Test
    void closeEndsEveryWait() throws Exception {
        rig.port.on("AT+FIRST\r\n", "");
        Rig.Call<?> first = rig.calling(() -> rig.modem.command("AT+FIRST", BUDGET));
        rig.port.awaitWritten("AT+FIRST\r\n");
        Rig.Call<?> second = rig.calling(() -> rig.modem.command("AT+SECOND", BUDGET));
        rig.modem.close();
        assertThat(first.failure()).isInstanceOf(ModemException.Closed.class);
        assertThat(second.failure()).isInstanceOf(ModemException.Closed.class);
        assertThatThrownBy(() -> rig.modem.command("AT+THIRD", BUDGET)).isInstanceOf(ModemException.Closed.class);
        rig.modem.close();
    }

    @Test
    void aLostPortEndsEveryWaitAndIsTold() throws Exception {
        rig.port.on("AT+FIRST\r\n", "");
        Rig.Call<?> first = rig.calling(() -> rig.modem.command("AT+FIRST", BUDGET));
        rig.port.awaitWritten("AT+FIRST\r\n");
        Rig.Call<?> second = rig.calling(() -> rig.modem.command("AT+SECOND", BUDGET));
        rig.port.unplug();
        assertThat(first.failure()).isInstanceOf(ModemException.PortLost.class);
        assertThat(second.failure()).isInstanceOf(ModemException.PortLost.class);
        assertThatThrownBy(() -> rig.modem.command("AT+THIRD", BUDGET)).isInstanceOf(ModemException.PortLost.class);
        rig.awaitEvent(ModemEvent.PortLost.class::isInstance);
    }

    @Test
    void aListenerThatFailsSilencesNobodyElse() throws Exception {
        java.util.concurrent.atomic.AtomicInteger heard = new java.util.concurrent.atomic.AtomicInteger();
        rig.modem.subscribe(event -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> heard.incrementAndGet());
            throw new IllegalStateException("a listener's defect");
        });
        rig.port.say("WIFI CONNECTED\r\nWIFI GOT IP\r\n");
        rig.awaitEvent(ModemEvent.AddressObtained.class::isInstance);
        rig.port.say("DHCP TIMEOUT\r\n");
        rig.awaitEvent(ModemEvent.DhcpTimedOut.class::isInstance);
        assertThat(heard.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void itsThreadsEndWithIt() {
        rig.modem.close();
        long end = System.nanoTime() + 20_000_000_000L;
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.isAlive() && thread.getName().equals("espbench-modem-reader script:test"))
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("espbench-modem-reader script:test"));
    }
}
