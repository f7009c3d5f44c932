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
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.FlowControl;
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

    private void choose(String combo, String text) {
        Combo found = find(Combo.class, combo);
        found.select(List.of(found.getItems()).indexOf(text));
        found.notifyListeners(SWT.Selection, new Event());
    }

    private void addClient(String host, String port) {
        Widgets.inDialog("Add Client", shell -> {
            Widgets.find(shell, Text.class, "clientHost").setText(host);
            Widgets.find(shell, Text.class, "clientPort").setText(port);
            Widgets.click(Widgets.button(shell, "OK"));
        }, () -> Widgets.click(find(Button.class, "addClient")));
    }

    @Test
    void allPagesEndUpInTheProfile() {
        openNew();
        type("name", "Greenhouse");
        find(Combo.class, "port").setText("serial:COM7");
        find(Combo.class, "baud").setText("74880");
        choose("flow", "RTS and CTS");
        press("Next >");
        Widgets.click(find(Button.class, "modeBOTH"));
        choose("reception", find(Combo.class, "reception").getItem(1));
        type("startUp", "AT+SYSLOG=1\n\nAT+RFPOWER=50");
        press("Next >");
        type("ssid", "Gewächshaus, \"Nord\"");
        type("password", PASSWORD);
        type("bssid", "18:fe:34:a1:b2:c3");
        press("Next >");
        Widgets.click(find(Button.class, "fixed"));
        type("address", "192.168.1.50");
        type("gateway", "192.168.1.1");
        type("hostName", "nord");
        type("attempts", "5");
        press("Next >");
        type("softApSsid", "Gewächshaus-AP");
        type("softApPassword", PASSWORD + "-ap");
        type("channel", "6");
        Widgets.click(find(Button.class, "hidden"));
        press("Next >");
        addClient("192.168.1.10", "5000");
        Widgets.click(find(Button.class, "hasServer"));
        type("serverPort", "8080");
        type("maxConnections", "3");
        choose("serverData", "Sent back (echo)");
        press("Next >");
        Widgets.click(find(Button.class, "connect"));
        assertThat(canFinish()).isTrue();
        press("Finish");

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
        assertThat(EventLoop.inJob(() -> Connections.get().secrets().softApPassword(profile))).hasValue((PASSWORD + "-ap").toCharArray());
        assertThat(onlyConnection().session().state()).isEqualTo(new SessionState.Closed(Optional.empty()));
    }

    @Test
    void pagesThatTheModeHasNoUseForArePassedOver() {
        openNew();
        press("Next >");
        Widgets.click(find(Button.class, "modeLISTEN"));
        press("Next >");
        assertThat(dialog.getCurrentPage().getName()).isEqualTo("summary");
        assertThat(find(Text.class, "commands").getText()).contains("Nothing is sent");
        press("< Back");
        Widgets.click(find(Button.class, "modeSOFT_AP"));
        press("Next >");
        assertThat(dialog.getCurrentPage().getName()).isEqualTo("softAp");
        assertThat(canFinish()).as("a network that is opened wants a password").isFalse();
        choose("encryption", "Open");
        assertThat(canFinish()).isTrue();
        press("Next >");
        assertThat(dialog.getCurrentPage().getName()).isEqualTo("services");
        dialog.close();
    }

    @Test
    void theSummaryShowsTheCommandsWithoutThePassword() {
        openNew();
        find(Combo.class, "port").setText("serial:COM7");
        press("Next >");
        press("Next >");
        type("ssid", "home");
        type("password", PASSWORD);
        press("Next >");
        press("Next >");
        addClient("192.168.1.10", "5000");
        press("Next >");
        Text commands = find(Text.class, "commands");
        EventLoop.until("the commands are there", () -> commands.getText().contains("AT+CIPSTART="));
        assertThat(commands.getText()).contains("AT+CWJAP_CUR=\"home\",\"********\"", "\"TCP\",\"192.168.1.10\",5000").doesNotContain(PASSWORD);
        dialog.close();
    }

    @Test
    void findModuleSaysWhatItFound() {
        openNew();
        find(Combo.class, "baud").setText("9600");
        Widgets.click(find(Button.class, "findModule"));
        EventLoop.until("the search is over", () -> find(Text.class, "report").getText().contains("AT firmware"));
        assertThat(find(Text.class, "report").getText()).contains("sim:default");
        dialog.close();
    }

    @Test
    void aScanListsWhatTheModuleHearsAndTheChosenOneIsTaken() {
        openNew();
        press("Next >");
        press("Next >");
        type("ssid", "something else");
        Widgets.click(find(Button.class, "scan"));
        Table table = find(Table.class, "scanTable");
        EventLoop.until("the simulated network is listed", () -> row(table, "Espbench") >= 0);
        table.select(row(table, "Espbench"));
        table.notifyListeners(SWT.Selection, new Event());
        EventLoop.settle();
        assertThat(find(Text.class, "ssid").getText()).isEqualTo("Espbench");
        dialog.close();
    }

    private static int row(Table table, String ssid) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText(1).equals(ssid)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void thePasswordIsInSecureStorageAndNowhereInTheWorkspace() throws Exception {
        openNew();
        find(Combo.class, "port").setText("serial:COM7");
        press("Next >");
        press("Next >");
        type("ssid", "home");
        type("password", PASSWORD);
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
        press("Next >");
        type("ssid", "ä".repeat(17));
        assertThat(message()).contains("34 bytes");
        type("ssid", "home");
        type("password", "short");
        assertThat(message()).contains("8 to 63").doesNotContain("short");
        assertThat(canFinish()).isFalse();
        choose("security", "WEP");
        assertThat(canFinish()).as("five characters are a WEP key").isTrue();
        type("password", "longer");
        assertThat(message()).contains("WEP key");
        choose("security", "Open");
        assertThat(message()).isEqualTo("null");
        assertThat(canFinish()).isTrue();
        type("bssid", "18:fe");
        assertThat(message()).contains("BSSID");
        type("bssid", "");

        press("Next >");
        Widgets.click(find(Button.class, "fixed"));
        assertThat(message()).contains("IP address");
        type("address", "192.168.1.50");
        type("gateway", "192.168.2.1");
        assertThat(message()).contains("one subnet");
        assertThat(canFinish()).isFalse();
        Widgets.click(find(Button.class, "fixed"));
        assertThat(canFinish()).as("what is switched off need not be right").isTrue();
        type("longestPause", "9999");
        assertThat(message()).contains("7200");
        type("longestPause", "60");

        press("Next >");
        Widgets.click(find(Button.class, "hasServer"));
        type("serverPort", "70000");
        assertThat(message()).contains("65535");
        type("serverPort", "80");
        for (int i = 0; i < 5; i++) {
            addClient("example.org", Integer.toString(8000 + i));
        }
        assertThat(message()).contains("5 links");
        assertThat(canFinish()).isFalse();
        assertThat(find(Button.class, "addClient").isEnabled()).isFalse();
        find(Table.class, "clients").select(0);
        find(Table.class, "clients").notifyListeners(SWT.Selection, new Event());
        Widgets.click(find(Button.class, "removeClient"));
        assertThat(canFinish()).isTrue();
        dialog.close();
        assertThat(Connections.get().all()).isEmpty();
    }

    @Test
    void aClientSaysWhatIsWrongWithItAsOneTypes() {
        openNew();
        press("Next >");
        press("Next >");
        press("Next >");
        press("Next >");
        Widgets.inDialog("Add Client", shell -> {
            Button ok = Widgets.button(shell, "OK");
            assertThat(ok.isEnabled()).as("without a host").isFalse();
            Widgets.find(shell, Text.class, "clientHost").setText("a b");
            EventLoop.settle();
            assertThat(ok.isEnabled()).isFalse();
            Widgets.find(shell, Text.class, "clientHost").setText("example.org");
            EventLoop.settle();
            assertThat(ok.isEnabled()).isTrue();
            assertThat(Widgets.find(shell, Text.class, "localPort").isEnabled()).as("of TCP").isFalse();
            Combo transport = Widgets.find(shell, Combo.class, "transport");
            transport.select(1);
            transport.notifyListeners(SWT.Selection, new Event());
            assertThat(Widgets.find(shell, Text.class, "keepAlive").isEnabled()).as("of UDP").isFalse();
            Combo peer = Widgets.find(shell, Combo.class, "peer");
            peer.select(2);
            peer.notifyListeners(SWT.Selection, new Event());
            EventLoop.settle();
            assertThat(ok.isEnabled()).as("a link that follows its sender, without a local port").isFalse();
            Widgets.find(shell, Text.class, "localPort").setText("5353");
            EventLoop.settle();
            Widgets.click(ok);
        }, () -> Widgets.click(find(Button.class, "addClient")));
        assertThat(find(Table.class, "clients").getItem(0).getText(0)).isEqualTo("UDP");
        assertThat(find(Table.class, "clients").getItem(0).getText(1)).isEqualTo("example.org:8266, from port 5353");
        dialog.close();
    }

    @Test
    void theSimulatedNetworkNeedsNoPassword() {
        openNew();
        press("Next >");
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
        press("Next >");
        type("ssid", "home");
        Text hidden = find(Text.class, "password");
        Text shown = find(Text.class, "passwordShown");
        hidden.setText("half of");
        assertThat(shown.isVisible()).isFalse();
        Widgets.click(find(Button.class, "passwordReveal"));
        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.getText()).isEqualTo("half of");
        shown.setText("half of it");
        assertThat(hidden.getText()).isEqualTo("half of it");
        assertThat(canFinish()).isTrue();
        Widgets.click(find(Button.class, "passwordReveal"));
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
