package org.espbench.traffic.index;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.pcapng.Place;

/** A place in the file where decoding can begin, with what a decoder has to know there; read from an index only when it is asked for. */
final class Checkpoint {

    private final Place place;
    private final long row;
    private final String saved;
    private final @Nullable Start start;

    Checkpoint(Place place, Start start) {
        this.place = place;
        this.start = start;
        row = start.row();
        saved = "";
    }

    Checkpoint(Place place, long row, String saved) {
        this.place = place;
        this.row = row;
        this.saved = saved;
        start = null;
    }

    Place place() {
        return place;
    }

    /** The number of the first row. */
    long row() {
        return row;
    }

    Start start() {
        Start known = start;
        return known == null ? Start.restored(saved, row) : known;
    }
}
