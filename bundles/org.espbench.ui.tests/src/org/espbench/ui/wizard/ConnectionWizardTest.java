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
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionWizardTest {

    private static final String PASSWORD = "correct-horse-9";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private WizardDialog dialog;

    private void open(ConnectionWizard wizard) {
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        EventLoop.settle();
    }

    private void openNew() {
        open(new ConnectionWizard());
        // Ports are looked for in the background; the list must not come in between what the test types.
        EventLoop.until("ports are offered", () -> find(Combo.class, "port").getItemCount() > 0);
    }

    private <T extends Control> T find(Class<T> type, String id) {
        return Widgets.find(dialog.getShell(), type, id);
    }

    private void type(String id, String text) {
        find(Text.class, id).setText(text);
    }

    private void press(String label) {
        Widgets.click(Widgets.button(dialog.getShell(), label));
        EventLoop.settle();
    }

    private boolean canFinish() {
        EventLoop.settle();
        return Widgets.button(dialog.getShell(), "Finish").isEnabled();
    }

    private String message() {
        EventLoop.settle();
        return String.valueOf(dialog.getCurrentPage().getErrorMessage());
    }

    private static Connection onlyConnection() {
        EventLoop.until("there is one connection", () -> Connections.get().all().size() == 1);
        return Connections.get().all().get(0);
    }

    @Test
    void finishOnTheFirstPageConnectsToTheSimulatedModule() {
        openNew();
        assertThat(find(Combo.class, "port").getText()).contains("sim:default");
        press("Finish");
        Connection connection = onlyConnection();
        assertThat(connection.profile().port()).isEqualTo(PortAddress.parse("sim:default"));
        EventLoop.until("it is online", () -> connection.session().state() instanceof SessionState.Online);
        assertThat(dialog.getShell()).satisfiesAnyOf(shell -> assertThat(shell).isNull(), shell -> assertThat(shell.isDisposed()).isTrue());
    }

    @Test
    void allThreePagesEndUpInTheProfile() {
        openNew();
        type("name", "Greenhouse");
        find(Combo.class, "port").setText("serial:COM7");
        find(Combo.class, "baud").setText("74880");
        press("Next >");
        type("ssid", "Gewächshaus, \"Nord\"");
        type("password", PASSWORD);
        press("Next >");
        Widgets.click(find(Button.class, "hasClient"));
        type("clientHost", "192.168.1.10");
        type("clientPort", "5000");
        Widgets.click(find(Button.class, "hasServer"));
        type("serverPort", "8080");
        find(Combo.class, "serverData").select(1);
        find(Combo.class, "serverData").notifyListeners(SWT.Selection, new Event());
        Widgets.click(find(Button.class, "connect"));
        assertThat(canFinish()).isTrue();
        press("Finish");

        ConnectionProfile profile = onlyConnection().profile();
        assertThat(profile.name()).isEqualTo("Greenhouse");
        assertThat(profile.port()).isEqualTo(PortAddress.parse("serial:COM7"));
        assertThat(profile.line().baud()).isEqualTo(74_880);
        assertThat(profile.station()).hasValue(new StationProfile("Gewächshaus, \"Nord\"", false));
        assertThat(profile.clients()).containsExactly(new ClientProfile("192.168.1.10", 5000, DataBehaviour.NOTHING));
        assertThat(profile.server()).hasValue(new ServerProfile(8080, DataBehaviour.ECHO));
        assertThat(onlyConnection().session().state()).isEqualTo(new SessionState.Closed(Optional.empty()));
    }

    @Test
    void thePasswordIsInSecureStorageAndNowhereInTheWorkspace() throws Exception {
        openNew();
        find(Combo.class, "port").setText("serial:COM7");
        press("Next >");
        type("ssid", "home");
        type("password", PASSWORD);
        press("Next >");
        Widgets.click(find(Button.class, "connect"));
        press("Finish");

        ConnectionProfile profile = onlyConnection().profile();
        assertThat(EventLoop.inJob(() -> Connections.get().secrets().stationPassword(profile))).hasValue(PASSWORD.toCharArray());
        Path workspace = new File(Platform.getInstanceLocation().getURL().getPath()).toPath();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(PASSWORD);
            }
        }
    }

    @Test
    void wrongValuesAreSaidInThePagesMessageAndBlockFinish() {
        openNew();
        type("name", "  ");
        assertThat(message()).contains("name");
        assertThat(canFinish()).isFalse();
        type("name", "Right");
        find(Combo.class, "baud").setText("fast");
        assertThat(message()).contains("baud rate");
        find(Combo.class, "baud").setText("115200");
        find(Combo.class, "port").setText("COM7");
        assertThat(message()).contains("serial:COM7");
        assertThat(canFinish()).isFalse();
        find(Combo.class, "port").setText("serial:COM7");
        assertThat(message()).isEqualTo("null");
        assertThat(canFinish()).as("an empty SSID on the next page").isFalse();

        press("Next >");
        type("ssid", "ä".repeat(17));
        assertThat(message()).contains("34 bytes");
        type("ssid", "home");
        type("password", "short");
        assertThat(message()).contains("8 to 63").doesNotContain("short");
        assertThat(canFinish()).isFalse();
        Widgets.click(find(Button.class, "open"));
        assertThat(message()).isEqualTo("null");
        assertThat(canFinish()).isTrue();

        press("Next >");
        Widgets.click(find(Button.class, "hasClient"));
        assertThat(message()).contains("server to connect to");
        type("clientHost", "a b");
        assertThat(message()).contains("blanks");
        type("clientHost", "example.org");
        type("clientPort", "70000");
        assertThat(message()).contains("65535");
        assertThat(canFinish()).isFalse();
        Widgets.click(find(Button.class, "hasClient"));
        assertThat(canFinish()).as("what is switched off need not be right").isTrue();
        dialog.close();
        assertThat(Connections.get().all()).isEmpty();
    }

    @Test
    void theSimulatedNetworkNeedsNoPassword() {
        openNew();
        press("Next >");
        assertThat(find(Text.class, "ssid").getText()).isEqualTo("Espbench");
        assertThat(find(Text.class, "password").isEnabled()).isFalse();
        assertThat(find(Label.class, "passwordNote").getText()).contains("published");
        type("ssid", "elsewhere");
        assertThat(find(Text.class, "password").isEnabled()).isTrue();
        assertThat(canFinish()).isFalse();
        dialog.close();
    }

    @Test
    void aPasswordCanBeShownWhileItIsTyped() {
        openNew();
        find(Combo.class, "port").setText("serial:COM7");
        press("Next >");
        type("ssid", "home");
        Text hidden = find(Text.class, "password");
        Text shown = find(Text.class, "passwordShown");
        hidden.setText("half of");
        assertThat(shown.isVisible()).isFalse();
        Widgets.click(find(Button.class, "reveal"));
        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.getText()).isEqualTo("half of");
        shown.setText("half of it");
        assertThat(hidden.getText()).isEqualTo("half of it");
        assertThat(canFinish()).isTrue();
        Widgets.click(find(Button.class, "reveal"));
        assertThat(hidden.isVisible()).isTrue();
        dialog.close();
    }

    @Test
    void editingChangesWhatHasFieldsAndKeepsTheRest() {
        ClientProfile second = new ClientProfile("second", 2, DataBehaviour.ECHO);
        ConnectionProfile before = ConnectionProfile.create("Before", PortAddress.parse("sim:default?paced=false"))
                .withStation(Optional.of(new StationProfile("home", false)))
                .withClients(List.of(new ClientProfile("first", 1, DataBehaviour.NOTHING), second));
        Connection connection = EventLoop.inJob(() -> Connections.get().save(before));
        open(ConnectionWizard.editor(connection));
        Shell shell = dialog.getShell();
        assertThat(shell.getText()).contains("Before");
        type("name", "After");
        assertThat(canFinish()).as("an empty password keeps the stored one").isTrue();
        press("Finish");
        EventLoop.until("it is renamed", () -> connection.profile().name().equals("After"));
        assertThat(connection.profile()).isEqualTo(before.withName("After"));
        assertThat(Connections.get().all()).containsExactly(connection);
    }
}
