package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Text;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class ModePageTest {

    @Test
    void pagesThatTheModeHasNoUseForArePassedOver() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.click("modeLISTEN");
        wizard.press("Next >");
        assertThat(wizard.page()).isEqualTo("summary");
        assertThat(wizard.find(Text.class, "commands").getText()).contains("Nothing is sent");
        wizard.press("< Back");
        wizard.click("modeSOFT_AP");
        wizard.press("Next >");
        assertThat(wizard.page()).isEqualTo("softAp");
        assertThat(wizard.canFinish()).as("a network that is opened wants a password").isFalse();
        wizard.choose("encryption", "Open");
        assertThat(wizard.canFinish()).isTrue();
        wizard.press("Next >");
        assertThat(wizard.page()).isEqualTo("services");
        wizard.close();
    }
}
