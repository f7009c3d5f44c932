package org.espbench.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Projects;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {

    private static final String PASSWORD = "correct-horse-9";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @RegisterExtension
    private final Projects projects = new Projects();
    @TempDir
    private Path folder;

    private final ConnectionProfile profile = ConnectionProfile.create("Green house", PortAddress.parse("serial:COM7"))
            .withStation(Optional.of(new StationProfile("home", false)));
    private WizardDialog dialog;

    private Connection saved() {
        return EventLoop.inJob(() -> {
            Connections.get().secrets().storeStation(profile, PASSWORD.toCharArray());
            return Connections.get().save(profile);
        });
    }

    private <W extends IWizard & IWorkbenchWizard> void open(W wizard, IStructuredSelection selection) {
        wizard.init(PlatformUI.getWorkbench(), selection);
        dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        EventLoop.settle();
    }

    private void press(String label) {
        Widgets.click(Widgets.button(dialog.getShell(), label));
        EventLoop.settle();
    }

    private Text text(String id) {
        return Widgets.find(dialog.getShell(), Text.class, id);
    }

    @Test
    void aConnectionIsExportedWithoutItsPasswordAndOverwritesOnlyWhenAllowed() throws Exception {
        Connection connection = saved();
        Path file = folder.resolve("Green-house.espconn");
        open(new ExportWizard(), new StructuredSelection(connection));
        Pictures.take(dialog.getShell(), "export");
        text("folder").setText("somewhere");
        EventLoop.settle();
        assertThat(Widgets.button(dialog.getShell(), "Finish").isEnabled()).as("a folder that isn't named in full").isFalse();
        text("folder").setText(folder.toString());
        press("Finish");
        assertThat(ProfileFormat.read(Files.readString(file))).isEqualTo(profile);
        assertThat(Files.readString(file).contains(PASSWORD)).isFalse();

        Files.writeString(file, "mine");
        open(new ExportWizard(), new StructuredSelection(connection));
        assertThat(text("folder").getText()).as("the last folder").isEqualTo(folder.toString());
        Widgets.inDialog("Overwrite Files", shell -> Widgets.click(Widgets.button(shell, "Cancel")), () -> press("Finish"));
        assertThat(file).hasContent("mine");
        Widgets.inDialog("Overwrite Files", shell -> Widgets.click(Widgets.button(shell, "Overwrite")), () -> press("Finish"));
        assertThat(ProfileFormat.read(Files.readString(file))).isEqualTo(profile);
    }

    @Test
    void aCopyInAProjectHasAnIdOfItsOwn() {
        Connection connection = saved();
        IFile file = Projects.project("field").getFile("Green-house.espconn");
        open(new ExportWizard(), new StructuredSelection(List.of(connection, file.getProject())));
        assertThat(Widgets.find(dialog.getShell(), Button.class, "intoProject").getSelection()).isTrue();
        assertThat(text("container").getText()).isEqualTo("/field");
        press("Finish");
        EventLoop.until("the copy is a connection", () -> Connections.get().find(file).isPresent());
        assertThat(Connections.get().find(file).orElseThrow().id()).isNotEqualTo(profile.id());
        assertThat(connection.file()).isEmpty();
    }

    @Test
    void aFileCanTakeAConnectionsPlace() {
        Connection connection = saved();
        IFile file = Projects.project("field").getFile("Green-house.espconn");
        open(new ExportWizard(), new StructuredSelection(List.of(connection, file.getProject())));
        Widgets.click(Widgets.find(dialog.getShell(), Button.class, "replace"));
        press("Finish");
        EventLoop.until("it is shared", () -> connection.file().equals(Optional.of(file)) && file.exists());
        EventLoop.until("nothing is wrong", () -> Connections.get().all().equals(List.of(connection)) && Connections.get().unreadable().isEmpty());
        boolean stored = EventLoop.inJob(() -> Connections.get().secrets().kept(profile).station().map(String::new).equals(Optional.of(PASSWORD)));
        assertThat(stored).as("the password stays").isTrue();
    }

    @Test
    void whatCanBeReadIsImportedAndWhatCantIsSaid() throws Exception {
        Path good = Files.writeString(folder.resolve("good.espconn"), ProfileFormat.write(profile));
        Path newer = Files.writeString(folder.resolve("newer.espconn"), ProfileFormat.write(profile).replace("\"format\": 1", "\"format\": 99"));
        Path broken = Files.writeString(folder.resolve("broken.espconn"), "{");
        ImportWizard wizard = new ImportWizard();
        open(wizard, StructuredSelection.EMPTY);
        assertThat(Widgets.button(dialog.getShell(), "Finish").isEnabled()).isFalse();
        ((ImportPage) wizard.getStartingPage()).add(List.of(newer, broken));
        EventLoop.settle();
        assertThat(Widgets.button(dialog.getShell(), "Finish").isEnabled()).as("nothing that can be read").isFalse();
        ((ImportPage) wizard.getStartingPage()).add(List.of(good));
        EventLoop.settle();
        Table table = Widgets.find(dialog.getShell(), Table.class, "imported");
        assertThat(table.getItem(0).getText(1)).contains("newer version", "99");
        assertThat(table.getItem(1).getText(1)).contains("JSON");
        assertThat(table.getItem(2).getText(1)).isEqualTo("Green house");
        Pictures.take(dialog.getShell(), "import");
        press("Finish");
        assertThat(Connections.get().all()).singleElement().satisfies(one -> assertThat(one.profile()).isEqualTo(profile));

        open(new ImportWizard(), StructuredSelection.EMPTY);
        ((ImportPage) dialog.getCurrentPage()).add(List.of(good));
        press("Finish");
        assertThat(Connections.get().all()).hasSize(2).extracting(Connection::id).contains(profile.id()).doesNotHaveDuplicates();
    }

    @Test
    void theNamesOfFilesGoWithEveryFileSystem() {
        assertThat(FileNames.of(profile.withName("Gewächshaus: \"Nord\"/2"))).isEqualTo("Gewächshaus-Nord-2.espconn");
        assertThat(FileNames.of(profile.withName("..."))).isEqualTo("connection.espconn");
        assertThat(FileNames.free(profile, "Green-house.espconn"::equals)).isEqualTo("Green-house-2.espconn");
    }
}
