package org.espbench.simulator.command;

import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Refusal;

/** A command is refused. */
public final class Rejected extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final ErrorCode code;

    /** It can't be carried out, for no reason that has a text. */
    public Rejected() {
        this(Refusal.UNNAMED);
    }

    /** It can't be carried out, for a reason that some firmware names. */
    public Rejected(Refusal refusal) {
        this(refusal, ErrorCode.FAILED);
    }

    /** The line is wrong. */
    public Rejected(ErrorCode code) {
        this(Refusal.UNNAMED, code);
    }

    /** Both, for the firmware versions that print the one or the other. */
    public Rejected(Refusal refusal, ErrorCode code) {
        super(refusal.text(), null, false, false);
        this.refusal = refusal;
        this.code = code;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** The same as a figure. */
    public ErrorCode code() {
        return code;
    }
}
