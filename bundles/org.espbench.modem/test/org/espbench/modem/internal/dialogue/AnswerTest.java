package org.espbench.modem.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.dialogue.Said.answer;

import org.espbench.modem.ModemException;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aSuffixOfTheNameDoesNotMatter() {
        assertThat(answer("+CWMODE:1").value("CWMODE")).contains("1");
        assertThat(answer("+CWMODE_CUR:2").value("CWMODE")).contains("2");
        assertThat(answer("+CWMODE_DEF:3").value("CWMODE")).contains("3");
        assertThat(answer("+CWMODEX:3", "CWMODE:1", "+CWMODE").value("CWMODE")).isEmpty();
        assertThat(answer("+CIPSTAMAC:\"x\"").value("CIPSTA")).isEmpty();
        assertThat(answer("+X:1", "noise", "+X:2").values("X")).containsExactly("1", "2");
    }

    @Test
    void anAnswerThatDoesNotTellIsAFailureInWords() {
        assertThatThrownBy(() -> Told.value(answer("something"), "X")).isInstanceOf(ModemException.Refused.class)
                .hasMessage("The module answered AT+X? without telling what was asked for.");
        assertThatThrownBy(() -> Told.fields(answer("+X:1,2"), "X", 3)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void namesAreUtf8IfTheyCanBe() {
        assertThat(Answer.name("caf\u00c3\u00a9")).isEqualTo("caf\u00e9");
        assertThat(Answer.name("caf\u00e9")).isEqualTo("caf\u00e9");
        assertThat(Answer.unquoted("\"a\"b\"")).isEqualTo("a\"b");
        assertThat(Answer.unquoted("\"")).isEqualTo("\"");
        assertThat(Answer.number("12345678901", 7)).isEqualTo(7);
        assertThat(Answer.number("<1>", 7)).isEqualTo(1);
        assertThat(Answer.number("<>", 7)).isEqualTo(7);
    }
}
