package org.espbench.traffic.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.espbench.fuzz.Scratch;

/** Any bytes as a pcapng file: read to the end at once, in small pieces and from any place, they are the same records. */
public final class PcapngTarget {

    private static final Scratch SCRATCH = new Scratch();
    private static final Path FILE = SCRATCH.file("any.pcapng");
    private static final int LARGE = 128 * 1024;
    private static final int SMALL = 64;

    private record Read(long offset, long next, long nanos, SerialEvent event, int lines, String bytes, String comment) {

        /** A hole has no time and no control lines of its own, but those of the record read before it. */
        static Read of(RecordReader reader) {
            boolean hole = reader.event() == SerialEvent.DATA_LOST && reader.comment().startsWith(RecordReader.DAMAGED);
            return new Read(reader.recordOffset(), reader.nextOffset(), hole ? 0 : reader.nanos(), reader.event(), hole ? 0 : reader.lines(),
                    Arrays.toString(Arrays.copyOfRange(reader.bytes(), reader.dataIndex(), reader.dataIndex() + reader.dataLength())), reader.comment());
        }
    }

    private PcapngTarget() {
    }

    /** The same for the same bytes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try (PositionedFile file = new PositionedFile(FILE)) {
            List<Place> places = new ArrayList<>();
            List<Read> records = read(new RecordReader(file, Place.START, input.length, LARGE), places);
            if (!read(new RecordReader(file, Place.START, input.length, SMALL), new ArrayList<>()).equals(records)) {
                throw new AssertionError("in small pieces other records than at once");
            }
            for (int i = 0; i < records.size(); i += 1 + records.size() / 4) {
                Place place = places.get(i).savable() ? restored(places.get(i)) : places.get(i);
                RecordReader reader = new RecordReader(file, place, input.length, SMALL);
                if (!reader.next() || !Read.of(reader).equals(records.get(i))) {
                    throw new AssertionError("from its place record " + i + " is another");
                }
            }
        }
    }

    private static List<Read> read(RecordReader reader, List<Place> places) throws IOException {
        List<Read> records = new ArrayList<>();
        long behind = 0;
        while (reader.next()) {
            if (reader.recordOffset() < behind || reader.nextOffset() <= reader.recordOffset()) {
                throw new AssertionError("goes back");
            }
            behind = reader.nextOffset();
            records.add(Read.of(reader));
            places.add(reader.place());
        }
        return records;
    }

    private static Place restored(Place place) {
        ByteBuffer saved = ByteBuffer.allocate(place.savedSize());
        place.save(saved);
        return Place.restore(saved.flip());
    }
}
