package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.starts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** What boot loaders, banners and crashes print (reference 1.10). */
final class BootWords {

    private static final List<String> RESTARTS = List.of("ets Jan", "wdt reset", "Soft WDT reset", "Fatal exception", "Guru Meditation",
            "***ERROR***", "rst cause:");
    private static final List<String> OTHERS = List.of("load 0x", "tail ", "chksum 0x", "csum ", "ets_main.c", "2nd boot version", "SPI Speed",
            "SPI Mode", "SPI Flash", "jump to run user", "[Vendor:", "Ai-Thinker Technology", "invalid");

    private BootWords() {
    }

    static @Nullable Frame recognise(byte[] line, int from, int to) {
        int text = from;
        while (text < to && line[text] == ' ') {
            text++;
        }
        for (String word : RESTARTS) {
            if (starts(line, text, to, word)) {
                return new Frame.BootText(Ascii.text(line, from, to), true);
            }
        }
        for (String word : OTHERS) {
            if (starts(line, text, to, word)) {
                return new Frame.BootText(Ascii.text(line, from, to), false);
            }
        }
        return null;
    }
}
