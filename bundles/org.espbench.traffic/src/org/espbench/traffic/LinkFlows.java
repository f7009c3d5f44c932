package org.espbench.traffic;

import java.nio.file.Path;
import java.util.List;

/** What the links of a capture carried. */
public final class LinkFlows {

    private LinkFlows() {
    }

    /**
     * Decodes the whole file and adds up each link's payload, in the order of opening. A damaged file gives what is intact. Blocks while it
     * reads; memory use doesn't depend on the length of the file.
     *
     * @throws CaptureException when the file can't be read or is no capture of ours
     */
    public static List<LinkFlow> of(Path capture) throws CaptureException {
        throw new CaptureException(capture, "not yet", new java.io.IOException());
    }
}
