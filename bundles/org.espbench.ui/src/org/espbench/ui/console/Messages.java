package org.espbench.ui.console;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    static String Action_clear;
    static String Action_clearTip;
    static String Action_copy;
    static String Action_copyTip;
    static String Action_follow;
    static String Action_followTip;
    static String Action_selectAll;
    static String Action_showAll;
    static String Action_time;
    static String Action_timeTip;
    static String CopyJob_name;
    static String Copy_tooMuch;
    static String Copy_tooMuchTitle;
    static String Header_lane;
    static String Header_length;
    static String Header_text;
    static String Header_timeAbsolute;
    static String Header_timeDelta;
    static String Header_timeRelative;
    static String Lane_at;
    static String Lane_event;
    static String Lane_link;
    static String Lane_note;
    static String Lane_raw;
    static String Notice_cleared;
    static String Notice_empty;
    static String Notice_newer;
    static String RowFetch_name;
    static String RowPainter_millis;
    static String RowPainter_seconds;
    static String RowText_fromModule;
    static String RowText_spoken;
    static String RowText_spokenNote;
    static String RowText_toModule;
    static String Time_absolute;
    static String Time_delta;
    static String Time_relative;
    static String TrafficPage_name;

    static {
        NLS.initializeMessages("org.espbench.ui.console.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
