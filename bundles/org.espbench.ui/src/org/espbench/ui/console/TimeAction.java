package org.espbench.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.espbench.ui.icon.Icons;

/** Chooses how the time column counts: a click takes the next way, the arrow beside it offers all. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class TimeAction extends Action implements IMenuCreator {

    private final TrafficCanvas canvas;
    private @Nullable Menu menu;
    private final List<IAction> choices = new ArrayList<>();

    TimeAction(TrafficCanvas canvas) {
        super(Messages.Action_time, AS_DROP_DOWN_MENU);
        this.canvas = canvas;
        setId("org.espbench.ui.console.time"); //$NON-NLS-1$
        setToolTipText(Messages.Action_timeTip);
        setImageDescriptor(Icons.TIME.descriptor());
        setMenuCreator(this);
        for (TimeMode mode : TimeMode.values()) {
            choices.add(choice(mode));
        }
    }

    /** One action for each way. */
    List<IAction> choices() {
        return choices;
    }

    /** Brings the checks up to date. */
    void update() {
        for (TimeMode mode : TimeMode.values()) {
            choices.get(mode.ordinal()).setChecked(mode == canvas.mode());
        }
    }

    @Override
    public void run() {
        TimeMode[] modes = TimeMode.values();
        canvas.setMode(modes[(canvas.mode().ordinal() + 1) % modes.length]);
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        Menu made = new Menu(parent);
        choices.forEach(c -> new ActionContributionItem(c).fill(made, -1));
        menu = made;
        return made;
    }

    @Override
    public @Nullable Menu getMenu(Menu parent) {
        return null;
    }

    @Override
    public void dispose() {
        Menu made = menu;
        if (made != null) {
            made.dispose();
        }
    }

    private IAction choice(TimeMode mode) {
        return new Action(name(mode), AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    canvas.setMode(mode);
                }
            }
        };
    }

    private static String name(TimeMode mode) {
        return switch (mode) {
            case ABSOLUTE -> Messages.Time_absolute;
            case RELATIVE -> Messages.Time_relative;
            case DELTA -> Messages.Time_delta;
        };
    }
}
