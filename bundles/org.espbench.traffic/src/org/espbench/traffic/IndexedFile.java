package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.espbench.traffic.index.RowFetch;
import org.espbench.traffic.index.RowIndex;
import org.espbench.traffic.pcapng.PositionedFile;

/** The rows of a file through its index, with failures in words. */
final class IndexedFile {

    private final PositionedFile file;
    private final RowIndex index;
    private final RowFetch fetch;

    IndexedFile(PositionedFile file, RowIndex index) {
        this.file = file;
        this.index = index;
        fetch = new RowFetch(file, index);
    }

    Path path() {
        return file.path();
    }

    long rows() {
        return index.extent().rows();
    }

    List<Row> rows(long from, int count) throws CaptureException {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("rows " + from + " + " + count);
        }
        try {
            return fetch.rows(from, count);
        } catch (IOException e) {
            throw Sentences.unreadable(path(), e);
        }
    }

    byte[] bytes(Row row) throws CaptureException {
        if (row.length() == 0) {
            return new byte[0];
        }
        try {
            return fetch.bytes(row.number());
        } catch (IOException e) {
            throw Sentences.unreadable(path(), e);
        }
    }

    void close() {
        try {
            file.close();
        } catch (IOException e) {
            // Nothing was written through it, and whoever closes it doesn't read any more.
        }
    }
}
