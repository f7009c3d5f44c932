package org.espbench.ui.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Folders;
import org.espbench.ui.connection.Modules;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** No assertion is made on passwords themselves: its failure would print them. */
class PasswordQuestionTest {

    private static final String SSID = "Greenhouse";
    private static final String PASSWORD = "correct-horse-9";
    private static final String TITLE = "Wi-Fi Password";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @TempDir
    private Path folder;

    private Modules modules;

    @BeforeEach
    void plugIn() {
        modules = new Modules();
        modules.air().add(AccessPoint.of(SSID, PASSWORD));
    }

    @AfterEach
    void unplug() {
        MasterPassword.patient();
        modules.close();
    }

    private ConnectionProfile profile(String name) {
        return ConnectionProfile.create(name, modules.address(name)).withStation(Optional.of(new StationProfile(SSID, false)));
    }

    private Connection saved(String name, Optional<String> password) {
        ConnectionProfile profile = profile(name);
        return EventLoop.inJob(() -> {
            if (password.isPresent()) {
                Connections.get().secrets().storeStation(profile, password.get().toCharArray());
            }
            return Connections.get().save(profile);
        });
    }

    private static Shell question() {
        EventLoop.until("the question is asked", () -> Widgets.shell(TITLE).isPresent());
        return Widgets.shell(TITLE).orElseThrow();
    }

    private static void answer(Shell shell, String password) {
        Widgets.find(shell, Text.class, "askedPassword").setText(password);
        EventLoop.settle();
        Widgets.click(Widgets.button(shell, "OK"));
    }

    private static void untilOnline(Connection connection) {
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
    }

    private static boolean stored(Connection connection, String password) {
        return EventLoop.inJob(() -> Connections.get().secrets().stationPassword(connection.profile()).map(String::new).equals(Optional.of(password)));
    }

    @Test
    void aMissingPasswordIsAskedForAndRemembered() throws IOException {
        Connection connection = saved("asked", Optional.empty());
        connection.connect();
        Shell shell = question();
        Pictures.take(shell, "password");
        assertThat(Widgets.texts(shell)).anySatisfy(text -> assertThat(text).contains(SSID, "asked"));
        assertThat(Widgets.button(shell, "OK").isEnabled()).as("without a password").isFalse();
        Widgets.find(shell, Text.class, "askedPassword").setText("short");
        EventLoop.settle();
        assertThat(Widgets.texts(shell)).anySatisfy(text -> assertThat(text).contains("8 to 63"));
        assertThat(Widgets.button(shell, "OK").isEnabled()).isFalse();
        assertThat(Widgets.find(shell, Button.class, "rememberPassword").getSelection()).isTrue();
        answer(shell, PASSWORD);
        untilOnline(connection);
        assertThat(stored(connection, PASSWORD)).isTrue();
        assertThat(filesWith(PASSWORD)).as("files of the workspace with the password, captures and log among them").isEmpty();
    }

    private static List<Path> filesWith(String secret) throws IOException {
        Path workspace = new File(Platform.getInstanceLocation().getURL().getPath()).toPath();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void whoCancelsGetsAClosedConnectionThatSaysSo() {
        Connection connection = saved("cancelled", Optional.empty());
        connection.connect();
        Widgets.click(Widgets.button(question(), "Cancel"));
        EventLoop.until("it is closed", () -> connection.failure().isPresent() && connection.session().state() instanceof SessionState.Closed);
        assertThat(connection.failure().orElseThrow()).isInstanceOf(SessionFailure.PasswordUnavailable.class);
        assertThat(connection.failure().orElseThrow().sentence()).contains(SSID, "cancelled", "Connect again");
    }

    @Test
    void aDisconnectTakesTheQuestionBack() {
        Connection connection = saved("impatient", Optional.empty());
        connection.connect();
        question();
        connection.disconnect();
        EventLoop.until("it is closed", () -> connection.session().state() instanceof SessionState.Closed);
        assertThat(connection.failure()).isEmpty();
        EventLoop.until("the question is gone", () -> Widgets.shell(TITLE).isEmpty());
    }

    @Test
    void aWrongPasswordIsAskedForAgainAndMayServeOnceOnly() {
        Connection connection = saved("wrong", Optional.of("not the right one"));
        connection.connect();
        Shell shell = question();
        assertThat(Widgets.texts(shell)).anySatisfy(text -> assertThat(text).contains(SSID, "doesn't accept"));
        Widgets.click(Widgets.find(shell, Button.class, "rememberPassword"));
        answer(shell, PASSWORD);
        untilOnline(connection);
        assertThat(stored(connection, "not the right one")).isTrue();
    }

    @Test
    void theViewOffersToEnterAnotherPassword() {
        Connection connection = saved("again", Optional.of("not the right one"));
        workbench.view();
        connection.connect();
        Widgets.click(Widgets.button(question(), "Cancel"));
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        EventLoop.until("the link is there", () -> Widgets.find(window, Link.class, "enterPassword").isVisible());
        EventLoop.until("the question is gone", () -> Widgets.shell(TITLE).isEmpty());
        Pictures.take(window, "enter-password");
        Widgets.find(window, Link.class, "enterPassword").notifyListeners(SWT.Selection, new Event());
        answer(question(), PASSWORD);
        untilOnline(connection);
        assertThat(stored(connection, PASSWORD)).isTrue();
        EventLoop.until("the link is gone", () -> !Widgets.find(window, Link.class, "enterPassword").isVisible());
    }

    @Test
    void cancellingTheMasterPasswordLeavesTheConnectionClosedWithAClearMessage() throws Exception {
        ConnectionProfile profile = profile("locked");
        Path file = folder.resolve("store");
        ISecurePreferences open = MasterPassword.store(file);
        EventLoop.inJob(() -> {
            new StoredSecrets(() -> open).storeStation(profile, PASSWORD.toCharArray());
            return true;
        });
        ISecurePreferences locked = MasterPassword.cancelled(file);
        Connection connection = Folders.connection(profile, new StoredSecrets(() -> locked), folder.resolve("captures"));
        connection.connect();
        EventLoop.until("it is closed", () -> connection.failure().isPresent());
        assertThat(connection.session().state()).isInstanceOf(SessionState.Closed.class);
        assertThat(connection.failure().orElseThrow()).isInstanceOfSatisfying(SessionFailure.PasswordUnavailable.class,
                failure -> assertThat(failure.cancelled()).isTrue());
        assertThat(connection.failure().orElseThrow().sentence()).contains("was not unlocked", "master password").doesNotContain(PASSWORD);
        assertThat(Widgets.shell(TITLE)).as("who won't unlock the store isn't asked for what is in it").isEmpty();
    }
}
