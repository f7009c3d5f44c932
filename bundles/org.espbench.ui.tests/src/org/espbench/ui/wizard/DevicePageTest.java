package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class DevicePageTest {

    @Test
    void findModuleSaysWhatItFound() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.find(Combo.class, "baud").setText("9600");
        wizard.click("findModule");
        EventLoop.until("the search is over", () -> wizard.find(Text.class, "report").getText().contains("AT firmware"));
        assertThat(wizard.find(Text.class, "report").getText()).contains("sim:default");
        wizard.close();
    }

    @Test
    void wrongValuesAreSaidAndBlockFinish() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.type("name", "  ");
        assertThat(wizard.message()).contains("name");
        assertThat(wizard.canFinish()).isFalse();
        wizard.type("name", "Right");
        wizard.find(Combo.class, "baud").setText("fast");
        assertThat(wizard.message()).contains("baud rate");
        wizard.find(Combo.class, "baud").setText("115200");
        wizard.find(Combo.class, "port").setText("COM7");
        assertThat(wizard.message()).contains("serial:COM7");
        assertThat(wizard.canFinish()).isFalse();
        wizard.find(Combo.class, "port").setText("serial:COM7");
        assertThat(wizard.message()).isEqualTo("null");
        assertThat(wizard.canFinish()).as("an empty SSID on the next page").isFalse();
        wizard.close();
        assertThat(Connections.get().all()).isEmpty();
    }
}
