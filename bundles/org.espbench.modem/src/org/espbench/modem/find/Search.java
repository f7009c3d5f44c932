package org.espbench.modem.find;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;

/**
 * How to search.
 *
 * @param rates the baud rates to try, likeliest first, each in the range of {@link LineSettings}; the one that the port has is tried before them
 * @param budget the longest that a search may take, of model time. Found at the first rate: less than a second; nothing at any of the standard
 *        rates: about 20 s; a module that stays busy is waited for up to 25 s more
 * @param rescue whether {@code +++} and line ends may be written where nothing answers
 * @param reset how the module may be reset through the control lines, where nothing answers; this also allows to raise both lines to see whether
 *        that lets the module speak. Empty: they are left alone
 * @param insideSend whether the driver that used the module before is known to have died inside a send: that is ended before the first question,
 *        as the firmware allows, called off or filled. Nothing of the questions can then get to the peer as payload. Writes what {@code rescue} would
 * @param button how long to listen at the end for a module that somebody resets by hand; zero: not
 */
public record Search(List<Integer> rates, Duration budget, boolean rescue, boolean insideSend, Optional<ControlSequence> reset, Duration button) {

    /**
     * The rates that modules are found at, by likelihood: what every generation ships with, what old vendor builds have (reference 1.1), the
     * ROM's and its neighbour, then what people set.
     */
    public static final List<Integer> RATES = List.of(115_200, 9600, 57_600, 74_880, 76_800, 230_400, 460_800, 921_600, 19_200, 38_400,
            1_000_000, 2_000_000, 3_000_000, 500_000, 250_000, 1_500_000);

    /** Rescues, leaves the control lines alone, takes a minute and a half at most. */
    public static final Search STANDARD = new Search(RATES, Duration.ofSeconds(90), true, false, Optional.empty(), Duration.ZERO);

    /** @throws IllegalArgumentException when a rate or a duration is out of range */
    public Search {
        rates = List.copyOf(rates);
        rates.forEach(LineSettings.DEFAULT::at);
        if (budget.isNegative() || button.isNegative()) {
            throw new IllegalArgumentException("a search takes some time, not " + budget + " and " + button);
        }
    }

    /** The same with other rates. */
    public Search at(List<Integer> other) {
        return new Search(other, budget, rescue, insideSend, reset, button);
    }

    /** The same with another budget. */
    public Search within(Duration longest) {
        return new Search(rates, longest, rescue, insideSend, reset, button);
    }

    /** The same without writing anything but questions. */
    public Search withoutRescue() {
        return new Search(rates, budget, false, false, reset, button);
    }

    /** The same, allowed to move the control lines; {@link ControlSequence#RESET} fits most boards. */
    public Search resettingBy(ControlSequence sequence) {
        return new Search(rates, budget, rescue, insideSend, Optional.of(sequence), button);
    }

    /** The same, waiting so long for somebody to press the reset button ({@link Attempt#AWAIT_RESET} is told). */
    public Search awaitingReset(Duration longest) {
        return new Search(rates, budget, rescue, insideSend, reset, longest);
    }

    /** The same, for a module that is known to be inside a send that nobody will finish; may rescue. */
    public Search endingSend() {
        return new Search(rates, budget, true, true, reset, button);
    }
}
