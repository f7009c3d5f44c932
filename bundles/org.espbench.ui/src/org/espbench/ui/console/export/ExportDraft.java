package org.espbench.ui.console.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.osgi.util.NLS;
import org.espbench.traffic.Capture;
import org.espbench.traffic.export.Slice;
import org.espbench.ui.form.Values;

/** What the export wizard's fields hold. UI thread only. */
final class ExportDraft {

    final Values values = new Values();
    final List<Exportable> sources;
    final WritableValue<Exportable> source;
    final WritableValue<Form> form;
    final WritableValue<String> link;
    final WritableValue<Boolean> selected;
    final WritableValue<String> file;
    private final Exportable given;
    private final long from;
    private final long end;

    /**
     * @param sources at least one
     * @param given whose selected rows are {@code from} to before {@code end}; none when they are equal
     * @param folder where files went last
     */
    ExportDraft(List<Exportable> sources, Exportable given, long from, long end, Form first, String folder) {
        this.sources = sources;
        this.given = given;
        this.from = from;
        this.end = end;
        source = values.of(given, Exportable.class);
        form = values.of(first, Form.class);
        link = values.number(0);
        // More than the row that the caret happens to be on.
        selected = values.flag(end - from > 1);
        file = values.text(Path.of(folder, proposal(given, first)).toString());
    }

    /** Whether some rows are selected that could be exported alone. */
    boolean hasSelection() {
        return end > from && source.getValue() == given;
    }

    /** How many rows are selected. */
    long selection() {
        return end - from;
    }

    Capture capture() {
        Capture whole = source.getValue().capture();
        return hasSelection() && selected.getValue() ? new Slice(whole, from, end) : whole;
    }

    /** The file with the form's ending. */
    void formChanged() {
        String text = file.getValue();
        for (Form each : Form.values()) {
            if (text.endsWith('.' + each.ending()) && !text.endsWith('.' + form.getValue().ending())) {
                String bare = text.substring(0, text.length() - each.ending().length());
                // "x.hex.txt" ends in "txt", too.
                file.setValue((bare.endsWith(".hex.") ? bare.substring(0, bare.length() - "hex.".length()) : bare) + form.getValue().ending()); //$NON-NLS-1$ //$NON-NLS-2$
                return;
            }
        }
    }

    Path path() {
        return Path.of(file.getValue().strip());
    }

    /** What is wrong with a file's name. */
    static Optional<String> objection(String text) {
        try {
            Path path = Path.of(text.strip());
            return !text.isBlank() && path.isAbsolute() && path.getFileName() != null ? Optional.empty() : Optional.of(Messages.fileWrong);
        } catch (InvalidPathException e) {
            return Optional.of(NLS.bind(Messages.fileInvalid, e.getReason()));
        }
    }

    private static String proposal(Exportable source, Form form) {
        String name = source.getName().replaceAll("\\.pcapng$", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return (name.isEmpty() ? Messages.usualName : name) + '.' + form.ending();
    }
}
