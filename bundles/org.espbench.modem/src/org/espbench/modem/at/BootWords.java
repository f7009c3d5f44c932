package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.is;
import static org.espbench.modem.at.Ascii.starts;

import org.eclipse.jdt.annotation.Nullable;

/** What boot loaders, banners and crashes print (reference 1.10). */
final class BootWords {

    private static final String ROM = "ets Jan";
    private static final String ROM_CAUSE = "rst cause:";

    private BootWords() {
    }

    static @Nullable Frame recognise(byte[] line, int from, int to) {
        int text = from;
        while (text < to && line[text] == ' ') {
            text++;
        }
        if (text == to) {
            return null;
        }
        boolean restart = restart(line, text, to);
        return restart || other(line, text, to) ? new Frame.BootText(Ascii.text(line, from, to), restart) : null;
    }

    /** Whether the ROM's first line stands in this one, behind what was said at another rate. */
    static boolean within(byte[] line, int from, int to) {
        for (int at = Ascii.find(line, from, to, 'e'); at < to; at = Ascii.find(line, at + 1, to, 'e')) {
            if (starts(line, at, to, ROM)) {
                return contains(line, at, to, ROM_CAUSE) && !starts(line, from, to, "ssid:") && !starts(line, from, to, "password:");
            }
        }
        return false;
    }

    private static boolean restart(byte[] line, int from, int to) {
        return switch (line[from]) {
        case 'e' -> starts(line, from, to, ROM);
        case 'r' -> starts(line, from, to, ROM_CAUSE);
        case 'w' -> starts(line, from, to, "wdt reset");
        case 'S' -> starts(line, from, to, "Soft WDT reset");
        case 'F' -> starts(line, from, to, "Fatal exception");
        case 'E' -> starts(line, from, to, "Exception (");
        case 'G' -> starts(line, from, to, "Guru Meditation");
        case '*' -> starts(line, from, to, "***ERROR***");
        case 'P' -> starts(line, from, to, "Panic ");
        case 'a' -> starts(line, from, to, "abort() was called");
        default -> false;
        };
    }

    private static boolean other(byte[] line, int from, int to) {
        return switch (line[from]) {
        case 'e' -> starts(line, from, to, "ets_main.c") || starts(line, from, to, "epc1=0x");
        case 'l' -> starts(line, from, to, "load 0x");
        case 't' -> starts(line, from, to, "tail ");
        case 'c' -> starts(line, from, to, "chksum 0x") || starts(line, from, to, "csum ");
        case '2' -> starts(line, from, to, "2nd boot version");
        case 'S' -> starts(line, from, to, "SPI Speed") || starts(line, from, to, "SPI Mode") || starts(line, from, to, "SPI Flash");
        case 'j' -> starts(line, from, to, "jump to run user");
        case '[' -> starts(line, from, to, "[Vendor:");
        case 'A' -> starts(line, from, to, "Ai-Thinker Technology");
        case 'i' -> is(line, from, to, "invalid");
        default -> false;
        };
    }

    private static boolean contains(byte[] line, int from, int to, String word) {
        for (int at = from; at + word.length() <= to; at++) {
            if (starts(line, at, to, word)) {
                return true;
            }
        }
        return false;
    }
}
