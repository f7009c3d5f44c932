package org.espbench.ui.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.command.Commands;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Projects;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeletionTest {

    private static final String PASSWORD = "correct-horse-9";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();
    @RegisterExtension
    private final Projects projects = new Projects();

    private final ConnectionProfile profile = ConnectionProfile.create("Doomed", PortAddress.parse("serial:COM7"))
            .withStation(Optional.of(new StationProfile("home", false)));

    @AfterEach
    void forget() {
        history().dispose(Deletion.CONTEXT, true, true, false);
    }

    private static IOperationHistory history() {
        return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
    }

    private Connection local() {
        return EventLoop.inJob(() -> {
            Connections.get().secrets().storeStation(profile, PASSWORD.toCharArray());
            return Connections.get().save(profile);
        });
    }

    private boolean stored(String id) {
        return EventLoop.inJob(() -> Connections.get().secrets().kept(profile).station().map(String::new).equals(Optional.of(PASSWORD)));
    }

    private void delete() {
        workbench.view();
        EventLoop.until("delete is enabled", () -> Commands.enabled(IWorkbenchCommandConstants.EDIT_DELETE));
        Display.getCurrent().asyncExec(() -> Widgets.click(Widgets.button(Widgets.shell("Delete Connection").orElseThrow(), "Delete")));
        Commands.run(IWorkbenchCommandConstants.EDIT_DELETE, Map.of());
        EventLoop.until("it is deleted", () -> Connections.get().all().isEmpty());
        EventLoop.until("it can be undone", () -> history().canUndo(Deletion.CONTEXT));
    }

    private void undo() {
        workbench.view();
        EventLoop.until("undo is enabled", () -> Commands.enabled(IWorkbenchCommandConstants.EDIT_UNDO));
        Commands.run(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
    }

    @Test
    void undoBringsBackConnectionAndPassword() {
        local();
        delete();
        assertThat(stored(profile.id())).isFalse();
        undo();
        EventLoop.until("it is back", () -> Connections.get().find(profile.id()).isPresent());
        EventLoop.until("so is its password", () -> stored(profile.id()));
        assertThat(Connections.get().find(profile.id()).orElseThrow().profile()).isEqualTo(profile);

        Commands.run(IWorkbenchCommandConstants.EDIT_REDO, Map.of());
        EventLoop.until("it is gone again", () -> Connections.get().all().isEmpty());
        EventLoop.until("so is its password", () -> !stored(profile.id()));
    }

    @Test
    void undoBringsBackTheFileOfASharedConnection() {
        IFile file = Projects.write(Projects.project("field").getFile("doomed.espconn"), ProfileFormat.write(profile));
        EventLoop.until("it is a connection", () -> Connections.get().find(file).isPresent());
        delete();
        assertThat(file.exists()).isFalse();
        undo();
        EventLoop.until("it is back", () -> file.exists() && Connections.get().find(file).isPresent());
        assertThat(Projects.text(file)).isEqualTo(ProfileFormat.write(profile));
    }

    @Test
    void aDuplicateHasAnIdOfItsOwnAndTheSamePassword() {
        local();
        workbench.view();
        for (int i = 2; i <= 3; i++) {
            String name = "Doomed (" + i + ')';
            EventLoop.until("duplicate is enabled", () -> Commands.enabled("org.espbench.ui.duplicate"));
            Commands.run("org.espbench.ui.duplicate", Map.of("org.espbench.ui.connection", profile.id()));
            EventLoop.until(name + " is there", () -> Connections.get().all().stream().anyMatch(one -> one.profile().name().equals(name)));
        }
        ConnectionProfile copy = Connections.get().all().stream().map(Connection::profile).filter(one -> one.name().equals("Doomed (2)")).findFirst()
                .orElseThrow();
        assertThat(copy.id()).isNotEqualTo(profile.id());
        assertThat(copy.station()).isEqualTo(profile.station());
        boolean same = EventLoop.inJob(() -> Connections.get().secrets().kept(copy).station().map(String::new).equals(Optional.of(PASSWORD)));
        assertThat(same).isTrue();
    }

    @Test
    void aConnectionIsRenamed() {
        Connection connection = local();
        workbench.view();
        EventLoop.until("rename is enabled", () -> Commands.enabled(IWorkbenchCommandConstants.FILE_RENAME));
        Widgets.inDialog("Rename Connection", shell -> {
            Widgets.only(shell, Text.class).setText("");
            assertThat(Widgets.button(shell, "OK").isEnabled()).isFalse();
            Widgets.only(shell, Text.class).setText("Renamed");
            Widgets.click(Widgets.button(shell, "OK"));
        }, () -> Commands.run(IWorkbenchCommandConstants.FILE_RENAME, Map.of()));
        EventLoop.until("it is renamed", () -> connection.profile().name().equals("Renamed"));
    }
}
