package org.espbench.together.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.simulator.fault.Trigger.anyCommand;
import static org.espbench.simulator.fault.Trigger.prompted;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that somebody gives up, while the module is at it, ends at once; the modem can be used afterwards, or is closed. */
class EachCallGivenUpTest {

    private static final Duration BUDGET = Duration.ofMinutes(60);
    private static final Duration AT_IT = Duration.ofSeconds(90);
    private static final long AT_ONCE_SECONDS = 15;
    private static final long REPAIR_SECONDS = 120;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLOSE_MODEM")
    void anInterruptEndsItAndTheModemGoesOn(Call call) throws Exception {
        try (Scene scene = new Scene("1.7.5"); Caller caller = new Caller()) {
            scene.prepare();
            Rule dawdling = scene.module.when(anyCommand()).then(Action.dawdle(AT_IT));
            assertInterrupted(scene, caller, call, dawdling);
        }
    }

    /** The worst moment: the module takes everything for payload. */
    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void anInterruptAtThePromptEndsASendAndNoCommandBecomesPayload(String firmware) throws Exception {
        try (Scene scene = new Scene(firmware); Caller caller = new Caller()) {
            scene.prepare();
            Rule swallowing = scene.module.when(prompted()).then(Action.swallow("SEND OK"), Action.swallow("Recv 2048 bytes"));
            assertInterrupted(scene, caller, Call.SEND, swallowing);
            assertThat(scene.first.heard().replace("a", "")).isEmpty();
            assertThat(scene.second.heard().replace("b", "")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLOSE_MODEM")
    void closingTheModemEndsIt(Call call) throws Exception {
        try (Scene scene = new Scene("1.7.5"); Caller caller = new Caller()) {
            scene.prepare();
            Rule silent = scene.module.when(anyCommand()).then(Action.neverAnswer());
            Future<Boolean> begun = caller.begin(() -> call.act.on(scene, BUDGET));
            assertThat(silent.awaitHit(BUDGET)).isTrue();
            Modem modem = scene.modem();
            modem.close();
            Ending ending = Caller.end(AT_ONCE_SECONDS, begun);
            assertThat(ending.typed()).as(ending.toString()).isTrue();
            scene.module.reset();
            assertThat(Caller.end(REPAIR_SECONDS, caller.begin(() -> scene.recover(Fault.NONE, Call.CLOSE_MODEM)))).matches(Ending::returned);
        }
    }

    private static void assertInterrupted(Scene scene, Caller caller, Call call, Rule rule) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<Boolean> begun = caller.begin(() -> {
            thread.complete(Thread.currentThread());
            call.act.on(scene, BUDGET);
        });
        assertThat(rule.awaitHit(BUDGET)).isTrue();
        thread.get().interrupt();
        Ending ending = Caller.end(AT_ONCE_SECONDS, begun);
        assertThat(ending.failure()).as(ending.toString()).isInstanceOfAny(ModemException.Cancelled.class, ModemException.NotSent.class,
                ModemException.SendUnknown.class);
        assertThat(Caller.end(REPAIR_SECONDS, caller.begin(() -> scene.recover(Fault.NONE, call)))).matches(Ending::returned);
    }
}
