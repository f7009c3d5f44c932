package org.espbench.simulator.chip.radio;

/**
 * Whose rules for channels hold (reference 2.2).
 *
 * @param policy 0: the access point's country code is taken over when joined
 */
public record Country(int policy, String code, int firstChannel, int channels) {

    /** Of a new module. */
    public static final Country DEFAULT = new Country(0, "CN", 1, 13);
}
