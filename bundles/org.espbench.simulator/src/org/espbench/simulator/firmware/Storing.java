package org.espbench.simulator.firmware;

/** How a firmware decides whether a setting goes to flash (reference, head of 2). */
public enum Storing {
    /** Everything that can be stored is (0.x and 2.0). */
    ALWAYS,
    /** {@code _CUR} doesn't store, {@code _DEF} and the bare name do (G1). */
    SUFFIX,
    /** {@code AT+SYSSTORE} decides (2.1 and later). */
    SWITCH
}
