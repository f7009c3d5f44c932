package org.espbench.traffic;

import java.io.IOException;

import org.espbench.traffic.decode.Drafts;
import org.espbench.traffic.decode.RowDecoder;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/** Decodes a capture file from its beginning to its end or to where it is damaged. */
final class WholeFile {

    private static final int BUFFER = 1 << 20;

    private final PositionedFile file;

    WholeFile(PositionedFile file) {
        this.file = file;
    }

    /** Tells {@code drafts} every row. */
    void read(Drafts drafts) throws IOException {
        Start start = Start.read(Head.of(file).context());
        RowDecoder decoder = new RowDecoder(start, drafts);
        RecordReader reader = new RecordReader(file, Place.START, file.size(), BUFFER);
        int sections = 1;
        while (reader.next()) {
            if (reader.sections() != sections) {
                sections = reader.sections();
                decoder.section(reader.context());
            }
            decoder.record(reader.nanos(), reader.event(), reader.bytes(), reader.dataIndex(), reader.dataLength(), reader.comment());
        }
        decoder.end();
    }
}
