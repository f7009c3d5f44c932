package org.espbench.ui.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.espbench.modem.Subscription;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Choice;
import org.espbench.ui.command.Run;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.Repaint;
import org.espbench.ui.secret.Wanted;
import org.espbench.ui.undo.Deletion;

/** What is in the Connections view: either the tree with its strip of troubles, or the hint how to begin. UI thread only. */
final class Contents {

    private static final int PAUSE_MILLIS = 50;
    private static final int TICK_MILLIS = 1000;

    private final Connections connections = Connections.get();
    private final IViewSite site;
    private final StackLayout stack = new StackLayout();
    private final Composite root;
    private final EmptyHint hint;
    private final Composite filled;
    private final ConnectionTree tree;
    private final TroubleStrip strip;
    private final Repaint repaint;
    private final Subscription changes;

    Contents(Composite parent, IViewSite site, @Nullable IMemento memento) {
        this.site = site;
        root = new Composite(parent, SWT.NONE);
        root.setLayout(stack);
        hint = new EmptyHint(root, () -> Run.newConnection(site));
        filled = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(filled);
        tree = new ConnectionTree(filled, memento);
        Tree widget = tree.viewer().getTree();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(widget);
        strip = new TroubleStrip(filled, this::enterPassword);
        stack.topControl = filled;

        tree.viewer().addSelectionChangedListener(event -> selectionChanged());
        tree.viewer().addDoubleClickListener(event -> tree.selected().flatMap(Node::connection).ifPresent(this::open));
        MenuManager menu = new MenuManager();
        widget.setMenu(menu.createContextMenu(widget));
        site.registerContextMenu(menu, tree.viewer());
        site.setSelectionProvider(tree.viewer());
        new UndoRedoActionGroup(site, Deletion.CONTEXT, true).fillActionBars(site.getActionBars());
        site.getService(IContextService.class).activateContext(Ids.CONNECTIONS_CONTEXT);

        repaint = new Repaint(root.getDisplay(), PAUSE_MILLIS, this::update);
        changes = connections.subscribe(repaint::request);
        repaint.request();
        tick();
    }

    void setFocus() {
        if (stack.topControl == filled) {
            tree.viewer().getTree().setFocus();
        } else {
            hint.setFocus();
        }
    }

    /** @return whether there is a line for it */
    boolean select(Connection connection) {
        // It may be so new that the next repaint has yet to bring it.
        update();
        return tree.select(connection);
    }

    void save(IMemento memento) {
        tree.save(memento);
    }

    void close() {
        changes.close();
        repaint.close();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        tree.lines().forEach(node -> addLines(node, "", lines)); //$NON-NLS-1$
        return lines;
    }

    private static void addLines(Node node, String indent, List<String> lines) {
        lines.add(indent + node.text());
        node.children().forEach(child -> addLines(child, indent + "  ", lines)); //$NON-NLS-1$
    }

    private void update() {
        List<Node> lines = Lines.of(connections, Instant.now());
        tree.show(lines);
        Control top = lines.isEmpty() && connections.loaded() ? hint.area() : filled;
        if (stack.topControl != top) {
            stack.topControl = top;
            root.layout();
        }
        selectionChanged();
    }

    private void selectionChanged() {
        Optional<Node> selected = tree.selected();
        Optional<Connection> connection = selected.flatMap(Node::connection);
        Choice.select(selected.flatMap(Node::item));
        boolean password = connection.flatMap(one -> one.failure().flatMap(failure -> Wanted.by(failure, one.profile()))).isPresent();
        strip.show(selected.flatMap(Node::trouble).or(() -> connection.flatMap(tree::lineOf).flatMap(Node::trouble)), password);
    }

    private void enterPassword() {
        tree.selected().flatMap(Node::connection).ifPresent(connection -> Run.command(site, Ids.PASSWORD, connection.id()));
    }

    /** What Enter and a double click do: the next sensible thing. */
    private void open(Connection connection) {
        Run.command(site, connection.snapshot().state().active() ? Ids.SHOW_CONSOLE : Ids.CONNECT, connection.id());
    }

    /** Durations on show grow older without any event. */
    private void tick() {
        root.getDisplay().timerExec(TICK_MILLIS, () -> {
            if (!root.isDisposed()) {
                if (connections.all().stream().anyMatch(connection -> connection.snapshot().state().active())) {
                    repaint.request();
                }
                tick();
            }
        });
    }
}
