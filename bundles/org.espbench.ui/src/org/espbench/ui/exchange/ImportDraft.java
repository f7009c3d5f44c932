package org.espbench.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileStore;
import org.espbench.ui.form.Values;

/** What the import page holds. UI thread only, but for {@link #read}. */
final class ImportDraft {

    /**
     * A file as it was read.
     *
     * @param profile nothing when it can't be read
     * @param words the connection's name, or why there is none
     */
    record Row(Path file, Optional<ConnectionProfile> profile, String words) {
    }

    /** What was read, in the order in which it was added. */
    record Rows(List<Row> all) {
        Rows {
            all = List.copyOf(all);
        }

        List<ConnectionProfile> profiles() {
            return all.stream().flatMap(row -> row.profile().stream()).toList();
        }
    }

    final Values values = new Values();
    final WritableValue<Rows> rows = values.of(new Rows(List.of()), Rows.class);

    /** Adds what was read; of a file that is there already the newer reading counts. */
    void add(List<Row> read) {
        List<Row> all = new ArrayList<>(rows.getValue().all());
        all.removeIf(row -> read.stream().anyMatch(other -> other.file().equals(row.file())));
        all.addAll(read);
        rows.setValue(new Rows(all));
    }

    /** Blocks on the file. */
    static Row read(Path file) {
        try {
            ConnectionProfile profile = ProfileStore.read(file);
            return new Row(file, Optional.of(profile), profile.name());
        } catch (ProfileException e) {
            return new Row(file, Optional.empty(), String.valueOf(e.getLocalizedMessage()));
        }
    }
}
