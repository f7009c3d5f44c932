package org.espbench.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.espbench.ui.Ids;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quick Access lists what is defined, has a name, and is handled: without the view, too. */
class EveryCommandTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private static List<Command> ours() {
        return Arrays.stream(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith("org.espbench.")).toList();
    }

    @Test
    void hasANameADescriptionAndTheCategory() throws NotDefinedException {
        assertThat(ours()).hasSizeGreaterThan(20);
        for (Command command : ours()) {
            assertThat(command.getName()).as(command.getId()).isNotBlank().doesNotStartWith("%");
            assertThat(command.getDescription()).as(command.getId()).isNotBlank().doesNotStartWith("%");
            assertThat(command.getCategory().getName()).as(command.getId()).isEqualTo("ESP8266");
        }
        assertThat(ours().stream().map(EveryCommandTest::name)).doesNotHaveDuplicates();
    }

    @Test
    void isHandledWithoutTheViewAndTheConsole() {
        IWorkbenchPage page = workbench.page();
        page.hideView(page.findView(Ids.CONNECTIONS_VIEW));
        // What a console does with what it shows is its own.
        for (Command command : ours().stream().filter(one -> !ofTheConsole(one.getId())).toList()) {
            assertThat(command.isHandled()).as(command.getId()).isTrue();
        }
    }

    private static boolean ofTheConsole(String id) {
        return id.startsWith("org.espbench.ui.console.") || List.of("org.espbench.ui.exportCapture", Ids.MACRO).contains(id);
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (NotDefinedException e) {
            throw new AssertionError(e);
        }
    }
}
