package org.espbench.ui.robot;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Takes pictures for people to look at, where the system property {@code espbench.pictures} names a folder. */
public final class Pictures {

    private static final String FOLDER = System.getProperty("espbench.pictures");
    private static final int BORDER = 10;
    private static final int PAINTED_MILLIS = 500;

    private Pictures() {
    }

    /** What the screen shows of a shell and around it. */
    public static void take(Shell shell, String name) {
        if (FOLDER == null) {
            return;
        }
        // The window system paints in a rhythm of its own, and fades things in.
        boolean[] painted = new boolean[1];
        Display.getCurrent().timerExec(PAINTED_MILLIS, () -> painted[0] = true);
        EventLoop.until("the window system has painted", () -> painted[0]);
        Rectangle bounds = shell.getBounds();
        Image image = new Image(Display.getCurrent(), bounds.width + BORDER, bounds.height + BORDER);
        GC gc = new GC(Display.getCurrent());
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(shell.getMonitor().getZoom())};
        loader.save(Path.of(FOLDER, name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
