package org.espbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.command.Commands;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.console.MemoryCapture;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.wizard.ConnectionWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What F1 says where the keyboard is: the nearest control around it that listens for help names a context of ours, which has words and pages. */
class ContextHelpTest {

    private static final String HELP_VIEW = "org.eclipse.help.ui.HelpView";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Shell window() {
        return workbench.page().getWorkbenchWindow().getShell();
    }

    private static Control listener(Control focus) {
        Control control = focus;
        while (!control.isListening(SWT.Help)) {
            control = control.getParent();
            assertThat(control).as("around %s", focus).isNotNull();
        }
        return control;
    }

    private static void assertHelp(Control focus, String id) {
        Object context = listener(focus).getData("org.eclipse.ui.help");
        assertThat(context).as("at %s", focus).isEqualTo("org.espbench.ui." + id);
        IContext help = HelpSystem.getContext("org.espbench.ui." + id);
        assertThat(help).as(id).isNotNull();
        assertThat(help.getText()).as(id).isNotBlank();
        assertThat(help.getRelatedTopics()).as(id).isNotEmpty();
    }

    @Test
    void theViewHasHelp() {
        EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create("helped", PortAddress.parse("sim:helped"))));
        workbench.view();
        assertHelp(Widgets.find(window(), Tree.class, "connections"), "view");
    }

    @Test
    void theConsoleAndItsBarsHaveHelp() throws PartInitException {
        TrafficConsoles.show("help", "Help", new MemoryCapture(100, n -> "row " + n));
        workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW);
        EventLoop.until("the console is there", () -> {
            try {
                Widgets.find(window(), Canvas.class, "console.canvas");
                return true;
            } catch (AssertionError e) {
                return false;
            }
        });
        assertHelp(Widgets.find(window(), Canvas.class, "console.canvas"), "console");
        assertHelp(Widgets.find(window(), Text.class, "find.field"), "find");
        assertHelp(Widgets.find(window(), Text.class, "filter.field"), "filter");
        TrafficConsoles.find("help").ifPresent(console -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {console}));
    }

    @Test
    void theWizardAndItsDialogHaveHelp() {
        ConnectionWizard wizard = new ConnectionWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(window(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Shell shell = dialog.getShell();
        EventLoop.until("ports are offered", () -> Widgets.find(shell, Combo.class, "port").getItemCount() > 0);
        assertHelp(Widgets.find(shell, Combo.class, "port"), "wizard_device");
        while (!dialog.getCurrentPage().getName().equals("services")) {
            Widgets.click(Widgets.button(shell, "Next >"));
            EventLoop.settle();
            assertHelp(dialog.getCurrentPage().getControl(), "wizard_" + dialog.getCurrentPage().getName());
        }
        Widgets.inDialog("Add Client", client -> assertHelp(Widgets.find(client, Text.class, "clientHost"), "client"),
                () -> Widgets.click(Widgets.find(shell, Button.class, "addClient")));
        dialog.close();
    }

    @Test
    void thePreferencesAndTheirDialogHaveHelp() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, "org.espbench.ui.preferences.macros", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Shell shell = dialog.getShell();
        Button add = Widgets.find(shell, Button.class, "macroAdd");
        assertHelp(add, "macros");
        Widgets.inDialog("Macro", macro -> assertHelp(Widgets.find(macro, Text.class, "macroName"), "macros"), () -> Widgets.click(add));
        shell.close();
    }

    @Test
    void anExportOfNothingHasHelp() {
        Widgets.inDialog("Export Capture", shell -> assertHelp(page(shell), "wizard_exportCapture"),
                () -> Commands.run("org.eclipse.ui.file.export", Map.of("exportWizardId", "org.espbench.ui.exportCaptureWizard")));
    }

    private static Control page(Shell shell) {
        return ((WizardDialog) shell.getData()).getCurrentPage().getControl();
    }

    @Test
    void f1OpensThePlatformsHelpOnIt() {
        EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create("helped", PortAddress.parse("sim:helped"))));
        workbench.view();
        Tree tree = Widgets.find(window(), Tree.class, "connections");
        EventLoop.until("the tree has the keyboard", () -> {
            window().forceActive();
            return tree.setFocus() && Display.getCurrent().getFocusControl() == tree;
        });
        // Which key is bound to it, F1 or Ctrl+F1, is the window system's affair.
        Commands.run("org.eclipse.ui.help.dynamicHelp", Map.of());
        EventLoop.until("the help view is open", () -> workbench.page().findView(HELP_VIEW) != null);
        workbench.page().hideView(workbench.page().findView(HELP_VIEW));
    }
}
