package org.espbench.ui.console.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

import org.espbench.traffic.Capture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.export.FlowExport;
import org.espbench.traffic.export.RowExport;
import org.espbench.traffic.search.Filter;

/** In which form a capture is exported. */
enum Form {
    /** The links as flows, for Wireshark. */
    FLOWS("pcapng"), //$NON-NLS-1$
    /** Lines as tio logs them. */
    TEXT("txt"), //$NON-NLS-1$
    /** A table. */
    TABLE("csv"), //$NON-NLS-1$
    /** Hexadecimal beside text. */
    HEX("hex.txt"), //$NON-NLS-1$
    /** What one link received, byte for byte. */
    RECEIVED("bin"), //$NON-NLS-1$
    /** What one link was given, byte for byte. */
    SENT("bin"); //$NON-NLS-1$

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** How files of this form end, without the dot. */
    String ending() {
        return ending;
    }

    /** Whether it is about one link. */
    boolean ofLink() {
        return this == RECEIVED || this == SENT;
    }

    /** For people. */
    String words() {
        return switch (this) {
            case FLOWS -> Messages.formFlows;
            case TEXT -> Messages.formText;
            case TABLE -> Messages.formTable;
            case HEX -> Messages.formHex;
            case RECEIVED -> Messages.formReceived;
            case SENT -> Messages.formSent;
        };
    }

    /**
     * Writes a new file.
     *
     * @param link of which link, where the form is about one
     * @return false when it was cancelled
     */
    boolean write(Capture capture, int link, Path file, Progress progress) throws IOException {
        RowExport rows = new RowExport(capture, Filter.ALL, ZoneId.systemDefault());
        return switch (this) {
            case FLOWS -> FlowExport.write(capture, file, progress);
            case TEXT -> rows.text(file, progress);
            case TABLE -> rows.csv(file, progress);
            case HEX -> rows.hex(file, progress);
            case RECEIVED -> rows.raw(file, link, false, progress);
            case SENT -> rows.raw(file, link, true, progress);
        };
    }
}
