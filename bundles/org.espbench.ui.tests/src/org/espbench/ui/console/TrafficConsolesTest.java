package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The consoles in the workbench's manager; needs the workbench. */
class TrafficConsolesTest {

    private static final String ID = "a-connection";

    @AfterEach
    void removeConsole() {
        TrafficConsoles.find(ID).ifPresent(c -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {c}));
    }

    @Test
    void aConnectionHasOneConsoleThatTakesItsNewestCapture() {
        MemoryCapture first = new MemoryCapture(1, "x");
        MemoryCapture second = new MemoryCapture(2, "y");
        TrafficConsoles.show(ID, "Bench", first);
        TrafficConsole console = TrafficConsoles.find(ID).orElseThrow();
        assertThat(console.getName()).isEqualTo("Bench");
        assertThat(console.capture()).isSameAs(first);
        TrafficConsoles.show(ID, "Bench", second);
        assertThat(TrafficConsoles.find(ID)).containsSame(console);
        assertThat(console.capture()).isSameAs(second);
    }

    @Test
    void aConsoleThatTheUserClosedComesBackWhenShownAgain() {
        TrafficConsoles.show(ID, "Bench", new MemoryCapture(1, "x"));
        TrafficConsole closed = TrafficConsoles.find(ID).orElseThrow();
        ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {closed});
        assertThat(TrafficConsoles.find(ID)).isEmpty();
        TrafficConsoles.show(ID, "Bench", new MemoryCapture(1, "x"));
        assertThat(TrafficConsoles.find(ID)).isPresent();
    }
}
