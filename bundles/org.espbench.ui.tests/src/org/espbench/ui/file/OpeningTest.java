package org.espbench.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Projects;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpeningTest {

    private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @RegisterExtension
    private final Projects projects = new Projects();

    private final ConnectionProfile profile = ConnectionProfile.create("Greenhouse", PortAddress.parse("sim:greenhouse"));

    @AfterEach
    void closeEditors() {
        workbench.page().closeAllEditors(false);
    }

    private static IFile file(String text) {
        return Projects.write(Projects.project("field").getFile("greenhouse.espconn"), text);
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(workbench.page(), file);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }


    @Test
    void theUsualEditorIsThePropertiesDialogWhichSavesToTheFile() {
        IFile file = file(ProfileFormat.write(profile));
        assertThat(IDE.getDefaultEditor(file).getId()).isEqualTo("org.espbench.ui.espconnEditor");
        Widgets.inDialog("Properties of Greenhouse", dialog -> {
            Widgets.find(dialog, Text.class, "name").setText("Cellar");
            EventLoop.settle();
            Widgets.click(Widgets.button(dialog, "Save"));
        }, () -> {
            open(file);
            EventLoop.until("it is saved", () -> Connections.get().find(file).filter(one -> one.profile().name().equals("Cellar")).isPresent());
        });
        assertThat(Projects.text(file)).contains("\"Cellar\"");
        Pictures.take(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), "shared");
    }

    @Test
    void aChangeOfTheFileMeanwhileIsNotOverwritten() {
        IFile file = file(ProfileFormat.write(profile));
        Widgets.inDialog("Properties of Greenhouse", dialog -> {
            Widgets.find(dialog, Text.class, "name").setText("Cellar");
            EventLoop.settle();
            Projects.write(file, ProfileFormat.write(profile.withName("Attic")));
            EventLoop.until("the change is seen", () -> Connections.get().find(file).filter(one -> one.profile().name().equals("Attic")).isPresent());
            Widgets.click(Widgets.button(dialog, "Save"));
            EventLoop.settle();
            assertThat(Widgets.texts(dialog)).anySatisfy(text -> assertThat(text).contains("changed while it was edited"));
        }, () -> {
            open(file);
            EventLoop.until("the change is seen", () -> Connections.get().find(file).filter(one -> one.profile().name().equals("Attic")).isPresent());
        });
        assertThat(Projects.text(file)).contains("\"Attic\"");
    }

    @Test
    void aFileThatCantBeReadSaysWhyAndCanBeOpenedAsText() {
        IFile file = file("{ \"format\": 99 }");
        Widgets.inDialog("ESP8266 Connection", dialog -> {
            assertThat(Widgets.texts(dialog)).anySatisfy(text -> assertThat(text).contains("greenhouse.espconn", "newer version"));
            Widgets.click(Widgets.button(dialog, "Open as Text"));
        }, () -> {
            open(file);
            EventLoop.until("it is open as text", () -> workbench.page().getActiveEditor() != null
                    && workbench.page().getActiveEditor().getSite().getId().equals(TEXT_EDITOR));
        });
    }

    @Test
    void theTextEditorOpensItToo() throws PartInitException {
        IFile file = file(ProfileFormat.write(profile));
        IEditorPart editor = IDE.openEditor(workbench.page(), file, TEXT_EDITOR);
        assertThat(editor.getSite().getId()).isEqualTo(TEXT_EDITOR);
    }
}
