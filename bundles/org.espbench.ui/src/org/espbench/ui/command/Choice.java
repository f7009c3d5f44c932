package org.espbench.ui.command;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.Repaint;
import org.espbench.ui.item.Item;

/**
 * The connection that commands without a parameter act on: the one selected in the Connections view, or else the only one there is. It does
 * not depend on which part is active, so that toolbar, keys and Quick Access agree. UI thread only.
 */
public final class Choice {

    private static final int PAUSE_MILLIS = 50;

    private static @Nullable Choice shared;

    private final Connections connections = Connections.get();
    private Optional<Item> selected = Optional.empty();
    private String evaluated = ""; //$NON-NLS-1$

    private Choice() {
        // For the life of the workbench: enablement is wanted as long as there are windows.
        Repaint evaluation = new Repaint(PlatformUI.getWorkbench().getDisplay(), PAUSE_MILLIS, this::evaluate);
        connections.subscribe(evaluation::request);
    }

    /** The Connections view has this selected, or nothing. */
    public static void select(Optional<Item> item) {
        Choice choice = get();
        choice.selected = item;
        choice.evaluate();
    }

    /** The connection chosen now. */
    public static Optional<Connection> now() {
        return get().chosen();
    }

    /** The part of a connection that is selected, or else the connection chosen now. */
    public static Optional<Item> item() {
        Choice choice = get();
        return choice.selected.filter(item -> choice.connections.find(item.connection().id()).isPresent()).or(() -> choice.chosen().map(Item.Whole::new));
    }

    /** The connection that the command's parameter names, or else the one chosen. */
    static Optional<Connection> of(ExecutionEvent event) {
        String id = event.getParameter(Ids.CONNECTION);
        return id == null ? now() : Connections.get().find(id);
    }

    private static Choice get() {
        Choice choice = shared;
        if (choice == null) {
            choice = new Choice();
            shared = choice;
        }
        return choice;
    }

    private Optional<Connection> chosen() {
        Optional<Connection> found = selected.flatMap(item -> connections.find(item.connection().id()));
        List<Connection> all = connections.all();
        return found.isPresent() || all.size() != 1 ? found : Optional.of(all.get(0));
    }

    private void evaluate() {
        // Evaluation walks over all handlers and menus; byte counts alone must not cause it.
        String now = item().map(ChoiceTester::fingerprint).orElse(""); //$NON-NLS-1$
        if (!now.equals(evaluated) && PlatformUI.isWorkbenchRunning()) {
            evaluated = now;
            IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
            for (String property : ChoiceTester.PROPERTIES) {
                service.requestEvaluation(property);
            }
        }
    }
}
