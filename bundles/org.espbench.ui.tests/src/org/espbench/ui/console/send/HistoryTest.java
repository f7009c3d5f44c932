package org.espbench.ui.console.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;

class HistoryTest {

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.espbench.ui.tests/history");

    @AfterEach
    void forget() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void upAndDownGoThroughWhatWasSentAndBackToWhatIsBeingTyped() {
        History history = new History(node, "h");
        history.add("one", false);
        history.add("two", false);
        assertThat(history.earlier("typing")).isEqualTo("two");
        assertThat(history.earlier("two")).isEqualTo("one");
        assertThat(history.earlier("one")).isEqualTo("one");
        assertThat(history.later("one")).isEqualTo("two");
        assertThat(history.later("two")).isEqualTo("typing");
        assertThat(history.later("typing")).isEqualTo("typing");
    }

    @Test
    void itIsThereAgainAfterARestart() {
        new History(node, "h").add("AT+GMR", false);
        assertThat(new History(node, "h").earlier("")).isEqualTo("AT+GMR");
        assertThat(new History(node, "other").earlier("")).isEmpty();
    }

    @Test
    void aSecretIsNeverTakenIn() {
        History history = new History(node, "h");
        history.add("AT", false);
        history.add("AT+CWJAP=\"x\",\"secretpw\"", true);
        assertThat(history.earlier("")).isEqualTo("AT");
        assertThat(node.get("h", "")).doesNotContain("secretpw");
    }

    @Test
    void aRepeatedLineIsThereOnceAndTheOldestGo() {
        History history = new History(node, "h");
        for (int i = 0; i <= History.MOST; i++) {
            history.add("line " + i, false);
        }
        history.add("line 5", false);
        assertThat(node.get("h", "").split("\n")).hasSize(History.MOST).endsWith("line 5").startsWith("line 1");
    }
}
