package org.espbench.modem.internal.dialogue;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.Frame;
import org.espbench.modem.time.Deadline;

/** Collects what is said from its opening on, but for payload and echoes. Confined to one thread. */
public interface Tap extends AutoCloseable {

    /**
     * The next thing said, or null when the deadline is over first. A restart of the module is no failure here, but a frame.
     *
     * @throws ModemException.Cancelled when interrupted
     */
    @Nullable Frame next(Deadline deadline) throws ModemException;

    @Override
    void close();
}
