package org.espbench.connection;

/** Told how a long sending goes on, on the thread that sends; must be quick. */
@FunctionalInterface
public interface SendProgress {

    /** Doesn't look, and never cancels. */
    SendProgress NONE = (sent, total) -> true;

    /**
     * So many bytes of so many have been sent, as the module says.
     *
     * @return whether to go on; false cancels
     */
    boolean sent(long sent, long total);
}
