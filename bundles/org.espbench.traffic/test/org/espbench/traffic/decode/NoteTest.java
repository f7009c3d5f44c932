package org.espbench.traffic.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.espbench.traffic.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments in a capture that somebody else made. */
final class NoteTest {

    @ParameterizedTest
    @ValueSource(strings = {"fault NOISE 3", "fault FRAMING_ERROR_X 1", "loss UNCAPTURED 1 2", "loss UNREADABLE 1 2", "loss OVERRUN 1 2", "loss NONE 1 2",
            "opened", "lost a b", "", " "})
    void aCommentThatOnlyLooksLikeOursStaysAsItIs(String comment) {
        assertThat(Note.sentence(comment)).isNotNull();
    }

    @Test
    void terminalEscapesInACommentAreMadeVisible() {
        assertThat(Note.sentence("\u001b[2Jdamag\u0001d \u202e1")).doesNotMatch("(?s).*[\\p{Cntrl}\\u202e].*").contains("\u241b[2J");
        assertThat(Note.sentence("warning \u001b]0;title\u0007")).doesNotMatch("(?s).*\\p{Cntrl}.*");
    }

    @Test
    void aLongCommentIsCut() {
        assertThat(Note.sentence("x".repeat(60_000))).hasSize(Row.MAX_TEXT);
    }
}
