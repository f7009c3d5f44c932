package org.espbench.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.espbench.connection.profile.DataBehaviour;

/** The file in which a link's data are kept, if they are. Opened with the link, so that a wrong path is told at once. On the link's thread. */
final class Keeping implements AutoCloseable {

    private final OutputStream file;

    /** The rule's sentence. */
    static final class Forbidden extends IOException {

        private static final long serialVersionUID = 1;

        Forbidden(String sentence) {
            super(sentence);
        }
    }

    private Keeping(OutputStream file) {
        this.file = file;
    }

    /** @throws IOException when the file can't be written, the rule is against it, or its path is none */
    static Keeping of(DataBehaviour behaviour, KeepingRule rule) throws IOException {
        if (!(behaviour instanceof DataBehaviour.Save save)) {
            return new Keeping(OutputStream.nullOutputStream());
        }
        try {
            Path path = Path.of(save.file());
            Optional<String> objection = rule.objection(path);
            if (objection.isPresent()) {
                throw new Forbidden(objection.get());
            }
            return new Keeping(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static String name(DataBehaviour behaviour) {
        return behaviour instanceof DataBehaviour.Save save ? save.file() : "";
    }

    void add(byte[] bytes, int count) throws IOException {
        file.write(bytes, 0, count);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
