package org.espbench.ui.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.KeepingRule;

/**
 * A connection that comes with a project keeps what arrives inside of that project only, and in no hidden file: who shares it with others could
 * otherwise have a stranger's bytes appended to any file of theirs, such as those that a shell runs. Reads the file system.
 */
final class WithinProject implements KeepingRule {

    private final String name;
    private final @Nullable Path folder;

    WithinProject(IProject project) {
        this(project.getName(), folder(project.getLocation()));
    }

    WithinProject(String name, @Nullable Path folder) {
        this.name = name;
        this.folder = folder;
    }

    @Override
    public Optional<String> objection(Path file) {
        Path root = folder;
        return root != null && within(root, file) ? Optional.empty() : Optional.of(NLS.bind(Messages.keptOutside, name));
    }

    private static boolean within(Path root, Path file) {
        try {
            Path real = root.toRealPath();
            Path absolute = file.toAbsolutePath().normalize();
            // A link leads wherever it leads, so the file itself must not be one; where its folder is none, opening fails.
            Path target = Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) ? absolute.toRealPath() : parent(absolute).toRealPath().resolve(absolute.getFileName());
            if (!target.startsWith(real) || target.equals(real)) {
                return false;
            }
            for (Path part : real.relativize(target)) {
                if (part.toString().startsWith(".")) { //$NON-NLS-1$
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static @Nullable Path folder(@Nullable IPath location) {
        return location == null ? null : location.toPath();
    }
}
