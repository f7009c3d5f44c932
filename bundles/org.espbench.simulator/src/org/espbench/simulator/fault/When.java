package org.espbench.simulator.fault;

/** A rule in the making: {@code module.when(command("AT+CIPSEND")).skipping(1).times(2).then(swallow("SEND OK"))}. Without a number: once. */
public interface When {

    /** Not the first so many times; default 0. */
    When skipping(int occasions);

    /** So many times, 1 or more; default 1. */
    When times(int occasions);

    /** Every time. */
    When always();

    /**
     * Sets the rule. Where several rules fit one moment, all apply, in the order in which they were set.
     *
     * @throws IllegalArgumentException when an action makes no sense at this trigger
     */
    Rule then(Action first, Action... more);
}
