package org.espbench.simulator.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every dialogue in the folders beside this class, on a module of its own. */
@Timeout(120)
class DialogueTest {

    private static final Path FOLDER = Path.of("test", DialogueTest.class.getPackageName().replace('.', '/'));

    @TestFactory
    Stream<DynamicContainer> everyDialogueRunsToTheByte() throws IOException {
        return entries(FOLDER).stream().filter(Files::isDirectory).map(DialogueTest::version);
    }

    private static DynamicContainer version(Path folder) {
        String version = folder.getFileName().toString();
        try {
            return DynamicContainer.dynamicContainer(version, entries(folder).stream().map(file -> DynamicTest
                    .dynamicTest(file.getFileName().toString().replace(".txt", ""), () -> Dialogue.run(version, Files.readAllLines(file)))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
