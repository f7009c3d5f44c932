package org.espbench.ui.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Budgets;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.traffic.LiveCapture;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.Modules;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Passwords that a session used, with the module's echo on, are in no file of the workspace: profiles, captures, preferences, the log. */
class SecretTracesTest {

    private static final String SSID = "Traces";
    private static final String STATION = "station-trace-4711";
    private static final String SOFT_AP = "softap-trace-0815";
    private static final String TYPED = "typed-trace-2342";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @Test
    void usedPasswordsAreNowhereInTheWorkspace() {
        try (Modules modules = new Modules()) {
            modules.air().add(AccessPoint.of(SSID, STATION));
            ConnectionProfile profile = ConnectionProfile.create("traces", modules.address("traces"))
                    .withStation(Optional.of(new StationProfile(SSID, false)))
                    .withSoftAp(Optional.of(new SoftApProfile("Own", Encryption.WPA2)));
            Connection connection = EventLoop.inJob(() -> {
                Connections.get().secrets().storeStation(profile, STATION.toCharArray());
                Connections.get().secrets().storeSoftAp(profile, SOFT_AP.toCharArray());
                return Connections.get().save(profile);
            });
            connection.connect();
            EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
            EventLoop.inJob(() -> {
                connection.session().command("ATE1", Budgets.COMMAND);
                return connection.session().command("AT+CWSAP_CUR=\"Own\",\"" + TYPED + "\",6,3", Budgets.COMMAND);
            });
            connection.reconnect();
            EventLoop.until("it is online again", () -> connection.session().state() instanceof SessionState.Online);
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().saveAllEditors(false);
            List<Path> captures = EventLoop.inJob(() -> {
                ((LiveCapture) connection.capture().orElseThrow()).flush();
                InstanceScope.INSTANCE.getNode("org.espbench.ui").flush();
                return files(Connections.get().captures(connection.id()));
            });

            // Not for nothing: the commands themselves are there, masked.
            assertThat(captures).anyMatch(file -> holds(file, "CWSAP") && holds(file, "********"));
            List<Path> guilty = EventLoop.inJob(() -> files(Platform.getLocation().toPath()).stream()
                    .filter(file -> holds(file, STATION) || holds(file, SOFT_AP) || holds(file, TYPED)).toList());
            assertThat(guilty).isEmpty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** As text, in UTF-16, or in hexadecimal. */
    private static boolean holds(Path file, String text) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) c).append('\0'));
            String hex = java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            return content.contains(text) || content.contains(wide) || content.replace(" ", "").contains(hex);
        } catch (NoSuchFileException e) {
            // Deleted between listing and reading.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
