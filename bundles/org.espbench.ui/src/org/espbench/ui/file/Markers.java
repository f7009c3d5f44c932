package org.espbench.ui.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;

/** The problem markers of connections in projects; each file has one at most, at the place where reading it ended. Not for the UI thread. */
final class Markers {

    /** The type of the markers. */
    static final String TYPE = "org.espbench.ui.espconnProblem"; //$NON-NLS-1$
    /** Attribute: whether the file has the id of another connection. */
    static final String TWIN = "twin"; //$NON-NLS-1$

    private Markers() {
    }

    /** Leaves just this one on the file, or none; what is right already stays, so that nothing flickers in the Problems view. */
    static void set(IFile file, String text, Optional<Finding> finding, IProgressMonitor monitor) throws CoreException {
        if (!file.exists()) {
            return;
        }
        Optional<Map<String, Object>> wanted = finding.map(one -> attributes(one, text));
        IMarker[] present = file.findMarkers(TYPE, true, IResource.DEPTH_ZERO);
        if (wanted.isEmpty() ? present.length == 0 : present.length == 1 && wanted.get().equals(present[0].getAttributes())) {
            return;
        }
        // In one step, so that listeners see no state in between.
        file.getWorkspace().run((ICoreRunnable) progress -> {
            file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
            if (wanted.isPresent()) {
                file.createMarker(TYPE, wanted.get());
            }
        }, file.getWorkspace().getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, monitor);
    }

    /** What is marked on the file. */
    static Optional<String> sentence(IFile file) {
        try {
            return Arrays.stream(file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).findFirst(); //$NON-NLS-1$
        } catch (CoreException e) {
            // Gone meanwhile, with its markers.
            return Optional.empty();
        }
    }

    private static Map<String, Object> attributes(Finding finding, String text) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
        attributes.put(IMarker.MESSAGE, finding.sentence());
        attributes.put(TWIN, finding.twin());
        finding.place().ifPresent(place -> {
            attributes.put(IMarker.LINE_NUMBER, place.line());
            int begin = Math.min(text.length(), begin(text, place.line()) + place.column() - 1);
            int end = text.indexOf('\n', begin);
            int last = (end < 0 ? text : text.substring(0, end)).stripTrailing().length();
            attributes.put(IMarker.CHAR_START, begin);
            attributes.put(IMarker.CHAR_END, Math.max(begin, last));
        });
        return attributes;
    }

    private static int begin(String text, int line) {
        int begin = 0;
        for (int i = 1; i < line && begin >= 0; i++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        return Math.max(0, begin);
    }
}
