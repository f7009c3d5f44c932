package org.espbench.ui.console;

import java.util.Locale;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;

/** The console's colours by use. Their values are the theme's: light ones in plugin.xml, dark ones in css/dark.css; users can change them. */
enum Tint {
    BACKGROUND, HEADER, LINE, TEXT, MUTED, SELECTION, SELECTION_INACTIVE, FOCUS, TO_MODULE, FROM_MODULE, AT, EVENT, LINK_0, LINK_1, LINK_2,
    LINK_3, LINK_4, RAW, NOTE, FAILURE, MATCH;

    private static final Tint[] LINKS = {LINK_0, LINK_1, LINK_2, LINK_3, LINK_4};

    // Once: painting asks many times.
    private final String id = "org.espbench.ui.console." + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$

    /** The id of the colour definition. */
    String id() {
        return id;
    }

    /** The colour in the theme that is in force. UI thread. Owned by the registry; not to be kept over a change of theme. */
    Color color() {
        ColorRegistry registry = JFaceResources.getColorRegistry();
        Color themed = registry.get(id());
        return themed != null ? themed : Display.getCurrent().getSystemColor(system());
    }

    /** What stands in when no theme defines the colour. */
    private int system() {
        return switch (this) {
            case BACKGROUND -> SWT.COLOR_LIST_BACKGROUND;
            case HEADER, LINE, SELECTION_INACTIVE, MATCH -> SWT.COLOR_WIDGET_BACKGROUND;
            case SELECTION -> SWT.COLOR_LIST_SELECTION;
            case TEXT, MUTED, FOCUS, TO_MODULE, FROM_MODULE, AT, EVENT, LINK_0, LINK_1, LINK_2, LINK_3, LINK_4, RAW, NOTE, FAILURE ->
                SWT.COLOR_LIST_FOREGROUND;
        };
    }

    /** The colour of the conversation that a row belongs to. */
    static Tint ofLane(Row row) {
        return ofLane(row.lane(), row.link());
    }

    private static Tint ofLane(Lane lane, int link) {
        return switch (lane) {
            case AT -> AT;
            case EVENT -> EVENT;
            case LINK -> LINKS[Math.floorMod(link, LINKS.length)];
            case RAW -> RAW;
            case NOTE -> NOTE;
        };
    }

    /** The colour of a row's text. */
    static Tint ofText(Row row) {
        return switch (row.kind()) {
            case ECHO, PROMPT -> MUTED;
            case FAILURE -> FAILURE;
            case RESULT -> FROM_MODULE;
            case EVENT -> EVENT;
            case NOTE -> NOTE;
            case COMMAND, INFO, SENT, RECEIVED, RAW -> TEXT;
        };
    }
}
