package org.espbench.ui.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.traffic.Rolling;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CapturePageTest {

    private static final String PAGE = "org.espbench.ui.preferences.capture";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @AfterEach
    void forget() {
        for (String key : new String[] {Recorded.BUDGET, Recorded.FILE, Recorded.HOURS}) {
            Preferred.node().remove(key);
        }
    }

    @Test
    void unlessToldOtherwiseTwoGigabytesAreKept() {
        assertThat(Recorded.rolling()).isEqualTo(Rolling.at(256L << 20, 2L << 30));
    }

    @Test
    void aWishCountsForTheNextCapture() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, PAGE, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Shell shell = dialog.getShell();
        Widgets.find(shell, Text.class, "captureBudget").setText("100");
        Widgets.find(shell, Text.class, "captureFile").setText("60");
        EventLoop.settle();
        assertThat(Widgets.button(shell, "Apply and Close").isEnabled()).isFalse();
        Widgets.find(shell, Text.class, "captureFile").setText("50");
        Widgets.find(shell, Text.class, "captureHours").setText("24");
        EventLoop.settle();
        Pictures.take(shell, "preferences-capture");
        Widgets.click(Widgets.button(shell, "Apply and Close"));
        assertThat(Recorded.rolling()).isEqualTo(new Rolling(50L << 20, Duration.ofHours(24), 100L << 20));
    }

    @Test
    void whatCantBeRightCountsAsNotThere() {
        Preferred.node().put(Recorded.BUDGET, "many");
        Preferred.node().put(Recorded.FILE, "9999999");
        Preferred.node().put(Recorded.HOURS, "-3");
        assertThat(Recorded.rolling()).isEqualTo(Rolling.at(1024L << 20, 2L << 30));
    }
}
