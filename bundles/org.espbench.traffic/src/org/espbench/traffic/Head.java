package org.espbench.traffic;

import java.io.IOException;
import java.util.Optional;

import org.espbench.traffic.decode.Start;
import org.espbench.traffic.pcapng.Flaw;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/**
 * What the head of a capture file says.
 *
 * @param context what a decoder has to know there; empty when the file has none
 */
record Head(String context) {

    private static final int BUFFER = 4096;

    /** Whether it was written by this program. */
    boolean own() {
        return Start.reads(context);
    }

    /** @throws CaptureException when it is no capture of serial traffic */
    static Head of(PositionedFile file) throws IOException {
        RecordReader reader = new RecordReader(file, Place.START, file.size(), BUFFER);
        reader.next();
        Optional<Flaw> flaw = reader.flaw();
        boolean foreign = flaw.isPresent() && flaw.get().kind() == Flaw.Kind.FOREIGN;
        if (foreign || reader.described() && !reader.serial()) {
            throw Sentences.failure("read.foreign", file.path(), new IOException("no serial interface"));
        }
        return new Head(reader.context());
    }
}
