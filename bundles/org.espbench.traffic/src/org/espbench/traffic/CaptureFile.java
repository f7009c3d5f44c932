package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;

/** Captures from earlier. */
public final class CaptureFile {

    private CaptureFile() {
    }

    /**
     * Opens a capture file and decodes it again. A truncated or damaged file opens and shows what is intact, see {@link Capture#damage()}.
     * Blocks while it reads the file once; not for the UI thread.
     *
     * @throws CaptureException when the file can't be read or is no capture of serial traffic
     */
    public static Capture open(Path file) throws CaptureException {
        throw new CaptureException(file, "not yet", new IOException());
    }
}
