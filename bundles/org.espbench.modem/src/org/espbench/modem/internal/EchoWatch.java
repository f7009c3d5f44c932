package org.espbench.modem.internal;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Echo is on after every start and never stored (reference 1.3). So a module that was silenced and repeats a command has started anew, though its boot
 * text was never heard: counted as the rest of a payload that the start cut off, or said at another rate. Guarded by the channel's monitor.
 */
final class EchoWatch {

    /** It has answered a command without repeating it. */
    private boolean silenced;
    /** It repeats commands though it was told not to, as some clones do. */
    private boolean stubborn;

    /** Something was answered. */
    void answered(boolean echoExpected, @Nullable Running running) {
        silenced |= !echoExpected && !stubborn && running != null && !running.command.name().equals("E0");
    }

    /** Whether this line shows a start that nobody told of. */
    boolean betrays(String line, @Nullable Running running) {
        boolean repeated = running != null && running.command.is(line);
        stubborn |= repeated && !silenced;
        return repeated && silenced;
    }

    void restarted() {
        silenced = false;
        stubborn = false;
    }
}
