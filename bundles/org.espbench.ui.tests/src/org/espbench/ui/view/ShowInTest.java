package org.espbench.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTargetList;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Modules;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShowInTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private static Connection connected(Modules modules, String name) {
        Connection connection = EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create(name, modules.address(name))));
        connection.connect();
        EventLoop.until("it has a console", () -> TrafficConsoles.find(connection.id()).isPresent());
        return connection;
    }

    @Test
    void theViewShowsTheConsolesConnection() throws PartInitException {
        try (Modules modules = new Modules()) {
            connected(modules, "first");
            Connection second = connected(modules, "second");
            IViewPart console = workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW);
            EventLoop.until("the second console is in front", () -> shown(console) == TrafficConsoles.find(second.id()).orElseThrow());

            assertThat(List.of(Adapters.adapt(console, IShowInTargetList.class).getShowInTargetIds())).contains(Ids.CONNECTIONS_VIEW);
            ConnectionsView view = workbench.view();
            EventLoop.until("the view has both", () -> view.lines().stream().anyMatch(line -> line.startsWith("second")));
            assertThat(view.show(Adapters.adapt(console, IShowInSource.class).getShowInContext())).isTrue();
            assertThat(((IStructuredSelection) view.getShowInContext().getSelection()).getFirstElement()).extracting(node -> Adapters.adapt(node, Connection.class))
                    .isSameAs(second);
        }
    }

    private static IConsole shown(IViewPart console) {
        return ((IConsoleView) console).getConsole();
    }
}
