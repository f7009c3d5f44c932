package org.espbench.ui.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.Ids;
import org.espbench.ui.command.Commands;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.item.Item;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.espbench.ui.secret.PublishedPassword;
import org.espbench.ui.view.ConnectionsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShowInPropertiesTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @AfterEach
    void hide() {
        workbench.page().hideView(workbench.page().findView(IPageLayout.ID_PROP_SHEET));
    }

    private static Connection simulated(String name) {
        ConnectionProfile profile = ConnectionProfile.create(name, PortAddress.parse("sim:" + name))
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false)));
        return EventLoop.inJob(() -> Connections.get().save(profile));
    }

    private static Connection online(String name) {
        Connection connection = simulated(name);
        connection.connect();
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
        return connection;
    }

    private Tree connections() {
        return Widgets.find(workbench.page().getWorkbenchWindow().getShell(), Tree.class, "connections");
    }

    private void select(String name) {
        ConnectionsView view = workbench.view();
        EventLoop.until("the view has it", () -> view.lines().stream().anyMatch(line -> line.startsWith(name)));
        Connection connection = Connections.get().all().stream().filter(one -> one.profile().name().equals(name)).findFirst().orElseThrow();
        view.show(new ShowInContext(null, new StructuredSelection(connection)));
    }

    private static void showIn(String view) {
        Commands.run(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN, Map.of(IWorkbenchCommandConstants.NAVIGATE_SHOW_IN_PARM_TARGET, view));
    }

    private List<String> properties() {
        IViewPart sheet = workbench.page().findView(IPageLayout.ID_PROP_SHEET);
        if (!(sheet instanceof PropertySheet properties) || !(properties.getCurrentPage() instanceof PropertySheetPage page)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        add(page.getControl(), lines);
        return lines;
    }

    private static void add(Control control, List<String> lines) {
        if (control instanceof Tree tree) {
            for (TreeItem item : tree.getItems()) {
                lines.add(item.getText(0) + "=" + item.getText(1));
            }
        } else if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(child -> add(child, lines));
        }
    }

    private void untilProperty(String property) {
        EventLoop.until("there is " + property + " among " + properties(), () -> properties().contains(property));
    }

    @Test
    void thePropertiesViewTellsOfWhatIsSelectedAndFollowsIt() throws PartInitException {
        Connection connection = simulated("told");
        select("told");
        showIn(IPageLayout.ID_PROP_SHEET);
        untilProperty("Name=told");
        untilProperty("State=Not connected");
        connection.connect();
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
        EventLoop.until("its state follows", () -> properties().stream().anyMatch(line -> line.startsWith("State=Online")));
        EventLoop.until("the console is shown, too", () -> workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW) != null
                && workbench.page().isPartVisible(workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW)));
        assertThat(properties().getFirst()).as("the order is ours").isEqualTo("Name=told");
        Pictures.take(workbench.page().getWorkbenchWindow().getShell(), "properties");

        workbench.page().showView(Ids.CONNECTIONS_VIEW);
        Tree tree = connections();
        TreeItem station = Arrays.stream(tree.getItem(0).getItems()).filter(item -> item.getText().startsWith("Station")).findFirst().orElseThrow();
        tree.setSelection(station);
        tree.notifyListeners(SWT.Selection, new Event());
        untilProperty("SSID=" + PublishedPassword.SSID);
    }

    @Test
    void theConsoleShowsWhatIsSelectedInTheView() throws PartInitException {
        Connection first = online("first");
        online("second");
        IConsoleView console = (IConsoleView) workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW);
        select("first");
        showIn(IConsoleConstants.ID_CONSOLE_VIEW);
        EventLoop.until("the first console is in front", () -> console.getConsole() == TrafficConsoles.find(first.id()).orElseThrow());
    }

    @Test
    void fromTheConsoleToThePropertiesAndOnToTheView() throws PartInitException {
        online("first");
        Connection second = online("second");
        IConsoleView console = (IConsoleView) workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW);
        EventLoop.until("the second console is in front", () -> console.getConsole() == TrafficConsoles.find(second.id()).orElseThrow());
        select("first");
        workbench.page().activate(console);
        showIn(IPageLayout.ID_PROP_SHEET);
        untilProperty("Name=second");
        showIn(Ids.CONNECTIONS_VIEW);
        EventLoop.until("the second is selected", () -> Arrays.stream(connections().getSelection()).anyMatch(item -> item.getText().equals("second")));
    }

    @Test
    void everyPartHasSomethingToSay() {
        Connection connection = online("parts");
        assertThat(Facts.of(new Item.Whole(connection))).extracting(Fact::label).contains("Name", "State", "Port", "Firmware", "Recorded in");
        EventLoop.until("the module's address is known", () -> Facts.of(new Item.Module(connection)).stream().map(Fact::label)
                .toList().containsAll(List.of("Firmware", "MAC address as a station", "Free memory")));
        EventLoop.until("the signal is known", () -> Facts.of(new Item.Station(connection)).stream().map(Fact::label)
                .toList().containsAll(List.of("SSID", "IP address", "Signal")));
    }

    @Test
    void thePerspectiveHasTheLaunchMenuAndTheViewsThatBelongTogether() {
        assertThat(Arrays.stream(workbench.page().getWorkbenchWindow().getShell().getMenuBar().getItems()).map(MenuItem::getText)).contains("&Run");
        assertThat(workbench.page().getShowViewShortcuts()).contains(IPageLayout.ID_PROP_SHEET, "org.eclipse.debug.ui.DebugView");
        assertThat(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(Ids.PERSPECTIVE)).isNotNull();
    }
}
