package org.espbench.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.XMLMemento;
import org.espbench.connection.Mishap;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.icon.Icons;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.secret.PublishedPassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class ConnectionTreeTest {

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static Connection saved(String name) {
        ConnectionProfile profile = ConnectionProfile.create(name, PortAddress.parse("sim:" + name))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)));
        return EventLoop.inJob(() -> Connections.get().save(profile));
    }

    private static List<Node> lines() {
        return Lines.of(Connections.get(), Instant.now());
    }

    private static List<String> names(Tree tree) {
        return List.of(tree.getItems()).stream().map(item -> item.getText()).toList();
    }

    @Test
    void whatTheUserArrangedSurvivesARestart() {
        saved("first");
        Connection second = saved("second");
        ConnectionTree before = new ConnectionTree(shell, null);
        before.show(lines());
        Tree tree = before.viewer().getTree();
        assertThat(tree.getItem(1).getExpanded()).as("lines are open at first").isTrue();
        tree.getItem(0).setExpanded(false);
        Event collapse = new Event();
        collapse.item = tree.getItem(0);
        tree.notifyListeners(SWT.Collapse, collapse);
        assertThat(before.select(second)).isTrue();
        tree.getColumn(0).setWidth(333);
        tree.setColumnOrder(new int[] {0, 2, 1, 3, 4, 5, 6});
        tree.getColumn(0).notifyListeners(SWT.Selection, new Event());
        tree.getColumn(0).notifyListeners(SWT.Selection, new Event());
        assertThat(names(tree)).as("sorted upwards").containsExactly("second", "first");
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        before.save(memento);

        ConnectionTree after = new ConnectionTree(shell, memento);
        after.show(lines());
        Tree restored = after.viewer().getTree();
        assertThat(names(restored)).containsExactly("second", "first");
        assertThat(restored.getItem(0).getExpanded()).isTrue();
        assertThat(restored.getItem(1).getExpanded()).as("what was closed by hand").isFalse();
        assertThat(restored.getSelection()).singleElement().satisfies(item -> assertThat(item.getText()).isEqualTo("second"));
        assertThat(restored.getColumn(0).getWidth()).isEqualTo(333);
        assertThat(restored.getColumnOrder()).containsExactly(0, 2, 1, 3, 4, 5, 6);
    }

    @Test
    void aMementoOfOtherColumnsDoesNoHarm() {
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        memento.putString("order", "[0, 1]");
        memento.putInteger("sort", 99);
        memento.putInteger("width0", -5);
        saved("only");
        ConnectionTree tree = new ConnectionTree(shell, memento);
        tree.show(lines());
        assertThat(tree.viewer().getTree().getColumnOrder()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(tree.viewer().getTree().getColumn(0).getWidth()).isPositive();
    }

    @Test
    void numbersChangeWithoutTouchingTheLines() {
        saved("only");
        ConnectionTree tree = new ConnectionTree(shell, null);
        tree.show(lines());
        Object item = tree.viewer().getTree().getItem(0);
        tree.show(lines());
        assertThat(tree.viewer().getTree().getItem(0)).isSameAs(item);
        assertThat(tree.viewer().getTree().getItem(0).getData()).isSameAs(tree.lines().get(0));
    }

    @Test
    void aTooltipTellsWhatWentWrongLastAndWhen() {
        SessionFailure failure = new SessionFailure.AccessPointLost();
        Mishap mishap = new Mishap(Instant.now().minus(Duration.ofMinutes(3)), failure);
        Node.Look look = new Node.Look(Icons.STATION, Optional.empty(), "Station", Cells.state("fine"), Optional.empty()).remembering(Optional.of(mishap));
        Node node = new Node("key", Optional.empty(), look, List.of());
        assertThat(NodeLabels.name().getToolTipText(node)).contains("Station", "Last trouble, 3 min ago", failure.sentence());
    }

    @Test
    void connectingIsShownAsProgressAndCancelledThere() {
        Connection connection = saved("slow");
        connection.connect();
        EventLoop.until("progress is shown", () -> job("Connecting slow").isPresent());
        job("Connecting slow").ifPresent(Job::cancel);
        EventLoop.until("it is closed", () -> connection.session().state() instanceof SessionState.Closed);
        EventLoop.until("no progress is left", () -> job("Connecting slow").isEmpty() && job("Disconnecting slow").isEmpty());
        assertThat(connection.failure()).isEmpty();
        connection.connect();
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
        EventLoop.until("no progress is left", () -> job("Connecting slow").isEmpty());
    }

    private static Optional<Job> job(String name) {
        return List.of(Job.getJobManager().find(null)).stream().filter(one -> one.getName().equals(name) && one.getState() == Job.RUNNING).findFirst();
    }
}
