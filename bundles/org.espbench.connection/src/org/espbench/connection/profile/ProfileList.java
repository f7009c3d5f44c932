package org.espbench.connection.profile;

import java.nio.file.Path;
import java.util.List;

/**
 * What is in a profile store.
 *
 * @param profiles the good ones, by name
 * @param unreadable files that can't be read as a profile; they stay as they are
 */
public record ProfileList(List<ConnectionProfile> profiles, List<Unreadable> unreadable) {

    public ProfileList {
        profiles = List.copyOf(profiles);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A file that can't be read as a profile.
     *
     * @param why its message names the file, what is wrong where, and what to do
     */
    public record Unreadable(Path file, ProfileException why) {
    }
}
