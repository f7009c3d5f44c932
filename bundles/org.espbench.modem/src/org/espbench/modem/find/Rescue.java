package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

import java.time.Duration;

/** What had to be done before the module answered as it should. */
public sealed interface Rescue {

    /** What was done, and what that means. */
    String sentence();

    /** It was in pass-through mode; {@code +++} brought it back, and {@code AT+CIPMODE=0} keeps it there until it restarts. */
    record PassThroughLeft() implements Rescue {
        @Override
        public String sentence() {
            return WORDS.say("rescue.passThrough");
        }
    }

    /** It waited for the payload of a send; {@code +++} called that off, and nothing was sent. */
    record SendCancelled() implements Rescue {
        @Override
        public String sentence() {
            return WORDS.say("rescue.sendCancelled");
        }
    }

    /**
     * It waited for the payload of a send, and took for that what it was asked or fed with.
     *
     * @param bytes of ours that it may have sent to its peer, at most
     */
    record SendFilled(int bytes) implements Rescue {
        @Override
        public String sentence() {
            return WORDS.say("rescue.sendFilled", bytes);
        }
    }

    /** It was busy for so long. */
    record WaitedOut(Duration busy) implements Rescue {
        @Override
        public String sentence() {
            return WORDS.say("rescue.waitedOut", Math.max(1, busy.toSeconds()));
        }
    }

    /** It was reset through the control lines, or by hand. */
    record Restarted(boolean byHand) implements Rescue {
        @Override
        public String sentence() {
            return WORDS.say(byHand ? "rescue.restartedByHand" : "rescue.restarted");
        }
    }
}
