package org.espbench.ui.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.ide.IDE;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FileWatchTest {

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @RegisterExtension
    private final Projects projects = new Projects();

    private final ConnectionProfile profile = ConnectionProfile.create("Greenhouse", PortAddress.parse("sim:greenhouse"));

    private static IFile file(String path) {
        return Projects.project("field").getFile(IPath.fromPortableString(path));
    }

    private IFile shared(String path) {
        IFile file = Projects.write(file(path), ProfileFormat.write(profile));
        EventLoop.until("it is a connection", () -> Connections.get().find(file).isPresent());
        return file;
    }

    private static List<IMarker> markers(IFile file) {
        try {
            return List.of(file.findMarkers(Markers.TYPE, true, IResource.DEPTH_ZERO));
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static IMarker marker(IFile file) {
        List<IMarker> found = new ArrayList<>();
        // Marked anew it may be at any moment: what was seen is what is given.
        EventLoop.until("it is marked", () -> {
            found.clear();
            found.addAll(markers(file));
            return found.size() == 1;
        });
        return found.get(0);
    }

    /** Until all changes of files have been looked at. */
    private static void looked() {
        EventLoop.inJob(() -> {
            Job.getJobManager().join(Check.class, null);
            return true;
        });
    }

    @Test
    void aFileInAProjectIsAConnectionAsLongAsItIsThere() {
        IFile file = shared("greenhouse.espconn");
        assertThat(markers(file)).isEmpty();
        EventLoop.until("it is shown", () -> workbench.view().lines().stream().anyMatch(line -> line.startsWith("Greenhouse")));
        Connection connection = Connections.get().find(file).orElseThrow();
        assertThat(connection.profile()).isEqualTo(profile);
        // Whoever opens a project hasn't asked for a connection yet.
        assertThat(connection.snapshot().state()).isInstanceOf(SessionState.Closed.class);
        EventLoop.inJob(() -> {
            file.getProject().close(null);
            return true;
        });
        EventLoop.until("it is gone with its project", () -> Connections.get().all().isEmpty());
        EventLoop.inJob(() -> {
            file.getProject().open(null);
            return true;
        });
        EventLoop.until("it is back with its project", () -> Connections.get().find(file).isPresent());
        EventLoop.inJob(() -> {
            file.delete(true, null);
            return true;
        });
        EventLoop.until("it is gone with its file", () -> Connections.get().all().isEmpty());
    }

    @Test
    void whatIsWrongIsMarkedOnItsLineUntilItIsRight() throws Exception {
        IFile file = shared("greenhouse.espconn");
        String right = Projects.text(file);
        String wrong = right.replace("\"sim:greenhouse\"", "\"greenhouse\"");
        int line = wrong.substring(0, wrong.indexOf("\"greenhouse\"")).split("\n", -1).length;
        Projects.write(file, wrong);
        IMarker marker = marker(file);
        assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(line);
        assertThat(wrong.substring(marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0))).startsWith("\"greenhouse\"");
        assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("port", "not a port address");
        assertThat(Connections.get().find(file).orElseThrow().profile()).as("it stays as it was while somebody types").isEqualTo(profile);

        Projects.write(file, "{ \"format\": 1,\n  \"id\" }");
        EventLoop.until("the other trouble is marked",
                () -> markers(file).stream().anyMatch(now -> now.getAttribute(IMarker.MESSAGE, "").contains("JSON")));
        assertThat(marker(file).getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(2);
        Projects.write(file, right);
        EventLoop.until("nothing is marked", () -> markers(file).isEmpty());
    }

    @Test
    void aFileThatNeverReadRightIsShownByNameAndMarked() {
        IFile file = Projects.write(file("broken.espconn"), "{");
        marker(file);
        EventLoop.until("it is shown", () -> workbench.view().lines().stream().anyMatch(line -> line.contains("broken.espconn")));
        EventLoop.inJob(() -> {
            file.delete(true, null);
            return true;
        });
        EventLoop.until("it is not shown", () -> workbench.view().lines().isEmpty());
    }

    @Test
    void editingWritesTheFileAndKeepsWhatIsUnknown() {
        IFile file = Projects.write(file("greenhouse.espconn"),
                ProfileFormat.write(profile).replace("\"format\": 1,", "\"format\": 1,\n  \"colour\": \"green\","));
        EventLoop.until("it is a connection", () -> Connections.get().find(file).isPresent());
        Connection connection = Connections.get().find(file).orElseThrow();
        EventLoop.inJob(() -> Connections.get().save(connection.profile().withName("Cellar")));
        assertThat(Projects.text(file)).contains("\"Cellar\"", "\"colour\": \"green\"");
        looked();
        assertThat(Connections.get().find(file).orElseThrow()).isSameAs(connection);
        assertThat(connection.profile().name()).isEqualTo("Cellar");
        assertThat(markers(file)).isEmpty();
    }

    @Test
    void aNewerFormatIsRefusedWithWordsAndLeftAsItIs() {
        IFile file = shared("greenhouse.espconn");
        Connection connection = Connections.get().find(file).orElseThrow();
        String newer = Projects.text(file).replace("\"format\": 1", "\"format\": 99");
        Projects.write(file, newer);
        assertThat(marker(file).getAttribute(IMarker.MESSAGE, "")).contains("newer version", "99");
        Throwable refused = EventLoop.inJob(() -> {
            try {
                Connections.get().save(connection.profile().withName("Cellar"));
                return null;
            } catch (ProfileException e) {
                return e;
            }
        });
        assertThat(refused).hasMessageContaining("greenhouse.espconn").hasMessageContaining("newer version");
        assertThat(Projects.text(file)).isEqualTo(newer);
        assertThat(connection.profile().name()).isEqualTo("Greenhouse");
    }

    @Test
    void aCopiedFileIsMarkedUntilItHasAnIdOfItsOwn() {
        IFile file = shared("greenhouse.espconn");
        IFile copy = Projects.write(file("copy.espconn"), ProfileFormat.write(profile.withName("Copy")));
        IMarker marker = marker(copy);
        assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("/field/greenhouse.espconn", "id");
        assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(3);
        assertThat(Connections.get().all()).hasSize(1);
        assertThat(IDE.getMarkerHelpRegistry().hasResolutions(marker)).isTrue();
        IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
        EventLoop.until("both are connections", () -> Connections.get().find(copy).isPresent() && Connections.get().find(file).isPresent());
        EventLoop.until("nothing is marked", () -> markers(copy).isEmpty());
    }

    @Test
    void aTwinTakesOverWhenTheFirstHasGone() {
        IFile file = shared("greenhouse.espconn");
        IFile copy = Projects.write(file("copy.espconn"), ProfileFormat.write(profile.withName("Copy")));
        marker(copy);
        EventLoop.inJob(() -> {
            file.delete(true, null);
            return true;
        });
        EventLoop.until("the copy is the connection", () -> Connections.get().find(copy).isPresent());
        EventLoop.until("nothing is marked", () -> markers(copy).isEmpty());
    }

    @Test
    void theIdOfALocalConnectionIsTakenToo() {
        EventLoop.inJob(() -> Connections.get().save(profile));
        IFile file = Projects.write(file("greenhouse.espconn"), ProfileFormat.write(profile));
        assertThat(marker(file).getAttribute(IMarker.MESSAGE, "")).contains("\"Greenhouse\"");
        assertThat(Connections.get().find(profile.id()).flatMap(Connection::file)).isEqualTo(Optional.empty());
    }

    @Test
    void aMovedFileKeepsItsConnection() {
        IFile file = shared("greenhouse.espconn");
        Connection connection = Connections.get().find(file).orElseThrow();
        IFile moved = file("moved.espconn");
        EventLoop.inJob(() -> {
            file.move(moved.getFullPath(), true, null);
            return true;
        });
        EventLoop.until("it is of the new file", () -> Connections.get().find(moved).isPresent());
        looked();
        assertThat(Connections.get().find(moved).orElseThrow()).isSameAs(connection);
    }

    @Test
    void derivedFilesAreNoConnections() {
        IFile file = shared("greenhouse.espconn");
        IProject project = file.getProject();
        EventLoop.inJob(() -> {
            project.getFolder("bin").create(IResource.DERIVED, true, null);
            file.copy(project.getFile("bin/greenhouse.espconn").getFullPath(), true, null);
            return true;
        });
        looked();
        assertThat(markers(project.getFile("bin/greenhouse.espconn"))).isEmpty();
    }

    @Test
    void deletingTheConnectionDeletesTheFile() {
        IFile file = shared("greenhouse.espconn");
        EventLoop.inJob(() -> {
            Connections.get().delete(profile.id());
            return true;
        });
        assertThat(file.exists()).isFalse();
        assertThat(Connections.get().all()).isEmpty();
    }

    @Test
    void filesAreKeptOffTheUiThread() {
        IFile file = file("greenhouse.espconn");
        assertThatIllegalStateException().isThrownBy(() -> ProfileFile.text(file));
        assertThatIllegalStateException().isThrownBy(() -> ProfileFile.create(file, profile));
        assertThatIllegalStateException().isThrownBy(() -> ProfileFile.write(file, profile));
        assertThatIllegalStateException().isThrownBy(() -> Connections.get().share(file, profile));
        assertThatIllegalStateException().isThrownBy(() -> Connections.get().moveTo(file, profile.id()));
        assertThatIllegalStateException().isThrownBy(() -> Connections.get().unshare(file));
    }

    @Test
    void theFilesHaveAContentTypeThatIsText() {
        assertThat(Platform.getContentTypeManager().findContentTypeFor("any.espconn").getId()).isEqualTo("org.espbench.ui.espconn");
        assertThat(Platform.getContentTypeManager().findContentTypeFor("any.espconn").getBaseType().getId()).isEqualTo("org.eclipse.core.runtime.text");
    }
}
