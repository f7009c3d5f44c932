package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Text;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class SoftApPageTest {

    private static WizardRobot open() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.click("modeSOFT_AP");
        wizard.press("Next >");
        assertThat(wizard.page()).isEqualTo("softAp");
        return wizard;
    }

    @Test
    void aNetworkThatIsOpenedWantsAPasswordUnlessItIsOpen() {
        WizardRobot wizard = open();
        assertThat(wizard.canFinish()).as("without a password").isFalse();
        wizard.type("softApPassword", "short");
        assertThat(wizard.message()).contains("8 to 63").doesNotContain("short");
        wizard.type("softApPassword", WizardRobot.PASSWORD);
        assertThat(wizard.canFinish()).isTrue();
        wizard.choose("encryption", "Open");
        assertThat(wizard.find(Text.class, "softApPassword").isEnabled()).isFalse();
        assertThat(wizard.canFinish()).isTrue();
        wizard.close();
    }

    @Test
    void wrongValuesAreSaidAndBlockFinish() {
        WizardRobot wizard = open();
        wizard.choose("encryption", "Open");
        wizard.type("channel", "15");
        assertThat(wizard.message()).contains("1 to 13");
        assertThat(wizard.canFinish()).isFalse();
        wizard.type("channel", "13");
        wizard.type("softApSsid", "");
        assertThat(wizard.message()).contains("SSID");
        assertThat(wizard.canFinish()).isFalse();
        wizard.close();
    }
}
