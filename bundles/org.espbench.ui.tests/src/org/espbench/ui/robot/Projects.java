package org.espbench.ui.robot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes projects and files in them, and deletes all of them after each test. */
public final class Projects implements AfterEachCallback {

    /** An open project of this name. */
    public static IProject project(String name) {
        return EventLoop.inJob(() -> {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            if (!project.exists()) {
                project.create(null);
            }
            project.open(null);
            return project;
        });
    }

    /** A file of this text, made or changed. */
    public static IFile write(IFile file, String text) {
        return EventLoop.inJob(() -> {
            ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            if (file.exists()) {
                file.setContents(content, true, true, null);
            } else {
                file.create(content, true, null);
            }
            return file;
        });
    }

    /** What the file holds. */
    public static String text(IFile file) {
        return EventLoop.inJob(() -> new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        EventLoop.inJob(() -> {
            for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                project.delete(true, true, null);
            }
            return true;
        });
    }
}
