package org.espbench.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a connection that others share may keep what arrives. */
class WithinProjectTest {

    @TempDir
    Path temp = Path.of("");
    private Path project = Path.of("");
    private WithinProject rule = new WithinProject("shared", null);

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(temp.resolve("shared/data")).getParent();
        Files.createDirectories(project.resolve(".git/hooks"));
        rule = new WithinProject("shared", project);
    }

    @Test
    void filesOfItsProjectAreWritten() throws IOException {
        assertThat(rule.objection(project.resolve("data/in.log"))).isEmpty();
        assertThat(rule.objection(Files.createFile(project.resolve("there.log")))).isEmpty();
    }

    @Test
    void nothingOutsideIs() throws IOException {
        Path home = Files.createFile(temp.resolve("profile"));
        Files.createSymbolicLink(project.resolve("link.log"), home);
        Files.createSymbolicLink(project.resolve("dangling.log"), temp.resolve("planted"));
        Files.createSymbolicLink(project.resolve("folder"), temp);
        for (Path file : new Path[] {home, project.resolve("../profile"), project.resolve("link.log"), project.resolve("dangling.log"),
                project.resolve("folder/profile"), project.resolve("folder/new"), project, temp.resolve("shared-too")}) {
            assertThat(rule.objection(file)).as(file.toString()).hasValueSatisfying(sentence -> assertThat(sentence).contains("shared"));
        }
    }

    @Test
    void hiddenFilesAreNot() {
        assertThat(rule.objection(project.resolve(".git/hooks/post-checkout"))).isPresent();
        assertThat(rule.objection(project.resolve(".project"))).isPresent();
    }

    @Test
    void aProjectWithoutAFolderHasNoFiles() {
        assertThat(new WithinProject("far", null).objection(project.resolve("in.log"))).isPresent();
    }
}
