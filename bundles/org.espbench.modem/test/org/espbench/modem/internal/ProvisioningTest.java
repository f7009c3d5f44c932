package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.net.Security;
import org.espbench.modem.provisioning.MdnsService;
import org.espbench.modem.provisioning.SmartConfigOptions;
import org.espbench.modem.provisioning.SmartConfigOptions.Method;
import org.espbench.modem.provisioning.SmartConfigStep;
import org.espbench.modem.provisioning.WpsStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProvisioningTest {

    private static final String START = "AT+CWSTARTSMART\r\n";
    private static final String STOP = "AT+CWSTOPSMART\r\n";
    private static final String NETWORK = "smartconfig type:ESPTOUCH\r\nSmart get wifi info\r\nssid:net\r\npassword:hidden pass\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n";
    private static final String DONE = "smartconfig connected wifi\r\n";

    @RegisterExtension
    final Rig rig = Rig.ready();

    private final List<SmartConfigStep> steps = new ArrayList<>();
    private final List<WpsStep> wpsSteps = new ArrayList<>();

    private boolean smartConfig() throws ModemException {
        rig.modem.provisioning().smartConfig(SmartConfigOptions.ANY, this::stepped, BUDGET);
        return true;
    }

    private synchronized void stepped(SmartConfigStep step) {
        steps.add(step);
        notifyAll();
    }

    private synchronized void awaitStep(SmartConfigStep step) throws InterruptedException {
        while (!steps.contains(step)) {
            wait(20_000);
        }
    }

    private Runnable tooLate() {
        return () -> {
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        };
    }

    @Test
    void smartConfigTellsItsStepsAndIsStoppedSixSecondsAfterItsEnd() throws Exception {
        rig.port.on(START, OK + NETWORK + DONE);
        Rig.Call<Boolean> call = rig.calling(this::smartConfig);
        awaitStep(new SmartConfigStep.Connected());
        rig.time.advance(Duration.ofMillis(5900));
        rig.port.awaitHeard();
        assertThat(rig.port.written()).doesNotContain(STOP);
        rig.port.on(STOP, OK);
        rig.time.advance(Duration.ofMillis(200));
        call.value();
        assertThat(rig.port.written()).contains(STOP);
        assertThat(steps).containsExactly(new SmartConfigStep.Listening(), new SmartConfigStep.PhoneHeard("ESPTOUCH"), new SmartConfigStep.NetworkTold(""),
                new SmartConfigStep.NetworkTold("net"), new SmartConfigStep.Associated(), new SmartConfigStep.AddressObtained(),
                new SmartConfigStep.Connected());
        assertThat(steps.toString()).doesNotContain("hidden");
    }

    @Test
    void aFailedSmartConfigIsStoppedToo() {
        rig.port.on(START, OK + "smartconfig type:AIRKISS\r\nsmartconfig connect fail\r\n").on(STOP, OK);
        assertThatThrownBy(this::smartConfig).isInstanceOf(ModemException.Refused.class).hasMessageContaining("stopped");
        assertThat(steps).contains(new SmartConfigStep.PhoneHeard("AIRKISS"));
    }

    @Test
    void aSmartConfigThatNobodyHearsIsStoppedToo() {
        rig.port.on(START, OK, tooLate()).on(STOP, ERROR);
        assertThatThrownBy(this::smartConfig).isInstanceOf(ModemException.TimedOut.class);
    }

    @Test
    void anInterruptedSmartConfigIsStoppedToo() throws Exception {
        rig.port.on(START, OK);
        Rig.Call<Boolean> call = rig.calling(this::smartConfig);
        awaitStep(new SmartConfigStep.Listening());
        rig.port.on(STOP, OK);
        call.interrupt();
        assertThat(call.failure()).isInstanceOf(ModemException.Cancelled.class);
        rig.port.awaitWritten(STOP);
    }

    @Test
    void aRestartEndsSmartConfig() {
        rig.port.on(START, OK + "\r\nready\r\n");
        assertThatThrownBy(this::smartConfig).isInstanceOf(ModemException.ModuleRestarted.class);
    }

    @Test
    void closingEndsSmartConfig() throws Exception {
        rig.port.on(START, OK);
        Rig.Call<Boolean> call = rig.calling(this::smartConfig);
        rig.port.awaitWritten(START);
        rig.modem.close();
        assertThat(call.failure()).isInstanceOf(ModemException.Closed.class);
    }

    @Test
    void theMethodCanBeChosen() {
        rig.port.on("AT+CWSTARTSMART=2\r\n", ERROR).on(STOP, ERROR);
        assertThatThrownBy(() -> rig.modem.provisioning().smartConfig(new SmartConfigOptions(Optional.of(Method.AIR_KISS), Optional.empty()), steps::add,
                BUDGET)).isInstanceOf(ModemException.Refused.class);
        assertThatThrownBy(() -> rig.modem.provisioning().smartConfig(new SmartConfigOptions(Optional.empty(), Optional.of(Security.WPA2)), steps::add,
                BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    private void wps() throws ModemException {
        rig.modem.provisioning().wps(Optional.empty(), wpsSteps::add, BUDGET);
    }

    @Test
    void wpsEndsWithAnAddressAndIsSwitchedOff() throws Exception {
        rig.port.on("AT+WPS=1\r\n", OK + "wps started\r\nwps success,connecting ap ...\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n").on("AT+WPS=0\r\n", OK);
        wps();
        assertThat(wpsSteps).containsExactly(WpsStep.values());
    }

    @Test
    void aFailedWpsIsSwitchedOffToo() {
        rig.port.on("AT+WPS=1\r\n", OK + "wps started\r\nwps fail\r\n").on("AT+WPS=0\r\n", OK);
        assertThatThrownBy(this::wps).isInstanceOf(ModemException.Refused.class).hasMessageContaining("button");
        rig.port.on("AT+WPS=1\r\n", "opmode mismatch when wps\r\n" + ERROR);
        assertThatThrownBy(this::wps).isInstanceOf(ModemException.Refused.class).hasMessageContaining("station");
        rig.port.on("AT+WPS=1\r\n", OK, tooLate()).on("AT+WPS=0\r\n", ERROR);
        assertThatThrownBy(this::wps).isInstanceOf(ModemException.TimedOut.class);
    }

    @Test
    void aModuleAnnouncesItself() throws Exception {
        rig.port.on("AT+MDNS=1,\"bench\",\"_iot\",8080\r\n", OK).on("AT+MDNS=0\r\n", OK);
        rig.modem.provisioning().announce(new MdnsService("bench", "_iot", 8080), BUDGET);
        rig.modem.provisioning().endAnnouncement(BUDGET);
        rig.port.on("AT+MDNS=1,\"bench\",\"_iot\",8080\r\n", "ip invalid when mdns\r\n" + ERROR);
        assertThatThrownBy(() -> rig.modem.provisioning().announce(new MdnsService("bench", "_iot", 8080), BUDGET))
                .isInstanceOf(ModemException.Refused.class).hasMessageContaining("ip invalid");
        assertThatThrownBy(() -> rig.modem.provisioning().announce(new MdnsService("bench", "_iot", 0), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class);
    }
}
