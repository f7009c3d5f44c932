package org.espbench.ui.console.send;

import java.time.Duration;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** What became of something that was sent. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
sealed interface Outcome {

    /** A sentence for people. */
    String words();

    /** The module took a command and said OK. */
    record Answered(Duration elapsed) implements Outcome {
        @Override
        public String words() {
            return NLS.bind(Messages.answered, Long.toString(elapsed.toMillis()));
        }
    }

    /** The bytes are with the module, as it says, or on the line. */
    record Sent(long bytes) implements Outcome {
        @Override
        public String words() {
            return bytes == 1 ? Messages.sentOne : NLS.bind(Messages.sent, Long.toString(bytes));
        }
    }

    /** It wasn't sent, or nobody knows. */
    record Failed(String sentence) implements Outcome {
        @Override
        public String words() {
            return sentence;
        }
    }

    /** The user had enough. */
    record Stopped() implements Outcome {
        @Override
        public String words() {
            return Messages.stopped;
        }
    }
}
