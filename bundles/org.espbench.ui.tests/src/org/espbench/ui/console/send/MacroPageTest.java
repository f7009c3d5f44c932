package org.espbench.ui.console.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.service.prefs.BackingStoreException;

class MacroPageTest {

    private static final Macro VERSIONS = new Macro("Versions", MacroTarget.LINE, "AT+GMR", Notation.PLAIN, LineEnd.CRLF);

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @BeforeEach
    void one() throws BackingStoreException {
        Macros.replace(List.of(VERSIONS));
    }

    @AfterEach
    void none() throws BackingStoreException {
        Macros.replace(List.of());
    }

    private static Shell page() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, SendTools.MACRO_PAGE, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog.getShell();
    }

    @Test
    void aMacroIsAddedMovedAndKept() {
        Shell shell = page();
        Widgets.inDialog("Macro", macro -> {
            assertThat(Widgets.texts(macro)).contains(Messages.macroDescription);
            Widgets.find(macro, Text.class, "macroName").setText("Hello");
            Widgets.find(macro, Text.class, "macroText").setText("hello");
            EventLoop.settle();
            Widgets.click(Widgets.button(macro, "OK"));
        }, () -> Widgets.click(Widgets.find(shell, Button.class, "macroAdd")));
        Table table = Widgets.find(shell, Table.class, "macros");
        assertThat(table.getItem(1).getText(1)).isEqualTo("Hello");
        table.setSelection(1);
        table.notifyListeners(SWT.Selection, new Event());
        Widgets.click(Widgets.find(shell, Button.class, "macroUp"));
        Widgets.click(Widgets.button(shell, "Apply and Close"));
        assertThat(Macros.all()).containsExactly(new Macro("Hello", MacroTarget.CHOSEN, "hello", Notation.PLAIN, LineEnd.CRLF), VERSIONS);
    }

    @Test
    void aMacroNeverHoldsAPassword() {
        Shell shell = page();
        Widgets.inDialog("Macro", macro -> {
            Widgets.find(macro, Text.class, "macroName").setText("Join");
            Widgets.find(macro, Text.class, "macroText").setText("AT+CWJAP=\"x\",\"secretpw\"");
            EventLoop.settle();
            assertThat(Widgets.button(macro, "OK").isEnabled()).isFalse();
        }, () -> Widgets.click(Widgets.find(shell, Button.class, "macroAdd")));
        shell.close();
        assertThat(Macros.all()).containsExactly(VERSIONS);
    }
}
