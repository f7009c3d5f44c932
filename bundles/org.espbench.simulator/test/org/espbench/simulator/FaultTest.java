package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a test can do to a module, and see of it. */
@Timeout(60)
class FaultTest {

    private final SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));
    private final Host host = Host.on(module);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void messagesCanBeLostAndDoubled() throws Exception {
        host.withoutEcho();
        CountDownLatch lost = new CountDownLatch(1);
        module.filterOutput(message -> {
            boolean hit = message.length == "\r\nOK\r\n".length();
            if (hit) {
                lost.countDown();
            }
            return hit ? new byte[0] : message;
        });
        host.types("AT\r\n");
        assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
        module.print("after");
        host.reads("after\r\n");
        module.filterOutput(message -> (new String(message, StandardCharsets.ISO_8859_1).repeat(2)).getBytes(StandardCharsets.ISO_8859_1));
        host.asks("AT", "\r\nOK\r\n\r\nOK\r\n");
    }

    @Test
    void theWatchdogBitesAtItsByte() throws Exception {
        host.withoutEcho();
        module.when(Trigger.sentToHost(10)).then(Action.watchdog());
        host.asks("AT+GMR", "AT version");
        host.nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n\r\nOK\r\n");
    }

    @Test
    void aLineCanBePrintedUnasked() throws Exception {
        module.print("Fatal exception (0):");
        host.reads("Fatal exception (0):\r\n");
    }

    @Test
    void commandsAreRemembered() throws Exception {
        host.withoutEcho().asks("AT+NONSENSE", "\r\nERROR\r\n");
        assertThat(module.commands()).containsExactly("ATE0", "AT+NONSENSE");
        assertThat(module.awaitCommand("AT+RST"::equals, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void aDefectEndsThePortWithItsCause() throws Exception {
        IllegalStateException defect = new IllegalStateException("broken on purpose");
        module.filterOutput(message -> {
            throw defect;
        });
        host.types("A");
        assertThatThrownBy(() -> host.next(1)).isInstanceOf(PortException.Gone.class).hasCause(defect);
    }
}
