package org.espbench.ui.console;

import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Row;

/** Rows as words: for the lane column, the clipboard and the screen reader. */
final class RowText {

    private static final Pattern LINE_END = Pattern.compile("[\u240d\u240a]+$"); //$NON-NLS-1$

    private RowText() {
    }

    /** What the lane column says. */
    static String lane(Row row) {
        return switch (row.lane()) {
            case AT -> Messages.Lane_at;
            case EVENT -> Messages.Lane_event;
            case LINK -> NLS.bind(Messages.Lane_link, row.link());
            case RAW -> Messages.Lane_raw;
            case NOTE -> Messages.Lane_note;
        };
    }

    /** A row as a line of text without its end, columns aligned. */
    static String line(Row row, String time) {
        String arrow = switch (row.direction()) {
            case TO_MODULE -> "\u2192"; //$NON-NLS-1$
            case FROM_MODULE -> "\u2190"; //$NON-NLS-1$
            case NONE -> "\u00b7"; //$NON-NLS-1$
        };
        String seen = ControlPictures.seen(row.text());
        return String.format(Locale.ROOT, "%" + TimeText.WIDTH + "s  %s  %-6s %5d  %s", time, arrow, lane(row), row.length(), seen); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A row as a sentence, without its line end: nobody wants to hear that every time. */
    static String spoken(Row row, String time) {
        String text = ControlPictures.seen(LINE_END.matcher(row.text()).replaceFirst("")); //$NON-NLS-1$
        if (row.direction() == Direction.NONE) {
            return NLS.bind(Messages.RowText_spokenNote, new Object[] {time, lane(row), text});
        }
        String way = row.direction() == Direction.TO_MODULE ? Messages.RowText_toModule : Messages.RowText_fromModule;
        return NLS.bind(Messages.RowText_spoken, new Object[] {time, way, lane(row), row.length(), text});
    }
}
