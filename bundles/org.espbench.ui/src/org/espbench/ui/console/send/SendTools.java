package org.espbench.ui.console.send;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.ui.Ids;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.form.Numbers;
import org.espbench.ui.icon.Icons;

/** The buttons of a send bar. UI thread only. */
final class SendTools {

    /** The preference page with the macros. */
    static final String MACRO_PAGE = "org.espbench.ui.preferences.macros"; //$NON-NLS-1$

    private static final int[] PAUSES = {10, 100, 500, 1000, 5000, 60_000};

    private final SendBar bar;
    private final Kept kept;
    private final ToolBar tools;
    private final ToolItem send;
    private final ToolItem stop;
    private final ToolItem repeat;
    private final ToolItem file;
    private final ToolItem macros;

    /**
     * What the buttons look at.
     *
     * @param closed why nothing can be sent
     * @param whole whether the field holds something that could be sent
     * @param takesFiles whether a file can be sent to the target
     */
    record Scene(Optional<String> closed, boolean whole, boolean busy, boolean repeating, boolean takesFiles) {
    }

    SendTools(Composite parent, SendBar bar, Kept kept) {
        this.bar = bar;
        this.kept = kept;
        tools = new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL);
        tools.setData(Ids.WIDGET, "sendTools"); //$NON-NLS-1$
        tools.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID < 0) {
                    event.result = Messages.toolsName;
                }
            }
        });
        send = item(SWT.PUSH, "send", Icons.SEND, Messages.send, bar::send); //$NON-NLS-1$
        stop = item(SWT.PUSH, "stop", Icons.STOP, Messages.stop, bar::stop); //$NON-NLS-1$
        new ToolItem(tools, SWT.SEPARATOR);
        repeat = item(SWT.DROP_DOWN, "repeat", Icons.REPEAT, Messages.repeat, bar::repeat); //$NON-NLS-1$
        file = item(SWT.PUSH, "file", Icons.SENDFILE, Messages.file, this::chooseFile); //$NON-NLS-1$
        macros = item(SWT.DROP_DOWN, "macros", Icons.MACRO, Messages.macros, this::showMacros); //$NON-NLS-1$
    }

    void update(Scene scene) {
        send.setEnabled(scene.whole && scene.closed.isEmpty());
        tip(send, scene.closed.orElse(Messages.sendTip));
        stop.setEnabled(scene.busy);
        repeat.setEnabled(scene.repeating || scene.closed.isEmpty());
        tip(repeat, scene.repeating ? Messages.repeatStop : scene.closed.orElse(NLS.bind(Messages.repeatTip, Integer.toString(kept.pauseMillis()))));
        file.setEnabled(scene.takesFiles && scene.closed.isEmpty());
        tip(file, scene.takesFiles ? scene.closed.orElse(Messages.fileTip) : Messages.fileOnlyLinks);
    }

    private ToolItem item(int style, String id, Icons icon, String name, Runnable action) {
        ToolItem item = new ToolItem(tools, style);
        item.setImage(icon.image());
        item.setToolTipText(name);
        item.setData(Ids.WIDGET, id);
        item.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.ARROW && item == repeat) {
                showPauses();
            } else {
                action.run();
            }
        });
        return item;
    }

    private static void tip(ToolItem item, String tip) {
        if (!tip.equals(item.getToolTipText())) {
            item.setToolTipText(tip);
        }
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(tools.getShell(), SWT.OPEN);
        dialog.setText(Messages.fileDialog);
        String chosen = dialog.open();
        if (chosen != null) {
            bar.file(Path.of(chosen));
        }
    }

    private void showPauses() {
        Menu menu = new Menu(tools);
        boolean usual = false;
        for (int pause : PAUSES) {
            usual |= pause(menu, pause);
        }
        if (!usual) {
            pause(menu, kept.pauseMillis());
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem other = new MenuItem(menu, SWT.PUSH);
        other.setText(Messages.pauseOther);
        other.addListener(SWT.Selection, event -> askPause());
        show(menu, repeat);
    }

    /** @return whether it is the present one */
    private boolean pause(Menu menu, int pause) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(NLS.bind(Messages.pause, Integer.toString(pause)));
        item.setSelection(pause == kept.pauseMillis());
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                kept.pauseMillis(pause);
                bar.stopRepeating();
            }
        });
        return pause == kept.pauseMillis();
    }

    private void askPause() {
        InputDialog dialog = new InputDialog(tools.getShell(), Messages.pauseTitle, Messages.pauseQuestion, Integer.toString(kept.pauseMillis()),
                text -> Numbers.from(RepeatJob.SHORTEST, RepeatJob.LONGEST, () -> true).apply(text).orElse(null));
        dialog.create();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(dialog.getShell(), Ids.HELP + "send"); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            kept.pauseMillis(Integer.parseInt(dialog.getValue().strip()));
            bar.stopRepeating();
        }
    }

    private void showMacros() {
        show(macroMenu(), macros);
    }

    /** All macros with their keys, and the way to edit them. */
    Menu macroMenu() {
        Menu menu = new Menu(tools);
        List<Macro> all = Macros.all();
        for (int i = 0; i < all.size(); i++) {
            Macro macro = all.get(i);
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            String key = key(i + 1);
            // An ampersand in a name is no mnemonic.
            item.setText(macro.name().replace("&", "&&") + (key.isEmpty() ? "" : '\t' + key)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            item.addListener(SWT.Selection, event -> bar.run(macro));
        }
        if (!all.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        MenuItem edit = new MenuItem(menu, SWT.PUSH);
        edit.setText(Messages.macrosEdit);
        edit.addListener(SWT.Selection,
                event -> PreferencesUtil.createPreferenceDialogOn(tools.getShell(), MACRO_PAGE, null, null).open());
        return menu;
    }

    private static String key(int number) {
        return number > Macros.WITH_KEYS ? "" : MacroNumbers.key(number); //$NON-NLS-1$
    }

    private void show(Menu menu, ToolItem below) {
        Rectangle bounds = below.getBounds();
        menu.setLocation(tools.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.addListener(SWT.Hide, event -> UiDoor.post(tools.getDisplay(), menu::dispose));
        menu.setVisible(true);
    }
}
