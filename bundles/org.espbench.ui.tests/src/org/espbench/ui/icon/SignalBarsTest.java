package org.espbench.ui.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalBarsTest {

    private final Shell shell = new Shell(Display.getCurrent());

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static Set<RGB> opaque(Image image) {
        ImageData data = image.getImageData();
        Set<RGB> colours = new HashSet<>();
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                if (data.getAlpha(x, y) == 255) {
                    colours.add(data.palette.getRGB(data.getPixel(x, y)));
                }
            }
        }
        return colours;
    }

    @Test
    void barsHaveTheColourOfTheTextTheyStandBy() {
        Label label = new Label(shell, SWT.NONE);
        label.setForeground(new Color(230, 231, 232));
        assertThat(opaque(SignalBars.of(-40, label))).contains(new RGB(230, 231, 232));
        label.setForeground(new Color(20, 21, 22));
        assertThat(opaque(SignalBars.of(-40, label))).contains(new RGB(20, 21, 22)).doesNotContain(new RGB(230, 231, 232));
    }
}
