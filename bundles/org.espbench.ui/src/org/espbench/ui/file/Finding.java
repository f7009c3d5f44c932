package org.espbench.ui.file;

import java.util.Optional;

import org.espbench.connection.profile.Place;

/**
 * What is wrong with a file.
 *
 * @param place where in its text
 * @param twin whether it only has the id of another connection
 */
record Finding(String sentence, Optional<Place> place, boolean twin) {
}
