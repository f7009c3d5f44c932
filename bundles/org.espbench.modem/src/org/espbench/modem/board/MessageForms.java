package org.espbench.modem.board;

/**
 * What the module tells unasked, and how ({@code AT+SYSMSG}, 1.6 and later, reference 2.1). The driver understands all of them.
 *
 * @param passThroughLeft whether the end of pass-through is told ({@code +QUITT})
 * @param linkDetails whether new links are told with both ends ({@code +LINK_CONN})
 * @param duringPassThrough whether Wi-Fi and link messages come during pass-through, among the payload (2.x)
 */
public record MessageForms(boolean passThroughLeft, boolean linkDetails, boolean duringPassThrough) {
}
