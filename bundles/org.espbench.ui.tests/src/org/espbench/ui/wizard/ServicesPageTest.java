package org.espbench.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshWorkbench.class)
class ServicesPageTest {

    @Test
    void aClientSaysWhatIsWrongWithItAsOneTypes() {
        WizardRobot wizard = WizardRobot.openNew();
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.press("Next >");
        wizard.press("Next >");
        Widgets.inDialog("Add Client", shell -> {
            Button ok = Widgets.button(shell, "OK");
            assertThat(ok.isEnabled()).as("without a host").isFalse();
            assertThat(Widgets.texts(shell)).contains(Messages.clientDescription);
            Widgets.find(shell, Text.class, "clientHost").setText("a b");
            EventLoop.settle();
            assertThat(ok.isEnabled()).isFalse();
            Widgets.find(shell, Text.class, "clientHost").setText("example.org");
            EventLoop.settle();
            assertThat(ok.isEnabled()).isTrue();
            assertThat(Widgets.find(shell, Text.class, "localPort").isEnabled()).as("of TCP").isFalse();
            Combo transport = Widgets.find(shell, Combo.class, "transport");
            transport.select(1);
            transport.notifyListeners(SWT.Selection, new Event());
            assertThat(Widgets.find(shell, Text.class, "keepAlive").isEnabled()).as("of UDP").isFalse();
            Combo peer = Widgets.find(shell, Combo.class, "peer");
            peer.select(2);
            peer.notifyListeners(SWT.Selection, new Event());
            EventLoop.settle();
            assertThat(ok.isEnabled()).as("a link that follows its sender, without a local port").isFalse();
            Widgets.find(shell, Text.class, "localPort").setText("5353");
            EventLoop.settle();
            Widgets.click(ok);
        }, () -> wizard.click("addClient"));
        assertThat(wizard.find(Table.class, "clients").getItem(0).getText(0)).isEqualTo("UDP");
        assertThat(wizard.find(Table.class, "clients").getItem(0).getText(1)).isEqualTo("example.org:8266, from port 5353");
        wizard.close();
    }

    @Test
    void wrongValuesAreSaidAndBlockFinish() {
        WizardRobot wizard = WizardRobot.openNew();
        for (int i = 0; i < 4; i++) {
            wizard.press("Next >");
        }
        wizard.click("hasServer");
        wizard.type("serverPort", "70000");
        assertThat(wizard.message()).contains("65535");
        wizard.type("serverPort", "80");
        for (int i = 0; i < 5; i++) {
            wizard.addClient("example.org", Integer.toString(8000 + i));
        }
        assertThat(wizard.message()).contains("5 links");
        assertThat(wizard.canFinish()).isFalse();
        assertThat(wizard.find(Button.class, "addClient").isEnabled()).isFalse();
        wizard.find(Table.class, "clients").select(0);
        wizard.find(Table.class, "clients").notifyListeners(SWT.Selection, new Event());
        wizard.click("removeClient");
        assertThat(wizard.canFinish()).isTrue();
        wizard.close();
    }
}
