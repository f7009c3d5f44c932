package org.espbench.ui.icon;

import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

/**
 * The pictures of the plugin. Each constant is a file of its name in {@code icons/}, with a second one for screens of twice the density.
 * The {@code STATE} constants are overlays for the lower right corner of another picture.
 */
public enum Icons {
    CONNECTION, CONNECTION_SHARED, FIRMWARE, STATION, ACCESSPOINT, LINK, CLIENT, SERVER, CONSOLE, CONNECT, DISCONNECT, LEND, TAKEBACK, EDIT, DELETE, FOLLOW, COPY, TIME, CLEAR, FIND, FILTER,
    SEND, STOP, REPEAT, SENDFILE, MACRO, CHART, CAPTURE, EXPORT, PERSPECTIVE,
    NEWCONNECTION_WIZ, STATE_ONLINE, STATE_BUSY, STATE_ERROR;

    private static final String KEY = "org.espbench.ui/"; //$NON-NLS-1$

    /** The picture's description, for actions, wizards and view parts. Any thread. */
    public ImageDescriptor descriptor() {
        return ImageDescriptor.createFromURL(Icons.class.getResource("/icons/" + fileName() + ".png")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The picture itself. UI thread only. Shared and owned by the workbench's image registry: callers never dispose of it. */
    public Image image() {
        return shared(KEY + fileName(), this::descriptor);
    }

    /**
     * This picture with an overlay in its lower right corner. UI thread only. Shared and owned by the workbench's image registry: callers
     * never dispose of it.
     *
     * @param state one of the {@code STATE} constants
     */
    public Image image(Icons state) {
        return shared(KEY + fileName() + '+' + state.fileName(),
                () -> new DecorationOverlayIcon(image(), state.descriptor(), IDecoration.BOTTOM_RIGHT));
    }

    private static Image shared(String key, Supplier<ImageDescriptor> descriptor) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor.get());
        }
        return registry.get(key);
    }

    private String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
