package org.espbench.simulator.firmware;

/** Why a module starts, as its boot ROM counts it (all generations, reference 1.10). */
public enum ResetCause {
    POWER_ON(1), PIN(2), SOFTWARE(3), WATCHDOG(4);

    private final int number;

    ResetCause(int number) {
        this.number = number;
    }

    /** The number printed behind {@code rst cause:}. */
    public int number() {
        return number;
    }
}
