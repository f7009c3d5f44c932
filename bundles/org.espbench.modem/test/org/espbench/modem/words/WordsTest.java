package org.espbench.modem.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words(WordsTest.class);

    @Test
    void aSentenceTakesItsValuesAsTheyAre() {
        assertThat(words.say("test.values", 65_535, "a {0} 'quoted' one", 1.5)).isEqualTo("Port 65535 isn't a {0} 'quoted' one: 1.5");
    }

    @Test
    void wordsAreReadAsUtf8() {
        assertThat(words.say("test.umlaut")).isEqualTo("Gr\u00fc\u00dfe");
    }

    @Test
    void anUnknownSentenceIsADefect() {
        assertThatThrownBy(() -> words.say("nothing")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> new Words(Test.class)).isInstanceOf(MissingResourceException.class);
    }
}
