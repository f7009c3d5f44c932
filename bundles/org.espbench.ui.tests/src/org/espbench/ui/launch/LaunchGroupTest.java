package org.espbench.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Modules;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform's own launch groups, with connections in them. */
@ExtendWith(FreshWorkbench.class)
class LaunchGroupTest {

    private static final String GROUP = "org.eclipse.debug.core.groups.GroupLaunchConfigurationType";

    private Modules modules;

    @BeforeEach
    void open() {
        modules = new Modules();
    }

    @AfterEach
    void close() {
        EventLoop.inJob(() -> {
            ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
            manager.removeLaunches(manager.getLaunches());
            for (ILaunchConfiguration configuration : manager.getLaunchConfigurations()) {
                configuration.delete();
            }
            Connections.get().all().forEach(connection -> connection.session().close());
            return true;
        });
        modules.close();
    }

    private Connection saved(String name) {
        return EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create(name, modules.address(name))));
    }

    private static ILaunchConfiguration group(List<Connection> members) throws CoreException {
        ILaunchConfigurationWorkingCopy group = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(GROUP).newInstance(null, "all of them");
        for (int i = 0; i < members.size(); i++) {
            String prefix = "org.eclipse.debug.core.launchGroup." + i + ".";
            group.setAttribute(prefix + "name", Launching.configuration(members.get(i)).getName());
            group.setAttribute(prefix + "mode", ILaunchManager.RUN_MODE);
            group.setAttribute(prefix + "enabled", true);
            group.setAttribute(prefix + "action", "NONE");
            group.setAttribute(prefix + "adoptIfRunning", false);
        }
        return group.doSave();
    }

    private static boolean ready(Connection connection) {
        return connection.session().state() instanceof SessionState.Ready;
    }

    private static ILaunch launch(String configuration) {
        return Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getLaunches())
                .filter(one -> one.getLaunchConfiguration().getName().equals(configuration)).findFirst().orElseThrow();
    }

    private static void launched(List<Connection> members) {
        EventLoop.inJob(() -> group(members).launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()));
        EventLoop.until("all modules answer", () -> members.stream().allMatch(LaunchGroupTest::ready));
    }

    @Test
    void aGroupConnectsItsMembersAndItsEndGivesTheirPortsBack() {
        List<Connection> members = List.of(saved("first"), saved("second"));
        launched(members);
        ILaunch group = launch("all of them");
        assertThat(group.isTerminated()).isFalse();
        assertThat(group.canTerminate()).isTrue();
        EventLoop.inJob(() -> {
            group.terminate();
            return true;
        });
        EventLoop.until("the group has ended", group::isTerminated);
        assertThat(members).noneMatch(member -> member.session().state().active());
    }

    @Test
    void aGroupEndsWhenItsLastMemberHas() {
        List<Connection> members = List.of(saved("first"), saved("second"));
        launched(members);
        ILaunch group = launch("all of them");
        members.get(0).disconnect();
        EventLoop.until("the first has ended", () -> launch("first").isTerminated());
        assertThat(group.isTerminated()).isFalse();
        members.get(1).disconnect();
        EventLoop.until("the group has ended", group::isTerminated);
    }
}
