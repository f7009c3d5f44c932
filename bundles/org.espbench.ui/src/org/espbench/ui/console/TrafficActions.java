package org.espbench.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.actions.CloseConsoleAction;
import org.espbench.ui.console.filter.FilterBar;
import org.espbench.ui.console.find.FindBar;
import org.espbench.ui.icon.Icons;

/** What can be done on a page, for its tool bar, its context menu and the workbench's Edit menu. UI thread only. */
final class TrafficActions {

    private final TrafficCanvas canvas;
    private final IAction follow;
    private final IAction copy;
    private final List<IAction> copyAs = new ArrayList<>();
    private final List<IAction> saveAs = new ArrayList<>();
    private final IAction selectAll;
    private final IAction clear;
    private final IAction showAll;
    private final TimeAction time;
    private final IAction close;
    private final FilterBar filterBar;
    private final IAction filter;
    private final IAction pause;
    private final IAction find;
    private final IAction next;
    private final IAction previous;

    TrafficActions(TrafficPage page, IConsole console, TrafficCanvas canvas, FindBar bar, FilterBar filterBar, Outgoing outgoing) {
        this.canvas = canvas;
        this.filterBar = filterBar;
        follow = action("follow", Messages.Action_follow, Messages.Action_followTip, IAction.AS_CHECK_BOX, this::toggleFollow); //$NON-NLS-1$
        follow.setImageDescriptor(Icons.FOLLOW.descriptor());
        copy = action("copy", Messages.Action_copy, Messages.Action_copyTip, IAction.AS_PUSH_BUTTON, () -> page.copy(CopyForm.TEXT)); //$NON-NLS-1$
        copy.setImageDescriptor(Icons.COPY.descriptor());
        copy.setActionDefinitionId(ActionFactory.COPY.getCommandId());
        selectAll = action("selectAll", Messages.Action_selectAll, Messages.Action_selectAll, IAction.AS_PUSH_BUTTON, page::selectAll); //$NON-NLS-1$
        selectAll.setActionDefinitionId(ActionFactory.SELECT_ALL.getCommandId());
        clear = action("clear", Messages.Action_clear, Messages.Action_clearTip, IAction.AS_PUSH_BUTTON, canvas::clearView); //$NON-NLS-1$
        clear.setImageDescriptor(Icons.CLEAR.descriptor());
        showAll = action("showAll", Messages.Action_showAll, Messages.Action_showAll, IAction.AS_PUSH_BUTTON, canvas::showAll); //$NON-NLS-1$
        time = new TimeAction(canvas);
        find = action("find", Messages.Action_find, Messages.Action_findTip, IAction.AS_PUSH_BUTTON, bar::open); //$NON-NLS-1$
        find.setImageDescriptor(Icons.FIND.descriptor());
        find.setActionDefinitionId(ActionFactory.FIND.getCommandId());
        next = action("findNext", Messages.Action_findNext, Messages.Action_findNext, IAction.AS_PUSH_BUTTON, () -> bar.step(true)); //$NON-NLS-1$
        next.setActionDefinitionId(next.getId());
        previous = action("findPrevious", Messages.Action_findPrevious, Messages.Action_findPrevious, IAction.AS_PUSH_BUTTON, () -> bar.step(false)); //$NON-NLS-1$
        previous.setActionDefinitionId(previous.getId());
        pause = action("pause", Messages.Action_pause, Messages.Action_pauseTip, IAction.AS_CHECK_BOX, () -> canvas.setPaused(!canvas.paused())); //$NON-NLS-1$
        pause.setActionDefinitionId(pause.getId());
        filter = action("filter", Messages.Action_filter, Messages.Action_filterTip, IAction.AS_CHECK_BOX, filterBar::toggle); //$NON-NLS-1$
        filter.setImageDescriptor(Icons.FILTER.descriptor());
        filter.setActionDefinitionId(filter.getId());
        copyAs.add(action("copyHex", Messages.Action_copyHex, Messages.Action_copyHex, IAction.AS_PUSH_BUTTON, () -> outgoing.copy(CopyForm.HEX))); //$NON-NLS-1$
        copyAs.add(action("copyC", Messages.Action_copyC, Messages.Action_copyC, IAction.AS_PUSH_BUTTON, () -> outgoing.copy(CopyForm.C))); //$NON-NLS-1$
        copyAs.add(action("copyJava", Messages.Action_copyJava, Messages.Action_copyJava, IAction.AS_PUSH_BUTTON, () -> outgoing.copy(CopyForm.JAVA))); //$NON-NLS-1$
        for (CopyForm form : CopyForm.values()) {
            saveAs.add(action("save" + form, saveName(form), saveName(form), IAction.AS_PUSH_BUTTON, () -> outgoing.save(form))); //$NON-NLS-1$
        }
        close = new CloseConsoleAction(console);
        update();
    }

    private static IAction action(String id, String text, String tip, int style, Runnable work) {
        Action action = new Action(text, style) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId("org.espbench.ui.console." + id); //$NON-NLS-1$
        action.setToolTipText(tip);
        return action;
    }

    /** Puts the actions where the platform wants them. */
    void contribute(IActionBars bars) {
        IToolBarManager tools = bars.getToolBarManager();
        for (IAction action : List.of(follow, time, find, filter, copy, clear)) {
            tools.appendToGroup(IConsoleConstants.OUTPUT_GROUP, action);
        }
        tools.appendToGroup(IConsoleConstants.LAUNCH_GROUP, close);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll);
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(), find);
        bars.setGlobalActionHandler(pause.getId(), pause);
        bars.setGlobalActionHandler(filter.getId(), filter);
        bars.setGlobalActionHandler(next.getId(), next);
        bars.setGlobalActionHandler(previous.getId(), previous);
        bars.updateActionBars();
    }

    /** Fills the context menu. */
    void fill(IMenuManager menu) {
        menu.add(copy);
        menu.add(menu(Messages.Action_copyAs, copyAs));
        menu.add(menu(Messages.Action_saveAs, saveAs));
        menu.add(selectAll);
        menu.add(new Separator());
        menu.add(find);
        menu.add(next);
        menu.add(previous);
        menu.add(filter);
        menu.add(new Separator());
        menu.add(follow);
        menu.add(pause);
        menu.add(menu(Messages.Action_time, time.choices()));
        menu.add(new Separator());
        menu.add(clear);
        menu.add(showAll);
        menu.add(new Separator());
        menu.add(close);
    }

    /** Brings checks and enablement up to date with the page. */
    void update() {
        filter.setChecked(filterBar.open());
        pause.setChecked(canvas.paused());
        follow.setChecked(canvas.following());
        // The copy action is enabled always: it serves the fields beside the rows, too.
        copyAs.forEach(action -> action.setEnabled(!canvas.selection().isEmpty()));
        saveAs.forEach(action -> action.setEnabled(!canvas.selection().isEmpty()));
        showAll.setEnabled(canvas.cleared());
        time.update();
    }

    private static String saveName(CopyForm form) {
        return switch (form) {
            case TEXT -> Messages.Action_asText;
            case HEX -> Messages.Action_copyHex;
            case C -> Messages.Action_copyC;
            case JAVA -> Messages.Action_copyJava;
        };
    }

    private static MenuManager menu(String name, List<IAction> actions) {
        MenuManager menu = new MenuManager(name);
        actions.forEach(menu::add);
        return menu;
    }

    private void toggleFollow() {
        canvas.setFollowing(follow.isChecked());
    }
}
