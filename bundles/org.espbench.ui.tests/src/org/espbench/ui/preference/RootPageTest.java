package org.espbench.ui.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.prefs.BackingStoreException;

@ExtendWith(FreshWorkbench.class)
class RootPageTest {

    private PreferenceDialog dialog;

    private void open() {
        dialog = PreferencesUtil.createPreferenceDialogOn(null, "org.espbench.ui.preferences.root", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        EventLoop.settle();
    }

    @AfterEach
    void forget() throws BackingStoreException {
        if (dialog != null) {
            dialog.close();
        }
        Preferred.node().clear();
    }

    private void type(String id, String text) {
        Widgets.find(dialog.getShell(), Text.class, id).setText(text);
        EventLoop.settle();
    }

    private void press(String label) {
        Widgets.click(Widgets.button(dialog.getShell(), label));
        EventLoop.settle();
    }

    @Test
    void whatIsPreferredIsWhatNewConnectionsBeginWith() {
        open();
        Pictures.take(dialog.getShell(), "preferences");
        Combo scheme = Widgets.find(dialog.getShell(), Combo.class, "scheme");
        scheme.select(Scheme.SERIAL.ordinal());
        scheme.notifyListeners(SWT.Selection, new Event());
        type("newBaud", "74880");
        type("newAttempts", "7");
        type("refresh", "30");
        press("Apply and Close");
        ConnectionProfile fresh = Preferred.fresh("Fresh");
        assertThat(fresh.port().scheme()).isEqualTo("serial");
        assertThat(fresh.line().baud()).isEqualTo(74_880);
        assertThat(Preferred.reconnect()).isEqualTo(new ReconnectPolicy(7, 1, 60));
        assertThat(Preferred.refresh()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void wrongValuesAreSaidAndNotTaken() {
        open();
        type("newFirstPause", "100");
        assertThat(Widgets.button(dialog.getShell(), "Apply and Close").isEnabled()).as("a first pause longer than the longest").isFalse();
        type("newLongestPause", "200");
        assertThat(Widgets.button(dialog.getShell(), "Apply and Close").isEnabled()).isTrue();
        press("Restore Defaults");
        assertThat(Widgets.find(dialog.getShell(), Text.class, "newFirstPause").getText()).isEqualTo("1");
        assertThat(Widgets.find(dialog.getShell(), Text.class, "newLongestPause").getText()).isEqualTo("60");
    }

    @Test
    void unlessToldOtherwiseNewConnectionsAreSimulated() {
        ConnectionProfile fresh = Preferred.fresh("Fresh");
        assertThat(fresh.port()).hasToString("sim:default");
        assertThat(fresh.station()).isPresent();
        assertThat(Preferred.refresh()).isEqualTo(Duration.ofSeconds(10));
    }
}
