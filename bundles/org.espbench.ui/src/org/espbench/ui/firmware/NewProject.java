package org.espbench.ui.firmware;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;

/** Makes a project for firmware: one of C and C++ where CDT is installed, a plain one elsewhere. CDT is known by the names of its natures only. */
final class NewProject {

    private static final List<String> NATURES = List.of("org.eclipse.cdt.core.cnature", "org.eclipse.cdt.core.ccnature"); //$NON-NLS-1$ //$NON-NLS-2$

    private NewProject() {
    }

    /** Makes and opens the project; without effect on one that is there. */
    static void make(IProject project, SubMonitor progress) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        if (!project.exists()) {
            IProjectDescription description = workspace.newProjectDescription(project.getName());
            Stream<String> known = NATURES.stream().filter(nature -> workspace.getNatureDescriptor(nature) != null);
            description.setNatureIds(known.toArray(String[]::new));
            project.create(description, progress);
        }
        if (!project.isOpen()) {
            project.open(progress);
        }
    }
}
