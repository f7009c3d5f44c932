package org.espbench.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.StationProfile;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.ui.Ids;
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

class ScanWindowTest {

    private static final String PASSWORD = "correct-horse-9";
    private static final AccessPoint HOME = AccessPoint.of("Home", PASSWORD);
    private static final AccessPoint OTHER = AccessPoint.of("Greenhouse", "another-horse-8");
    private static final AccessPoint CAFE = AccessPoint.open("Café");

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private Modules modules;
    private Connection connection;

    @BeforeEach
    void connect() {
        modules = new Modules();
        List.of(HOME, OTHER, CAFE).forEach(modules.air()::add);
        ConnectionProfile profile = ConnectionProfile.create("scout", modules.address("scout")).withStation(Optional.of(new StationProfile("Home", false)));
        connection = EventLoop.inJob(() -> {
            Connections.get().secrets().storeStation(profile, PASSWORD.toCharArray());
            return Connections.get().save(profile);
        });
        workbench.view();
        assertThat(Commands.enabled(Ids.SCAN)).as("before it is connected").isFalse();
        connection.connect();
        untilOnline("Home");
        EventLoop.until("scan is enabled", () -> Commands.enabled(Ids.SCAN));
        Commands.run(Ids.SCAN, Map.of());
    }

    @AfterEach
    void unplug() {
        Widgets.shell("Access Points around scout").ifPresent(Shell::close);
        EventLoop.until("nobody looks any more", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(Looking.class::isInstance));
        modules.close();
    }

    private void untilOnline(String ssid) {
        EventLoop.until("it is online on " + ssid, () -> connection.session().state() instanceof SessionState.Online
                && connection.snapshot().profile().station().filter(station -> station.ssid().equals(ssid)).isPresent());
    }

    private static Shell window() {
        return shell("Access Points around scout");
    }

    private static Shell shell(String title) {
        EventLoop.until("the window " + title + " is open", () -> Widgets.shell(title).isPresent());
        return Widgets.shell(title).orElseThrow();
    }

    private static int row(String ssid) {
        Table table = Widgets.find(window(), Table.class, "scanTable");
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText(1).equals(ssid)) {
                return i;
            }
        }
        return -1;
    }

    private static void select(String ssid) {
        EventLoop.until(ssid + " is listed", () -> row(ssid) >= 0);
        Table table = Widgets.find(window(), Table.class, "scanTable");
        table.select(row(ssid));
        table.notifyListeners(SWT.Selection, new Event());
        EventLoop.settle();
    }

    @Test
    void whatTheModuleHearsIsListedAndFollowsTheAir() {
        select("Greenhouse");
        EventLoop.until("all are listed", () -> row("Home") >= 0 && row("Café") >= 0);
        Pictures.take(window(), "scan");
        Text filter = Widgets.find(window(), Text.class, "scanFilter");
        filter.setText("green");
        assertThat(Widgets.find(window(), Table.class, "scanTable").getItemCount()).isEqualTo(1);
        filter.setText("");
        modules.air().remove(CAFE);
        AccessPoint late = AccessPoint.of("Late", "late-horse-7");
        modules.air().add(late);
        EventLoop.until("a new one is listed", () -> row("Late") >= 0);
        EventLoop.until("the old one is gone", () -> row("Café") < 0);
        assertThat(Widgets.find(window(), Table.class, "scanTable").getSelection()[0].getText(1)).as("it stays selected").isEqualTo("Greenhouse");
        Widgets.click(Widgets.button(window(), "Stop"));
        EventLoop.until("it can be looked again", () -> Widgets.button(window(), "Look Again").isEnabled());
    }

    @Test
    void aNetworksNameHidesNothing() {
        assertThat(ScanTable.shown("caf\u00e9 \u7f51\u7edc")).isEqualTo("caf\u00e9 \u7f51\u7edc"); //$NON-NLS-1$ //$NON-NLS-2$
        assertThat(ScanTable.shown("home\u202e\u200b\u0007")).isEqualTo("home\uFFFD\uFFFD\uFFFD"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Test
    void aSecuredOneIsJoinedForThisTime() {
        select("Greenhouse");
        Widgets.click(Widgets.button(window(), "Join\u2026"));
        Shell question = shell("Join Access Point");
        Pictures.take(question, "join");
        assertThat(Widgets.button(question, "OK").isEnabled()).as("without a password").isFalse();
        Widgets.find(question, Text.class, "askedPassword").setText("another-horse-8");
        EventLoop.settle();
        Widgets.click(Widgets.button(question, "OK"));
        untilOnline("Greenhouse");
        assertThat(connection.profile().station().orElseThrow().ssid()).isEqualTo("Home");
        EventLoop.until("the view says so", () -> workbench.view().lines().get(0).contains("for this time only"));
        connection.reconnect();
        untilOnline("Home");
    }

    @Test
    void anOpenOneIsJoinedFromNowOn() {
        select("Café");
        Widgets.click(Widgets.button(window(), "Join\u2026"));
        Shell question = shell("Join Access Point");
        Widgets.click(Widgets.find(question, Button.class, "rememberPassword"));
        Widgets.click(Widgets.button(question, "OK"));
        untilOnline("Café");
        assertThat(connection.profile().station().orElseThrow()).isEqualTo(new StationProfile("Café", true).withNetwork("Café", Security.OPEN));
    }
}
