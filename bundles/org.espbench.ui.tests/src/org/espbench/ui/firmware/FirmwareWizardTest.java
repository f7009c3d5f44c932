package org.espbench.ui.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirmwareWizardTest {

    private static final String PASSWORD = "correct-horse-9";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    private WizardDialog dialog;

    @AfterEach
    void deleteProjects() {
        workbench.page().closeAllEditors(false);
        EventLoop.inJob(() -> {
            for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                project.delete(true, true, null);
            }
            return true;
        });
    }

    private static Connection greenhouse() {
        ConnectionProfile profile = ConnectionProfile.create("Green house", PortAddress.parse("serial:COM7"))
                .withStation(Optional.of(new StationProfile("home", false)))
                .withClients(List.of(new ClientProfile("192.168.1.10", 5000, DataBehaviour.ECHO)));
        return EventLoop.inJob(() -> {
            Connections.get().secrets().storeStation(profile, PASSWORD.toCharArray());
            return Connections.get().save(profile);
        });
    }

    private void open(Connection connection) {
        FirmwareWizard wizard = new FirmwareWizard();
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(connection));
        dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        EventLoop.settle();
    }

    private <T extends Control> T find(Class<T> type, String id) {
        return Widgets.find(dialog.getShell(), type, id);
    }

    private void press(String label) {
        Widgets.click(Widgets.button(dialog.getShell(), label));
        EventLoop.settle();
    }

    private static IProject project(String name) {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    private static String text(IFile file) {
        return EventLoop.inJob(() -> Writing.text(file));
    }

    private static IFile secrets(IProject project) {
        return EventLoop.inJob(() -> {
            List<IFile> found = new ArrayList<>();
            project.accept(resource -> {
                if (resource instanceof IFile file && Writing.text(file).contains(PASSWORD)) {
                    found.add(file);
                }
                return true;
            });
            assertThat(found).as("files with the password").hasSize(1);
            return found.get(0);
        });
    }

    private static void edit(IFile file, String text) {
        EventLoop.inJob(() -> {
            file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, false, null);
            return true;
        });
    }

    @Test
    void aConnectionBecomesAProjectWithItsMainFileOpenAndThePasswordInTheIgnoredHeaderOnly() {
        open(greenhouse());
        assertThat(find(Combo.class, "project").getText()).isEqualTo("Green-house-firmware");
        press("Next >");
        assertThat(find(org.eclipse.swt.widgets.List.class, "files").getItems()).anyMatch(name -> name.endsWith("user_main.c"));
        assertThat(find(Text.class, "source").getText()).contains("user_init");
        assertThat(find(Text.class, "source").getText()).doesNotContain(PASSWORD);
        press("Finish");

        IProject project = project("Green-house-firmware");
        EventLoop.until("the main file is open", () -> workbench.page().getActiveEditor() != null);
        assertThat(workbench.page().getActiveEditor().getTitle()).isEqualTo("user_main.c");
        IFile secrets = secrets(project);
        assertThat(text(project.getFile(".gitignore"))).contains(secrets.getName());
        assertThat(Connections.get().all()).extracting(one -> one.profile().name()).containsExactly("Green house", "Green house (log)");
        assertThat(Connections.get().all().get(1).profile().use()).isEqualTo(Use.LISTEN);
    }

    @Test
    void whatWasEditedIsAskedForAndKeptAndTheRestIsWrittenAnew() {
        Connection connection = greenhouse();
        open(connection);
        Widgets.click(find(Button.class, "listen"));
        press("Finish");
        IProject project = project("Green-house-firmware");
        IFile main = (IFile) project.findMember(workbenchEditorPath());
        edit(main, "/* mine */\n");
        EventLoop.inJob(() -> Connections.get().save(connection.profile().withClients(List.of(new ClientProfile("10.0.0.1", 7, DataBehaviour.ECHO)))));

        open(connection);
        Widgets.click(find(Button.class, "listen"));
        AtomicInteger asked = new AtomicInteger();
        Widgets.inDialog("File Was Edited", shell -> {
            asked.incrementAndGet();
            Widgets.click(Widgets.button(shell, "Keep It"));
        }, () -> press("Finish"));
        assertThat(asked).hasValue(1);
        assertThat(EventLoop.inJob(() -> Fingerprints.noted(main))).as("what it was when it was generated").isPresent();
        assertThat(text(main)).isEqualTo("/* mine */\n");
        assertThat(all(project)).as("the rest").contains("10.0.0.1").doesNotContain("192.168.1.10");

        open(connection);
        Widgets.click(find(Button.class, "listen"));
        Widgets.inDialog("File Was Edited", shell -> Widgets.click(Widgets.button(shell, "Overwrite It")), () -> press("Finish"));
        assertThat(text(main)).contains("user_init");
    }

    @Test
    void anEditedFileCanBeComparedBeforeOneAnswers() {
        Connection connection = greenhouse();
        open(connection);
        Widgets.click(find(Button.class, "listen"));
        press("Finish");
        IFile main = (IFile) project("Green-house-firmware").findMember(workbenchEditorPath());
        edit(main, "/* mine */\n");
        open(connection);
        Widgets.click(find(Button.class, "listen"));
        AtomicInteger compared = new AtomicInteger();
        Widgets.inDialog("File Was Edited", question -> Widgets.inDialog("Compare user_main.c", comparison -> {
            compared.incrementAndGet();
            Widgets.inDialog("File Was Edited", again -> Widgets.click(Widgets.button(again, "Keep It")), () -> comparison.close());
        }, () -> Widgets.click(Widgets.button(question, "Compare"))), () -> press("Finish"));
        assertThat(compared).hasValue(1);
        assertThat(text(main)).isEqualTo("/* mine */\n");
    }

    @Test
    void whatCannotBeAProgramIsRefusedWithItsReason() {
        Connection connection = EventLoop.inJob(() -> Connections.get()
                .save(ConnectionProfile.create("Log", PortAddress.parse("serial:COM7")).withUse(Use.LISTEN)));
        open(connection);
        assertThat(find(Label.class, "remarks").getText()).isNotBlank();
        assertThat(Widgets.button(dialog.getShell(), "Finish").isEnabled()).isFalse();
        dialog.close();
    }

    @Test
    void aPasswordThatIsNotStoredIsSaidOnThePage() {
        ConnectionProfile profile = ConnectionProfile.create("Forgetful", PortAddress.parse("serial:COM7"))
                .withStation(Optional.of(new StationProfile("home", false)));
        open(EventLoop.inJob(() -> Connections.get().save(profile)));
        EventLoop.until("it is said", () -> find(Label.class, "remarks").getText().contains("password isn't known"));
        assertThat(Widgets.button(dialog.getShell(), "Finish").isEnabled()).isTrue();
        EventLoop.inJob(() -> {
            Connections.get().secrets().storeStation(profile, PASSWORD.toCharArray());
            return true;
        });
        dialog.close();
        open(Connections.get().all().get(0));
        EventLoop.until("it isn't said", () -> !find(Label.class, "remarks").getText().contains("password isn't known"));
        dialog.close();
    }

    @Test
    void theProjectAndFolderAreCheckedAsOneTypes() {
        open(greenhouse());
        find(Combo.class, "project").setText("a/b");
        EventLoop.settle();
        assertThat(dialog.getErrorMessage()).isNotNull();
        find(Combo.class, "project").setText("board");
        find(Text.class, "folder").setText("../outside");
        EventLoop.settle();
        assertThat(dialog.getErrorMessage()).contains("folder inside");
        find(Text.class, "folder").setText("esp/firmware");
        EventLoop.settle();
        Widgets.click(find(Button.class, "listen"));
        Combo flash = find(Combo.class, "flash");
        flash.select(0);
        flash.notifyListeners(SWT.Selection, new Event());
        flash.select(flash.getItemCount() - 2);
        flash.notifyListeners(SWT.Selection, new Event());
        press("Finish");
        assertThat(project("board").getFolder("esp/firmware").exists()).isTrue();
        assertThat(Connections.get().all()).hasSize(1);
    }

    private org.eclipse.core.runtime.IPath workbenchEditorPath() {
        EventLoop.until("the main file is open", () -> workbench.page().getActiveEditor() != null);
        IFile file = workbench.page().getActiveEditor().getEditorInput().getAdapter(IFile.class);
        return file.getProjectRelativePath();
    }

    private static String all(IProject project) {
        return EventLoop.inJob(() -> {
            StringBuilder all = new StringBuilder();
            project.accept(resource -> {
                if (resource instanceof IFile file && !file.getName().equals("user_main.c")) {
                    all.append(Writing.text(file));
                }
                return true;
            });
            return all.toString();
        });
    }
}
