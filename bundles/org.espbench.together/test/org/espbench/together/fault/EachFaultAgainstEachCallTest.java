package org.espbench.together.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.espbench.simulator.fault.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong during a call: it ends in time, with a result or a typed failure; no byte comes to a link that it wasn't meant for, and no
 * command to a peer; and once the fault is over, the module can be used again, or its port is said to be lost. Fifty times the radio's pace,
 * several scenes at a time, because they spend their time waiting.
 */
class EachFaultAgainstEachCallTest {

    private static final Duration BUDGET = Duration.ofSeconds(20);
    /** Real time that nobody needs but a machine that has much else to do. */
    private static final long CALL_SECONDS = 15;
    private static final long REPAIR_SECONDS = 120;
    private static final int SHARE = 3;
    private static final int AT_A_TIME = 6;

    static Stream<Arguments> calls() {
        return Stream.of("1.7.5", "0.21", "2.2.1").flatMap(firmware -> Arrays.stream(Call.values()).map(call -> Arguments.of(firmware, call)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void endsInTimeMixesNothingUpAndLeavesAModuleThatWorks(String firmware, Call call) throws Exception {
        List<String> failures = new ArrayList<>();
        try (ExecutorService scenes = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<List<String>>> running = faults(firmware, call).map(fault -> scenes.submit(() -> play(firmware, fault, call))).toList();
            for (Future<List<String>> one : running) {
                failures.addAll(one.get());
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Each fault with the firmware between the others; with those, each third, another one for each call. */
    private static Stream<Fault> faults(String firmware, Call call) {
        int turn = firmware.charAt(0) - '0' + call.ordinal();
        return Arrays.stream(Fault.values()).filter(fault -> firmware.startsWith("1.") || (fault.ordinal() + turn) % SHARE == 0);
    }

    private static List<String> play(String firmware, Fault fault, Call call) {
        List<String> failures = new ArrayList<>();
        try (Scene scene = new Scene(firmware); Caller caller = new Caller()) {
            scene.prepare();
            Optional<Rule> rule = fault.arm(scene.module);
            Ending ending = caller.end(CALL_SECONDS, () -> call.act.on(scene, BUDGET));
            if (!ending.returned() && !ending.typed()) {
                failures.add("it " + ending);
            }
            // The call may end before the module has done with the fault: the one that is unplugged hears of it first.
            if (fault.strikesFirstCommand && call.speaks(firmware) && rule.isPresent() && !rule.get().awaitHit(BUDGET)) {
                failures.add("the fault didn't strike");
            }
            scene.readLeftovers();
            Ending repair = caller.end(REPAIR_SECONDS, () -> scene.recover(fault, call));
            if (!repair.returned()) {
                failures.add("afterwards it " + repair);
            }
            failures.addAll(mixedUp(firmware, scene, fault));
            failures.replaceAll(what -> firmware + " " + fault + " " + call + ": " + what + " " + scene.module.faults().report());
        } catch (Exception e) {
            failures.add(firmware + " " + fault + " " + call + ": the scene failed: " + e);
        }
        return failures;
    }

    private static List<String> mixedUp(String firmware, Scene scene, Fault fault) {
        List<String> failures = new ArrayList<>();
        // Early firmware knows no escape from a send: what a new driver says first fills the send that the old one left (reference 9), and nothing but
        // the prompt that got lost tells that it wants payload.
        boolean fills = (fault.cure == Fault.Cure.PLUG || fault == Fault.PROMPT_LOST) && firmware.startsWith("0.");
        if (fault.damage == Fault.Damage.NONE && !fills) {
            onlyHas(scene.first.heard(), "a", "the first peer", failures);
            onlyHas(scene.second.heard(), "b", "the second peer", failures);
        }
        onlyHas(scene.readFromFirst.toString(), "A", "the first link", failures);
        onlyHas(scene.readFromSecond.toString(), "B", "the second link", failures);
        return failures;
    }

    private static void onlyHas(String heard, String letter, String who, List<String> failures) {
        String other = heard.replace(letter, "");
        if (!other.isEmpty()) {
            failures.add(who + " got \"" + other.substring(0, Math.min(40, other.length())) + "\" among " + heard.length() + " bytes");
        }
    }
}
