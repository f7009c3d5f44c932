package org.espbench.traffic;

/** Hears how far a long work is, and can end it. Called on the working thread, often; must be quick. */
public interface Progress {

    /** Nobody listens, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void reached(long part, long whole) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So much of the whole is done; the whole may grow meanwhile. */
    void reached(long part, long whole);

    /** Whether to end soon, with what there is. */
    boolean cancelled();
}
