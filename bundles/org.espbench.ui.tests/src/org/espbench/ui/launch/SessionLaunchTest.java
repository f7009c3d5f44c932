package org.espbench.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.command.Commands;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Modules;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionLaunchTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    private Modules modules;
    private Connection connection;

    @BeforeEach
    void save() {
        modules = new Modules();
        connection = save(ConnectionProfile.create("launched", modules.address("launched")));
    }

    @AfterEach
    void close() {
        EventLoop.inJob(() -> {
            ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
            manager.removeLaunches(manager.getLaunches());
            for (ILaunchConfiguration configuration : manager.getLaunchConfigurations()) {
                configuration.delete();
            }
            connection.session().close();
            return true;
        });
        modules.close();
    }

    private static Connection save(ConnectionProfile profile) {
        return EventLoop.inJob(() -> Connections.get().save(profile));
    }

    private static ILaunch launch(Connection which) {
        return EventLoop.inJob(() -> Launching.configuration(which).launch(ILaunchManager.RUN_MODE, null));
    }

    private static IProcess process(ILaunch launch) {
        return launch.getProcesses()[0];
    }

    private boolean ready() {
        return connection.session().state() instanceof SessionState.Ready;
    }

    @Test
    void launchConnectsAndItsEndGivesThePortBack() throws DebugException {
        ILaunch launch = launch(connection);
        EventLoop.until("the module answers", this::ready);

        assertThat(launch.isTerminated()).isFalse();
        assertThat(process(launch).getLabel()).startsWith("launched: ");
        assertThatThrownBy(process(launch)::getExitValue).isInstanceOf(DebugException.class).hasMessageContaining("launched");
        launch.terminate();
        EventLoop.until("the launch has ended", launch::isTerminated);
        assertThat(connection.session().state().active()).isFalse();
        assertThat(process(launch).getExitValue()).isZero();
        assertThat(process(launch).getLabel()).isEqualTo("launched");
    }

    @Test
    void launchEndsWhenTheSessionIsClosedFromElsewhere() {
        ILaunch launch = launch(connection);
        EventLoop.until("the module answers", this::ready);
        connection.disconnect();

        EventLoop.until("the launch has ended", launch::isTerminated);
    }

    @Test
    void launchLastsOverAReconnection() {
        ILaunch launch = launch(connection);
        EventLoop.until("the module answers", this::ready);
        Object before = connection.session();
        connection.reconnect();
        EventLoop.until("the module answers again", () -> connection.session() != before && ready());

        assertThat(launch.isTerminated()).isFalse();
    }

    @Test
    void launchLastsWhileThePortIsLent() {
        ILaunch launch = launch(connection);
        EventLoop.until("the module answers", this::ready);
        EventLoop.inJob(() -> connection.session().release(java.util.Optional.empty()));

        assertThat(launch.isTerminated()).isFalse();
        connection.disconnect();
        EventLoop.until("the launch has ended", launch::isTerminated);
    }

    @Test
    void sessionThatFailsForGoodEndsTheLaunchWithAValueAndASentence() throws DebugException {
        Connection hopeless = save(ConnectionProfile.create("hopeless", PortAddress.parse("nothing:there")));
        ILaunch launch = launch(hopeless);
        EventLoop.until("the launch has ended", launch::isTerminated);

        assertThat(process(launch).getExitValue()).isEqualTo(1);
        assertThat(process(launch).getLabel()).startsWith("hopeless: ").contains("nothing");
    }

    @Test
    void launchOfADeletedConnectionSaysSo() {
        assertThatThrownBy(() -> EventLoop.inJob(() -> {
            ILaunchConfigurationWorkingCopy copy = Launching.configuration(connection).getWorkingCopy();
            copy.setAttribute(Attributes.CONNECTION, "gone");
            return copy.launch(ILaunchManager.RUN_MODE, null);
        })).hasRootCauseInstanceOf(CoreException.class).hasRootCauseMessage(Messages.connectionGone);
    }

    @Test
    void launchOnTheUiThreadIsRefused() {
        ILaunchConfiguration configuration = EventLoop.inJob(() -> Launching.configuration(connection));

        assertThatThrownBy(() -> configuration.launch(ILaunchManager.RUN_MODE, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commandRunsTheConnectionByOneConfiguration() {
        workbench.view();
        EventLoop.until("the command is enabled", () -> Commands.enabled("org.espbench.ui.launch"));
        Commands.run("org.espbench.ui.launch", Map.of());
        EventLoop.until("the module answers", this::ready);

        assertThat(DebugPlugin.getDefault().getLaunchManager().getLaunches()).hasSize(1);
        connection.disconnect();
        EventLoop.until("the launch has ended", () -> DebugPlugin.getDefault().getLaunchManager().getLaunches()[0].isTerminated());
        new ConnectionShortcut().launch(new StructuredSelection(process(DebugPlugin.getDefault().getLaunchManager().getLaunches()[0])), ILaunchManager.RUN_MODE);
        EventLoop.until("the module answers", this::ready);
        assertThat(EventLoop.inJob(() -> DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations())).hasSize(1);
    }

    @Test
    void dialogOffersTheConnections() {
        ILaunchConfiguration configuration = EventLoop.inJob(() -> Launching.configuration(connection));
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();

        Widgets.inDialog("Run Configurations", shell -> {
            Combo combo = Widgets.find(shell, Combo.class, "launch.connection");
            Pictures.take(shell, "launch-dialog");
            assertThat(combo.getItems()).containsExactly("launched");
            assertThat(combo.getText()).isEqualTo("launched");
        }, () -> DebugUITools.openLaunchConfigurationDialogOnGroup(window, new StructuredSelection(configuration), "org.eclipse.debug.ui.launchGroup.run"));
    }
}
