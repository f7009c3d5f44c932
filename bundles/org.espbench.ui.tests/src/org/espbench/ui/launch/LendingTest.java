package org.espbench.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
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

class LendingTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    private Modules modules;
    private Connection connection;

    @BeforeEach
    void connect() {
        modules = new Modules();
        PortTaker.SEEN.clear();
        ConnectionProfile profile = ConnectionProfile.create("lender", modules.address("lender"));
        connection = EventLoop.inJob(() -> Connections.get().save(profile));
        connection.connect();
        EventLoop.until("the module answers", this::ready);
    }

    @AfterEach
    void close() {
        EventLoop.inJob(() -> {
            connection.session().close();
            return true;
        });
        modules.close();
    }

    private boolean ready() {
        return connection.session().state() instanceof SessionState.Ready;
    }

    private static ILaunch launch(Map<String, Object> attributes) {
        return EventLoop.inJob(() -> PortTaker.configuration(attributes).launch(ILaunchManager.RUN_MODE, null));
    }

    private static void end(ILaunch launch) {
        EventLoop.inJob(() -> {
            launch.terminate();
            return true;
        });
    }

    @Test
    void portThatIsNamedInAnArgumentIsFreeBeforeTheProcessStartsAndComesBackWithItsEnd() {
        ILaunch launch = launch(Map.of("arguments", "--port bench:lender --baud 115200"));

        assertThat(PortTaker.SEEN).hasSize(1).allMatch(SessionState.Lent.class::isInstance);
        assertThat(connection.session().state()).isInstanceOf(SessionState.Lent.class);
        end(launch);
        EventLoop.until("the port is taken back", this::ready);
    }

    @Test
    void portIsFoundInListsAndMaps() {
        end(launch(Map.of("list", List.of("--port", "bench:lender"))));
        EventLoop.until("the port is taken back", this::ready);
        end(launch(Map.of("map", Map.of("PORT", "bench:lender"))));
        EventLoop.until("the port is taken back", this::ready);

        assertThat(PortTaker.SEEN).hasSize(2).allMatch(SessionState.Lent.class::isInstance);
    }

    @Test
    void launchThatNamesAnotherPortLeavesTheSessionAlone() {
        end(launch(Map.of("arguments", "--port bench:lender2")));

        assertThat(PortTaker.SEEN).hasSize(1).allMatch(SessionState.Ready.class::isInstance);
    }

    @Test
    void portIsLentToALaunchThatIsToldTo() {
        ILaunch launch = launch(Map.of(Attributes.LEND, connection.id()));

        assertThat(PortTaker.SEEN).hasSize(1).allMatch(SessionState.Lent.class::isInstance);
        end(launch);
        EventLoop.until("the port is taken back", this::ready);
    }

    @Test
    void portComesBackAfterTheTimeSetThoughTheLaunchGoesOn() {
        ILaunch launch = launch(Map.of(Attributes.LEND, connection.id(), Attributes.BACK, 1));

        EventLoop.until("the port is taken back", this::ready);
        assertThat(launch.isTerminated()).isFalse();
        end(launch);
        assertThat(ready()).isTrue();
    }

    @Test
    void portStaysLentUntilTheLastOfTwoLaunchesHasEnded() {
        ILaunch first = launch(Map.of(Attributes.LEND, connection.id()));
        ILaunch second = launch(Map.of(Attributes.LEND, connection.id()));
        end(first);
        assertThat(connection.session().state()).isInstanceOf(SessionState.Lent.class);
        end(second);

        EventLoop.until("the port is taken back", this::ready);
    }

    @Test
    void portComesBackFromALaunchThatFails() throws CoreException {
        assertThatThrownBy(() -> launch(Map.of(Attributes.LEND, connection.id(), "fails", true))).hasRootCauseInstanceOf(CoreException.class);

        assertThat(PortTaker.SEEN).hasSize(1).allMatch(SessionState.Lent.class::isInstance);
        EventLoop.until("the port is taken back", this::ready);
    }

    @Test
    void tabChoosesWhoLends() {
        ILaunchConfiguration configuration = EventLoop.inJob(() -> PortTaker.configuration(Map.of(Attributes.LEND, connection.id(), Attributes.BACK, 20)).doSave());
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();

        Widgets.inDialog("Run Configurations", shell -> {
            Pictures.take(shell, "lend-tab");
            assertThat(Widgets.find(shell, Combo.class, "launch.lend.connection").getText()).isEqualTo("lender");
            assertThat(Widgets.find(shell, Spinner.class, "launch.back").getSelection()).isEqualTo(20);
            Widgets.click(Widgets.find(shell, Button.class, "launch.lend"));
            Widgets.find(shell, Spinner.class, "launch.back").setSelection(0);
            Widgets.click(Widgets.button(shell, "Apply"));
        }, () -> DebugUITools.openLaunchConfigurationDialogOnGroup(window, new StructuredSelection(configuration), "org.eclipse.debug.ui.launchGroup.run"));

        assertThat(EventLoop.inJob(() -> configuration.getAttributes())).doesNotContainKeys(Attributes.LEND, Attributes.BACK);
        EventLoop.inJob(() -> {
            configuration.delete();
            return true;
        });
    }

    @Test
    void whatWasLentByHandStaysLentWhenALaunchEnds() {
        EventLoop.inJob(() -> connection.session().release(Optional.empty()));
        end(launch(Map.of("arguments", "bench:lender")));

        assertThat(connection.session().state()).isInstanceOf(SessionState.Lent.class);
    }
}
