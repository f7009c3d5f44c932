package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class ConnectionWizardTest {

    private static Connection onlyConnection() {
        EventLoop.until("there is one connection", () -> Connections.get().all().size() == 1);
        return Connections.get().all().get(0);
    }

    @Test
    void finishOnTheFirstPageConnectsToTheSimulatedModule() {
        WizardRobot wizard = WizardRobot.openNew();
        assertThat(wizard.find(Combo.class, "port").getText()).contains("sim:default");
        wizard.press("Finish");
        Connection connection = onlyConnection();
        assertThat(connection.profile().port()).isEqualTo(PortAddress.parse("sim:default"));
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
        assertThat(wizard.dialog().getShell()).satisfiesAnyOf(shell -> assertThat(shell).isNull(), shell -> assertThat(shell.isDisposed()).isTrue());
    }

    @Test
    void allPagesEndUpInTheProfile() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.type("name", "Greenhouse");
        wizard.find(Combo.class, "port").setText("serial:COM7");
        wizard.find(Combo.class, "baud").setText("74880");
        wizard.choose("flow", "RTS and CTS");
        wizard.press("Next >");
        wizard.click("modeBOTH");
        wizard.choose("reception", wizard.find(Combo.class, "reception").getItem(1));
        wizard.type("startUp", "AT+SYSLOG=1\n\nAT+RFPOWER=50");
        wizard.press("Next >");
        wizard.type("ssid", "Gewächshaus, \"Nord\"");
        wizard.type("password", WizardRobot.PASSWORD);
        wizard.type("bssid", "18:fe:34:a1:b2:c3");
        wizard.press("Next >");
        wizard.click("fixed");
        wizard.type("address", "192.168.1.50");
        wizard.type("gateway", "192.168.1.1");
        wizard.type("hostName", "nord");
        wizard.type("attempts", "5");
        wizard.press("Next >");
        wizard.type("softApSsid", "Gewächshaus-AP");
        wizard.type("softApPassword", WizardRobot.PASSWORD + "-ap");
        wizard.type("channel", "6");
        wizard.click("hidden");
        wizard.press("Next >");
        wizard.addClient("192.168.1.10", "5000");
        wizard.click("hasServer");
        wizard.type("serverPort", "8080");
        wizard.type("maxConnections", "3");
        wizard.choose("serverData", "Sent back (echo)");
        wizard.press("Next >");
        wizard.click("connect");
        assertThat(wizard.canFinish()).isTrue();
        wizard.press("Finish");

        ConnectionProfile profile = onlyConnection().profile();
        assertThat(profile.name()).isEqualTo("Greenhouse");
        assertThat(profile.port()).isEqualTo(PortAddress.parse("serial:COM7"));
        assertThat(profile.line().baud()).isEqualTo(74_880);
        assertThat(profile.line().flow()).isEqualTo(FlowControl.RTS_CTS);
        assertThat(profile.reception()).isEqualTo(Reception.PASSIVE);
        assertThat(profile.startUp()).containsExactly("AT+SYSLOG=1", "AT+RFPOWER=50");
        assertThat(profile.station()).hasValue(new StationProfile("Gewächshaus, \"Nord\"", false).withBssid(Optional.of("18:fe:34:a1:b2:c3"))
                .withAddress(Optional.of(new FixedAddress("192.168.1.50", "192.168.1.1", "255.255.255.0"))).withHostName(Optional.of("nord"))
                .withReconnect(new ReconnectPolicy(5, 1, 60)));
        assertThat(profile.softAp()).hasValueSatisfying(softAp -> {
            assertThat(softAp.ssid()).isEqualTo("Gewächshaus-AP");
            assertThat(softAp.channel()).isEqualTo(6);
            assertThat(softAp.hidden()).isTrue();
        });
        assertThat(profile.clients()).containsExactly(new ClientProfile("192.168.1.10", 5000, DataBehaviour.NOTHING));
        assertThat(profile.server()).hasValue(new ServerProfile(8080, 3, 180, DataBehaviour.ECHO, UnknownFields.NONE));
        assertThat(EventLoop.inJob(() -> Connections.get().secrets().softApPassword(profile))).hasValue((WizardRobot.PASSWORD + "-ap").toCharArray());
        assertThat(onlyConnection().session().state()).isEqualTo(new SessionState.Closed(Optional.empty()));
    }

    @Test
    void thePasswordIsInSecureStorageAndNowhereInTheWorkspace() throws Exception {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.find(Combo.class, "port").setText("serial:COM7");
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.type("ssid", "home");
        wizard.type("password", WizardRobot.PASSWORD);
        wizard.click("connect");
        wizard.press("Finish");

        ConnectionProfile profile = onlyConnection().profile();
        assertThat(EventLoop.inJob(() -> Connections.get().secrets().stationPassword(profile))).hasValue(WizardRobot.PASSWORD.toCharArray());
        Path workspace = new File(Platform.getInstanceLocation().getURL().getPath()).toPath();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(WizardRobot.PASSWORD);
            }
        }
    }

    @Test
    void editingChangesWhatHasFieldsAndKeepsTheRest() {
        ClientProfile second = new ClientProfile("second", 2, DataBehaviour.ECHO);
        ConnectionProfile before = ConnectionProfile.create("Before", PortAddress.parse("sim:default?paced=false"))
                .withStation(Optional.of(new StationProfile("home", false)))
                .withClients(List.of(new ClientProfile("first", 1, DataBehaviour.NOTHING), second));
        Connection connection = EventLoop.inJob(() -> Connections.get().save(before));
        WizardRobot wizard = WizardRobot.edit(connection);
        Shell shell = wizard.dialog().getShell();
        assertThat(shell.getText()).contains("Before");
        wizard.type("name", "After");
        assertThat(wizard.canFinish()).as("an empty password keeps the stored one").isTrue();
        wizard.press("Finish");
        EventLoop.until("it is renamed", () -> connection.profile().name().equals("After"));
        assertThat(connection.profile()).isEqualTo(before.withName("After"));
        assertThat(Connections.get().all()).containsExactly(connection);
    }
}
