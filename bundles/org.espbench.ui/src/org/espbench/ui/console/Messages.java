package org.espbench.ui.console;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this package, from messages.properties. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Action_clear;
    public static String Action_clearTip;
    public static String Action_asText;
    public static String Action_copyAs;
    public static String Action_copyC;
    public static String Action_copyHex;
    public static String Action_copyJava;
    public static String Action_pause;
    public static String Action_pauseTip;
    public static String Action_saveAs;
    public static String Action_copy;
    public static String Action_copyTip;
    public static String Action_export;
    public static String Action_exportTip;
    public static String Action_filter;
    public static String Action_filterTip;
    public static String Action_find;
    public static String Action_findNext;
    public static String Action_findPrevious;
    public static String Action_findTip;
    public static String Action_follow;
    public static String Action_followTip;
    public static String Action_selectAll;
    public static String Action_showAll;
    public static String Action_send;
    public static String Action_bytes;
    public static String Action_bytesTip;
    public static String Action_statistics;
    public static String Action_statisticsTip;
    public static String Action_time;
    public static String Action_timeTip;
    public static String CopyJob_name;
    public static String Copy_cancel;
    public static String Copy_saveInstead;
    public static String Copy_tooMuch;
    public static String Copy_tooMuchTitle;
    public static String Header_lane;
    public static String Header_length;
    public static String Header_text;
    public static String Header_timeAbsolute;
    public static String Header_timeDelta;
    public static String Header_timeRelative;
    public static String Lane_at;
    public static String Lane_event;
    public static String Lane_link;
    public static String Lane_note;
    public static String Lane_raw;
    public static String Notice_cleared;
    public static String Notice_empty;
    public static String Notice_filtered;
    public static String Notice_newer;
    public static String Notice_paused;
    public static String OpenJob_failed;
    public static String OpenJob_name;
    public static String Origin_elsewhere;
    public static String Origin_more;
    public static String Origin_name;
    public static String RowFetch_name;
    public static String RowPainter_millis;
    public static String RowPainter_seconds;
    public static String RowText_fromModule;
    public static String RowText_spoken;
    public static String RowText_spokenNote;
    public static String RowText_toModule;
    public static String SaveJob_failed;
    public static String SaveJob_name;
    public static String Sift_name;
    public static String Time_absolute;
    public static String Time_delta;
    public static String Time_relative;
    public static String TrafficPage_name;

    static {
        NLS.initializeMessages("org.espbench.ui.console.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
