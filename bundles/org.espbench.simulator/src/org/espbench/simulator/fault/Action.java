package org.espbench.simulator.fault;

import java.time.Duration;

/** What happens to a module, or what it does wrong. Text is byte for byte (ISO-8859-1). */
public sealed interface Action {

    /** What becomes of a command line; makes sense at {@link Trigger#command} and its kin only. */
    sealed interface OnCommand extends Action {
    }

    /** What becomes of a message; makes sense at any trigger, for the next message that has the line. */
    sealed interface OnMessage extends Action {
    }

    /** See {@link #busy()}. */
    record Busy() implements OnCommand {
    }

    /** See {@link #busyButDone()}. */
    record BusyButDone() implements OnCommand {
    }

    /** See {@link #answer(String)}. */
    record Answer(String text) implements OnCommand {
    }

    /** See {@link #neverAnswer()}. */
    record NeverAnswer() implements OnCommand {
    }

    /** See {@link #dawdle(Duration)}. */
    record Dawdle(Duration delay) implements OnCommand {
    }

    /** See {@link #swallow(String)}. */
    record Swallow(String line) implements OnMessage {
    }

    /** See {@link #replace(String, String)}. */
    record Replace(String line, String text) implements OnMessage {
    }

    /** See {@link #say(String)}. */
    record Say(String text) implements Action {
    }

    /** See {@link #watchdog()}. */
    record Watchdog() implements Action {
    }

    /** See {@link #exception()}. */
    record Crash() implements Action {
    }

    /** See {@link #reset()}. */
    record Reset() implements Action {
    }

    /** See {@link #freeze()}. */
    record Freeze() implements Action {
    }

    /** See {@link #closeLink(int)}. */
    record CloseLink(int id) implements Action {
    }

    /** See {@link #resetLink(int)}. */
    record ResetLink(int id) implements Action {
    }

    /** See {@link #loseAccessPoint(Duration)}; zero: for good. */
    record LoseAccessPoint(Duration absence) implements Action {
    }

    /** See {@link #unplug(Duration)}; zero: for good. */
    record Unplug(Duration absence) implements Action {
    }

    /** The command is turned away as busy, though none is in work. */
    static Action busy() {
        return new Busy();
    }

    /** The module says busy and carries the command out nevertheless (reference 5, Q16). */
    static Action busyButDone() {
        return new BusyButDone();
    }

    /** The command is answered with this text, line ends included, and not carried out. */
    static Action answer(String text) {
        return new Answer(text);
    }

    /** The command is never answered: whatever comes after it is turned away as busy, until a reset. */
    static Action neverAnswer() {
        return new NeverAnswer();
    }

    /** The command is carried out, after so much model time. */
    static Action dawdle(Duration delay) {
        return new Dawdle(delay);
    }

    /** The next message with this line, such as {@code OK} or {@code 0,CLOSED}, is said without it. At {@link Trigger#said}: that message. */
    static Action swallow(String line) {
        return new Swallow(line);
    }

    /** The next message with this line is said with this text, line ends included, in its place. */
    static Action replace(String line, String text) {
        return new Replace(line, text);
    }

    /** The module says this, line ends included, in the middle of whatever it is saying. */
    static Action say(String text) {
        return new Say(text);
    }

    /** The hardware watchdog resets the module; what it was saying ends here. */
    static Action watchdog() {
        return new Watchdog();
    }

    /** The firmware dies of an exception, says so, and starts anew. */
    static Action exception() {
        return new Crash();
    }

    /** The reset pin is pulled. */
    static Action reset() {
        return new Reset();
    }

    /** The firmware hangs: it neither hears nor says anything until it is reset. */
    static Action freeze() {
        return new Freeze();
    }

    /** The peer ends this link in good order; without effect when there is none. */
    static Action closeLink(int id) {
        return new CloseLink(id);
    }

    /** The link is reset, as by a peer that was switched off and on; without effect when there is none. */
    static Action resetLink(int id) {
        return new ResetLink(id);
    }

    /** The access point is switched off for good. */
    static Action loseAccessPoint() {
        return loseAccessPoint(Duration.ZERO);
    }

    /** The access point is switched off for so much model time. */
    static Action loseAccessPoint(Duration absence) {
        return new LoseAccessPoint(absence);
    }

    /** The adapter is unplugged for good. */
    static Action unplug() {
        return unplug(Duration.ZERO);
    }

    /** The adapter is unplugged for so much model time. */
    static Action unplug(Duration absence) {
        return new Unplug(absence);
    }
}
