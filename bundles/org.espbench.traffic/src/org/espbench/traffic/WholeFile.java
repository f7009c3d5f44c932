package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.decode.Drafts;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.index.Indexer;
import org.espbench.traffic.index.RowIndex;
import org.espbench.traffic.index.RowIndex.Extent;
import org.espbench.traffic.pcapng.Flaw;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/** Reads a capture file from its beginning to its end or to where it is damaged. */
final class WholeFile {

    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final PositionedFile file;
    private long records;
    private @Nullable Indexer indexer;
    private @Nullable RowIndex index;

    WholeFile(PositionedFile file) {
        this.file = file;
        path = file.path();
    }

    /** What is known after reading. */
    record Outcome(RowIndex index, Optional<Damage> damage) {
    }

    Outcome read(Drafts drafts) throws CaptureException {
        try {
            long size = file.size();
            RecordReader reader = new RecordReader(file, Place.START, size, BUFFER);
            while (reader.next()) {
                records++;
                begun(reader, drafts).record(reader.nextPlace(), reader.nanos(), reader.event(), reader.bytes(), reader.dataIndex(),
                        reader.dataLength(), reader.comment());
            }
            // A head without any interface was cut between its blocks.
            Optional<Flaw> flaw = reader.flaw().isEmpty() && !reader.described() ? Optional.of(new Flaw(size, Flaw.Kind.TRUNCATED)) : reader.flaw();
            boolean foreign = flaw.isPresent() && flaw.get().kind() == Flaw.Kind.FOREIGN;
            if (foreign || reader.described() && !reader.serial()) {
                throw Sentences.failure("read.foreign", path, new IOException("no serial interface"));
            }
            Indexer all = begun(reader, drafts);
            all.end();
            long end = flaw.isPresent() ? flaw.get().offset() : size;
            RowIndex filled = index;
            if (filled == null) {
                throw new IllegalStateException("begun without an index");
            }
            filled.grow(new Extent(all.rows(), end, true));
            return new Outcome(filled, damage(flaw, size));
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw Sentences.unreadable(path, e);
        }
    }

    /** The head of the file says where decoding begins, so the index begins with the first record. */
    private Indexer begun(RecordReader reader, Drafts drafts) {
        Indexer existing = indexer;
        if (existing != null) {
            return existing;
        }
        RowIndex created = new RowIndex(Start.read(reader.context()));
        Indexer begun = new Indexer(created, drafts);
        index = created;
        indexer = begun;
        return begun;
    }

    private Optional<Damage> damage(Optional<Flaw> flaw, long size) {
        if (size == 0) {
            return Optional.of(new Damage(0, Sentences.WORDS.say("damage.empty")));
        }
        return flaw.map(f -> new Damage(f.offset(), Sentences.WORDS.say(switch (f.kind()) {
        case TRUNCATED -> "damage.truncated";
        case MALFORMED, FOREIGN -> "damage.malformed";
        }, f.offset(), size, records)));
    }
}
