package org.espbench.ui.icon;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Four bars for the strength of a signal, drawn in the colour of the theme's text. UI thread only. */
public final class SignalBars {

    private static final String KEY = "org.espbench.ui/bars/"; //$NON-NLS-1$
    private static final int BARS = 4;
    private static final int SIZE = 16;
    private static final int FAINT = 70;
    /** From here on one more bar each, in dBm: hardly usable, usable, good, excellent. */
    private static final int[] STEPS = {-85, -75, -67, -55};

    private SignalBars() {
    }

    /** How many bars a signal is worth, 0 to 4. */
    public static int count(int rssi) {
        int bars = 0;
        while (bars < BARS && rssi >= STEPS[bars]) {
            bars++;
        }
        return bars;
    }

    /**
     * The picture for a signal of so many dBm; shared, not to be disposed of.
     *
     * @param on what it is shown on: it is drawn in the colour of the text there, which in the dark theme isn't the window system's
     */
    public static Image of(int rssi, Control on) {
        int bars = count(rssi);
        Color ink = on.getForeground();
        String key = KEY + bars + '/' + ink.getRGB();
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.get(key) == null) {
            ImageGcDrawer drawer = (gc, width, height) -> {
                gc.setBackground(ink);
                int slot = width / BARS;
                for (int i = 0; i < BARS; i++) {
                    int tall = height * (i + 1) / (BARS + 1);
                    gc.setAlpha(i < bars ? 255 : FAINT);
                    gc.fillRectangle(i * slot + 1, height - tall - 1, slot - 1, tall);
                }
            };
            registry.put(key, new Image(Display.getCurrent(), transparent(drawer), SIZE, SIZE));
        }
        return registry.get(key);
    }

    private static ImageGcDrawer transparent(ImageGcDrawer drawer) {
        return new ImageGcDrawer() {
            @Override
            public void drawOn(@Nullable GC gc, int width, int height) {
                drawer.drawOn(gc, width, height);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        };
    }
}
