package org.espbench.traffic.index;

import org.espbench.traffic.decode.Start;
import org.espbench.traffic.pcapng.Place;

/** A place in the file where decoding can begin, with what a decoder has to know there. */
record Checkpoint(Place place, Start start) {
}
