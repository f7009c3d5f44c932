package org.espbench.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.keys.IBindingService;
import org.espbench.ui.Ids;
import org.espbench.ui.console.MemoryCapture;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
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
        for (Command command : ours()) {
            assertThat(command.isHandled()).as(command.getId()).isTrue();
        }
    }

    @Test
    void hasAKeyInTheViewIfItActsOnAConnection() {
        workbench.view();
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        // Wizards are opened seldom, and an address is copied as everything is.
        List<String> without = List.of("org.espbench.ui.import", "org.espbench.ui.export", "org.espbench.ui.firmware", "org.espbench.ui.copyAddress");
        List<String> keys = new ArrayList<>();
        for (Command command : ours()) {
            if (!command.getId().startsWith("org.espbench.ui.console.") && !command.getId().equals("org.espbench.ui.exportCapture")
                    && !command.getId().equals(Ids.MACRO) && !without.contains(command.getId())) {
                assertThat(bindings.getActiveBindingsFor(command.getId())).as(command.getId()).isNotEmpty();
                keys.add(bindings.getBestActiveBindingFormattedFor(command.getId()));
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void isFoundByQuickAccessThoughTheViewAndTheConsoleAreClosed() throws NotDefinedException {
        IWorkbenchPage page = workbench.page();
        page.hideView(page.findView(Ids.CONNECTIONS_VIEW));
        page.hideView(page.findView(IConsoleConstants.ID_CONSOLE_VIEW));
        Commands.run("org.eclipse.ui.window.quickAccess", Map.of());
        EventLoop.until("Quick Access is open", () -> quickAccess().isPresent());
        Shell shell = quickAccess().orElseThrow();
        Text field = Widgets.only(shell, Text.class);
        // Those that do nothing now are not offered.
        for (Command command : ours().stream().filter(Command::isEnabled).filter(one -> !one.getId().equals(Ids.MACRO)).toList()) {
            field.setText(command.getName());
            EventLoop.until(command.getName() + " is offered", () -> offered(shell).stream().anyMatch(line -> line.startsWith(name(command))));
        }
        shell.close();
    }

    @Test
    void doesInAConsoleWhatItIsForThoughAnotherPartIsActive() throws PartInitException {
        // Those that other tests' connections have left would be found in place of this one.
        IConsoleManager consoles = ConsolePlugin.getDefault().getConsoleManager();
        consoles.removeConsoles(consoles.getConsoles());
        EventLoop.until("no console is there", () -> !consoleShown());
        TrafficConsoles.show("quick", "Quick", new MemoryCapture(100, n -> "row " + n));
        workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW);
        EventLoop.until("the console is there", this::consoleShown);
        workbench.page().showView(Ids.CONNECTIONS_VIEW);
        Commands.run("org.espbench.ui.console.filter", Map.of());
        Shell shell = workbench.page().getWorkbenchWindow().getShell();
        EventLoop.until("the filter is there", () -> Widgets.find(shell, Composite.class, "filter").isVisible());
        assertThat(workbench.page().getActivePart()).isInstanceOf(IConsoleView.class);
        workbench.page().showView(Ids.CONNECTIONS_VIEW);
        Commands.run("org.espbench.ui.console.filter", Map.of());
        EventLoop.until("the filter has gone", () -> !Widgets.find(shell, Composite.class, "filter").isVisible());
        TrafficConsoles.find("quick").ifPresent(console -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {console}));
    }

    @Test
    void saysSoWhereThereIsNoConsole() {
        Widgets.inDialog("Traffic Console", shell -> assertThat(Widgets.texts(shell)).anyMatch(text -> text.contains("no traffic console")),
                () -> Commands.run("org.espbench.ui.console.filter", Map.of()));
    }

    private boolean consoleShown() {
        try {
            Widgets.find(workbench.page().getWorkbenchWindow().getShell(), Composite.class, "filter");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** The platform's window with a field and a table, which has no title. */
    private static Optional<Shell> quickAccess() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null).filter(shell -> {
            try {
                Widgets.only(shell, Table.class);
                Widgets.only(shell, Text.class);
                return true;
            } catch (AssertionError e) {
                return false;
            }
        }).findFirst();
    }

    private static List<String> offered(Shell shell) {
        return Arrays.stream(Widgets.only(shell, Table.class).getItems()).map(item -> item.getText(1)).toList();
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (NotDefinedException e) {
            throw new AssertionError(e);
        }
    }
}
