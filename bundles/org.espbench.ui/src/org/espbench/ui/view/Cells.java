package org.espbench.ui.view;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns behind a line's name say; empty where there is nothing to say.
 *
 * @param signal in dBm
 * @param in bytes that came, as text
 * @param out bytes that went, as text
 * @param rate both ways, as text
 */
record Cells(String state, String address, OptionalInt signal, String in, String out, String rate) {

    private static final String BETWEEN = " \u00b7 "; //$NON-NLS-1$

    /** Nothing but a state. */
    static Cells state(String state) {
        return new Cells(state, "", OptionalInt.empty(), "", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    Cells at(String otherAddress) {
        return new Cells(state, otherAddress, signal, in, out, rate);
    }

    Cells heard(OptionalInt otherSignal) {
        return new Cells(state, address, otherSignal, in, out, rate);
    }

    Cells moved(String otherIn, String otherOut, String otherRate) {
        return new Cells(state, address, signal, otherIn, otherOut, otherRate);
    }

    /** All of them in one text, for tooltips and screen readers. */
    String text() {
        return Stream.of(state, address, Amounts.signal(signal), in, out, rate).filter(text -> !text.isEmpty()).collect(Collectors.joining(BETWEEN));
    }
}
