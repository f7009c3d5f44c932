package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class AccessPointPageTest {

    @Test
    void aScanListsWhatTheModuleHearsAndTheChosenOneIsTaken() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.type("ssid", "something else");
        wizard.click("scan");
        Table table = wizard.find(Table.class, "scanTable");
        EventLoop.until("the simulated network is listed", () -> row(table, "Espbench") >= 0);
        table.select(row(table, "Espbench"));
        table.notifyListeners(SWT.Selection, new Event());
        EventLoop.settle();
        assertThat(wizard.find(Text.class, "ssid").getText()).isEqualTo("Espbench");
        wizard.close();
    }

    private static int row(Table table, String ssid) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText(1).equals(ssid)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void theSimulatedNetworkNeedsNoPassword() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.press("Next >");
        assertThat(wizard.find(Text.class, "ssid").getText()).isEqualTo("Espbench");
        assertThat(wizard.find(Text.class, "password").isEnabled()).isFalse();
        assertThat(wizard.find(Label.class, "passwordNote").getText()).contains("published");
        wizard.type("ssid", "elsewhere");
        assertThat(wizard.find(Text.class, "password").isEnabled()).isTrue();
        assertThat(wizard.canFinish()).isFalse();
        wizard.close();
    }

    @Test
    void aPasswordCanBeShownWhileItIsTyped() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.find(Combo.class, "port").setText("serial:COM7");
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.type("ssid", "home");
        Text hidden = wizard.find(Text.class, "password");
        Text shown = wizard.find(Text.class, "passwordShown");
        hidden.setText("half of");
        assertThat(shown.isVisible()).isFalse();
        wizard.click("passwordReveal");
        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.getText()).isEqualTo("half of");
        shown.setText("half of it");
        assertThat(hidden.getText()).isEqualTo("half of it");
        assertThat(wizard.canFinish()).isTrue();
        wizard.click("passwordReveal");
        assertThat(hidden.isVisible()).isTrue();
        wizard.close();
    }

    @Test
    void wrongValuesAreSaidAndBlockFinish() {
        WizardRobot wizard = WizardRobot.openNewSerial(2);
        wizard.type("ssid", "ä".repeat(17));
        assertThat(wizard.message()).contains("34 bytes");
        wizard.type("ssid", "home");
        wizard.type("password", "short");
        assertThat(wizard.message()).contains("8 to 63").doesNotContain("short");
        assertThat(wizard.canFinish()).isFalse();
        wizard.choose("security", "WEP");
        assertThat(wizard.canFinish()).as("five characters are a WEP key").isTrue();
        wizard.type("password", "longer");
        assertThat(wizard.message()).contains("WEP key");
        wizard.choose("security", "Open");
        assertThat(wizard.message()).isEqualTo("null");
        assertThat(wizard.canFinish()).isTrue();
        wizard.type("bssid", "18:fe");
        assertThat(wizard.message()).contains("BSSID");
        assertThat(wizard.canFinish()).isFalse();
        wizard.close();
    }
}
