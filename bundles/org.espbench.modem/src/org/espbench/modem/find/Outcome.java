package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;

/** How a search ended. */
public sealed interface Outcome {

    /** What was tried, in order. */
    List<Trial> trials();

    /** How long it took, of model time. */
    Duration took();

    /** In a sentence. */
    String sentence();

    /**
     * A module answers.
     *
     * @param port open, with the settings {@code line}; nobody reads it now, so that a {@code Modem} can be opened on it
     * @param line what the module speaks
     * @param firmware what it said about itself; its version may be empty where it named none
     * @param rescues what had to be done before it answered
     * @param remarks what is wrong nevertheless, or will be; usually nothing
     */
    record Found(Port port, LineSettings line, FirmwareVersion firmware, List<Rescue> rescues, List<Finding> remarks, List<Trial> trials,
            Duration took) implements Outcome {

        public Found {
            rescues = List.copyOf(rescues);
            remarks = List.copyOf(remarks);
            trials = List.copyOf(trials);
        }

        @Override
        public List<Trial> trials() {
            return trials;
        }

        @Override
        public Duration took() {
            return took;
        }

        @Override
        public String sentence() {
            return firmware.at().isEmpty() ? WORDS.say("found.unnamed", port.address(), line.baud())
                    : WORDS.say("found", firmware.at(), port.address(), line.baud());
        }
    }

    /**
     * No module answers as it should.
     *
     * @param findings why, the likeliest reason first; at least one
     */
    record NotFound(List<Finding> findings, List<Trial> trials, Duration took) implements Outcome {

        public NotFound {
            findings = List.copyOf(findings);
            trials = List.copyOf(trials);
        }

        @Override
        public List<Trial> trials() {
            return trials;
        }

        @Override
        public Duration took() {
            return took;
        }

        /** The likeliest reason. */
        @Override
        public String sentence() {
            return findings.get(0).happened() + ' ' + findings.get(0).advice();
        }
    }
}
