package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;

/** A capture file can't be created, written or read. The message is a sentence that names the file and says what to do. */
public final class CaptureException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Path file;

    /** With the sentence for people and what went wrong. */
    public CaptureException(Path file, String sentence, Throwable cause) {
        super(sentence, cause);
        this.file = file;
    }

    /** The file concerned. */
    public Path file() {
        return file;
    }
}
