package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;
import org.junit.jupiter.api.Test;

class RowTextTest {

    private static Row row(Direction direction, Lane lane, RowKind kind, int link, int length, String text) {
        return new Row(3, MemoryCapture.START, direction, lane, kind, link, length, text, Optional.empty());
    }

    @Test
    void aLineHasItsColumnsAligned() {
        assertThat(RowText.line(row(Direction.TO_MODULE, Lane.AT, RowKind.COMMAND, -1, 8, "AT+GMR\u240d\u240a"), "12:00:00.000"))
                .isEqualTo("12:00:00.000  \u2192  AT         8  AT+GMR\\r\\n");
        assertThat(RowText.line(row(Direction.FROM_MODULE, Lane.LINK, RowKind.RECEIVED, 4, 1024, "hello"), "+0.012"))
                .isEqualTo("      +0.012  \u2190  link 4  1024  hello");
    }

    @Test
    void aSpokenRowSaysWhereItWentAndLeavesOutItsLineEnd() {
        assertThat(RowText.spoken(row(Direction.TO_MODULE, Lane.AT, RowKind.COMMAND, -1, 8, "AT+GMR\u240d\u240a"), "12:00:00.000"))
                .isEqualTo("12:00:00.000, to the module, AT, 8 bytes: AT+GMR");
    }

    @Test
    void aSpokenNoteHasNoBytes() {
        assertThat(RowText.spoken(row(Direction.NONE, Lane.NOTE, RowKind.NOTE, -1, 0, "Opened"), "12:00:00.000"))
                .isEqualTo("12:00:00.000, note: Opened");
    }

    @Test
    void controlCharactersAreSeenAsEscapes() {
        assertThat(ControlPictures.seen("a\u2400\u2408\u2409\u240a\u240d\u241b\u2421\u00e4")).isEqualTo("a\\0\\b\\t\\n\\r\\x1b\\x7f\u00e4");
    }
}
