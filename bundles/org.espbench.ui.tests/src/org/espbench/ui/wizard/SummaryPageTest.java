package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class SummaryPageTest {

    @Test
    void theSummaryShowsTheCommandsWithoutThePassword() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.find(Combo.class, "port").setText("serial:COM7");
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.type("ssid", "home");
        wizard.type("password", WizardRobot.PASSWORD);
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.addClient("192.168.1.10", "5000");
        wizard.press("Next >");
        Text commands = wizard.find(Text.class, "commands");
        EventLoop.until("the commands are there", () -> commands.getText().contains("AT+CIPSTART="));
        assertThat(commands.getText()).contains("AT+CWJAP_CUR=\"home\",\"********\"", "\"TCP\",\"192.168.1.10\",5000").doesNotContain(WizardRobot.PASSWORD);
        wizard.close();
    }
}
