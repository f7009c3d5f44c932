package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class StationPageTest {

    @Test
    void wrongValuesAreSaidAndBlockFinish() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.click("fixed");
        assertThat(wizard.message()).contains("IP address");
        wizard.type("address", "192.168.1.50");
        wizard.type("gateway", "192.168.2.1");
        assertThat(wizard.message()).contains("one subnet");
        assertThat(wizard.canFinish()).isFalse();
        wizard.click("fixed");
        assertThat(wizard.canFinish()).as("what is switched off need not be right").isTrue();
        wizard.type("hostName", "-nord");
        assertThat(wizard.message()).contains("host name");
        wizard.type("hostName", "nord");
        wizard.type("longestPause", "9999");
        assertThat(wizard.message()).contains("7200");
        wizard.type("longestPause", "60");
        wizard.type("firstPause", "61");
        assertThat(wizard.canFinish()).as("a first pause longer than the longest").isFalse();
        wizard.close();
    }
}
