package org.espbench.ui.exchange;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.form.Values;

/** What the export page's fields hold. UI thread only. */
final class ExportDraft {

    /** The connections to export. */
    record Chosen(List<Connection> all) {
        Chosen {
            all = List.copyOf(all);
        }
    }

    final Values values = new Values();
    final WritableValue<Chosen> chosen;
    final WritableValue<Boolean> intoProject;
    final WritableValue<String> folder;
    final WritableValue<String> container;
    final WritableValue<Boolean> replace = values.flag(false);

    ExportDraft(List<Connection> first, Optional<IContainer> selected, String lastFolder) {
        chosen = values.of(new Chosen(first), Chosen.class);
        intoProject = values.flag(selected.isPresent());
        folder = values.text(lastFolder);
        container = values.text(selected.map(one -> one.getFullPath().toString()).orElse("")); //$NON-NLS-1$
    }

    /** The folder of a project that is named, if there is one. */
    static Optional<IContainer> container(String text) {
        IPath path = IPath.fromPortableString(text.strip());
        IResource found = path.segmentCount() == 0 ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(path);
        return found instanceof IContainer container && container.isAccessible() ? Optional.of(container) : Optional.empty();
    }
}
