package org.espbench.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;
import org.espbench.traffic.pcapng.SerialEvent;

/** What is in a capture file, without any decoding. */
final class RawFile {

    final List<String> order = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    RawFile(Path file) throws IOException {
        try (PositionedFile opened = new PositionedFile(file)) {
            RecordReader reader = new RecordReader(opened, Place.START, opened.size());
            while (reader.next()) {
                order.add(reader.event() + reader.comment());
                (reader.event() == SerialEvent.SENT ? sent : received).write(reader.bytes(), reader.dataIndex(), reader.dataLength());
            }
        }
    }

    byte[] sent() {
        return sent.toByteArray();
    }

    byte[] received() {
        return received.toByteArray();
    }
}
