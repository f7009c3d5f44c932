package org.espbench.modem.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What reaches the device: modem lines, parity and line errors, which no pseudo-terminal has. */
@Timeout(120)
class SerialLineTest {

    private static final PortAddress ADDRESS = PortAddress.of("serial", "/dev/ttyPaper0");

    private final RecordingDevice device = new RecordingDevice();

    @Test
    void levelsAndSettingsAreThereBeforeThePortIsOpenedAndBothLevelsComeInOneCall() throws Exception {
        try (Port port = open("?baud=74880&data=7&parity=even&stop=2")) {
            assertThat(device.calls()).containsExactly("line 74880 7 EVEN TWO NONE", "outputs []", "open");
            assertThat(port.outputs()).isEqualTo(Outputs.LOWERED);
        }
    }

    @Test
    void theAddressRaisesLinesAndFlowControlBoth() throws Exception {
        try (Port port = open("?dtr=on&rts=on")) {
            assertThat(device.calls()).containsExactly("line 115200 8 NONE ONE NONE", "outputs [DTR, RTS]", "open");
            assertThat(port.outputs()).isEqualTo(Outputs.RAISED);
        }
        RecordingDevice other = new RecordingDevice();
        open("?flow=rtscts", other).close();
        assertThat(other.calls()).startsWith("line 115200 8 NONE ONE RTS_CTS", "outputs [DTR, RTS]", "open");
    }

    @Test
    void bothLinesChangeInOneCallAndOneAloneLeavesTheOther() throws Exception {
        try (Port port = open("")) {
            port.setOutputs(Outputs.RAISED);
            port.setControl(ControlLine.RTS, false);
            port.setControl(ControlLine.DTR, false);
            assertThat(device.calls()).filteredOn(call -> call.startsWith("outputs")).containsExactly("outputs []", "outputs [DTR, RTS]",
                    "outputs [DTR]", "outputs []");
            assertThatThrownBy(() -> port.setControl(ControlLine.DSR, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aResetIsTwoCallsOnTheLines() throws Exception {
        try (Port port = open("")) {
            ControlSequence.RESET.play(port, Time.scaled(0.01));
            assertThat(device.calls()).endsWith("outputs [RTS]", "outputs []");
        }
    }

    @Test
    void inputLinesAndErrorsAreShown() throws Exception {
        try (Port port = open("?dtr=on&rts=off")) {
            device.inputs(ControlLine.CTS, ControlLine.DSR, ControlLine.DCD, ControlLine.RI);
            assertThat(port.control()).containsExactly(ControlLine.DTR, ControlLine.CTS, ControlLine.DSR, ControlLine.DCD, ControlLine.RI);
            device.happened(new LineErrors(3, 1, 2, 4, 1));
            assertThat(port.errors()).contains(new LineErrors(3, 1, 2, 4, 1));
        }
    }

    @Test
    void settingsChangeOnceEverythingHasLeft() throws Exception {
        try (Port port = open("")) {
            device.holdsBack(3);
            LineSettings wanted = new LineSettings(921_600, 8, StopBits.ONE_AND_A_HALF, Parity.ODD, FlowControl.CTS);
            port.setLine(wanted);
            assertThat(device.calls()).endsWith("waiting", "waiting", "waiting", "line 921600 8 ODD ONE_AND_A_HALF CTS");
            assertThat(port.line()).isEqualTo(wanted);
        }
    }

    @Test
    void refusedSettingsLeaveTheOldOnesInForce() throws Exception {
        device.knowsRatesUpTo(1_000_000);
        try (Port port = open("")) {
            assertThatThrownBy(() -> port.setLine(LineSettings.DEFAULT.at(3_000_000))).isInstanceOf(PortException.Refused.class)
                    .hasMessageContaining("3000000");
            assertThat(device.calls()).endsWith("line 3000000 8 NONE ONE NONE", "line 115200 8 NONE ONE NONE");
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
            port.write(new byte[] {1}, 0, 1);
        }
    }

    @Test
    void aReadIsOneCallOfTheDevice() throws Exception {
        try (Port port = open("")) {
            device.says((byte) 1, (byte) 2, (byte) 3);
            byte[] buffer = new byte[8];
            assertThat(port.read(buffer, 2, 6, 500)).isEqualTo(3);
            assertThat(Arrays.copyOf(buffer, 6)).containsExactly(0, 0, 1, 2, 3, 0);
            assertThat(device.nativeReads()).isEqualTo(1);
            assertThat(port.read(buffer, 0, 8, 0)).isZero();
            assertThat(port.read(buffer, 0, 8, 10)).isZero();
            assertThat(device.nativeReads()).as("a short wait isn't left to the device").isEqualTo(1);
            device.says((byte) 9);
            assertThat(port.read(buffer, 0, 8, 10)).isEqualTo(1);
        }
    }

    @Test
    void aSlowLineGetsPiecesThatItCanSayInASecond() throws Exception {
        try (Port port = open("?baud=9600")) {
            byte[] much = new byte[3000];
            Arrays.fill(much, (byte) 7);
            port.write(much, 0, much.length);
            assertThat(device.calls()).filteredOn(call -> call.startsWith("write")).containsExactly("write 960", "write 960", "write 960", "write 120");
            assertThat(device.written()).isEqualTo(much);
        }
    }

    @Test
    void aWriteThatIsNeverTakenEndsAndLosesThePort() throws Exception {
        device.takesNothing();
        AddressedLine wanted = AddressedLine.of(ADDRESS, LineSettings.DEFAULT, List.of());
        try (Port port = new SerialLine(ADDRESS, device, wanted.line(), wanted.outputs(), Duration.ofMillis(40))) {
            assertThatThrownBy(() -> port.write(new byte[] {1}, 0, 1)).isInstanceOf(PortException.Gone.class).hasMessageContaining("RTS and CTS");
            assertThatThrownBy(() -> port.write(new byte[] {1}, 0, 1)).isInstanceOf(PortException.Gone.class).hasMessageContaining("RTS and CTS");
            assertThatThrownBy(() -> port.read(new byte[1], 0, 1, 1000)).isInstanceOf(PortException.Gone.class);
        }
        assertThat(device.calls()).containsOnlyOnce("close");
    }

    @Test
    void anUnpluggedAdapterIsGoneForEverybody() throws Exception {
        try (Port port = open("")) {
            CompletableFuture<Integer> reading = async(() -> port.read(new byte[1], 0, 1, 60_000));
            device.unplug();
            assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PortException.Gone.class);
            assertThatThrownBy(() -> port.write(new byte[1], 0, 1)).isInstanceOf(PortException.Gone.class).hasMessageContaining("unplugged");
            assertThatThrownBy(() -> port.read(new byte[1], 0, 1, 0)).isInstanceOf(PortException.Gone.class);
        }
    }

    @Test
    void closingEndsAReadAndAWriteAndReturnsEvenWhenTheSystemHangs() throws Exception {
        device.takesNothing().doesNotClose();
        Port port = open("");
        CompletableFuture<Integer> reading = async(() -> port.read(new byte[1], 0, 1, 60_000));
        async(() -> {
            port.write(new byte[1], 0, 1);
            return 0;
        });
        device.awaitCall("write 1");
        port.close();
        port.close();
        assertThat(device.isClosed()).isFalse();
        assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PortException.Closed.class);
        assertThatThrownBy(port::control).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(() -> port.setOutputs(Outputs.RAISED)).isInstanceOf(PortException.Closed.class);
        assertThat(device.calls()).containsOnlyOnce("close");
    }

    @Test
    void aPortThatIsNotOpenedSaysWhy() {
        assertThatThrownBy(() -> open("?baud=3000000", new RecordingDevice().doesNotOpen(22))).isInstanceOf(PortException.Refused.class)
                .hasMessageContaining("3000000");
        assertThatThrownBy(() -> open("", new RecordingDevice().doesNotOpen(13))).isInstanceOf(PortException.Denied.class);
        assertThatThrownBy(() -> open("", new RecordingDevice().doesNotOpen(16))).isInstanceOf(PortException.Busy.class);
        assertThatThrownBy(() -> open("", new RecordingDevice().doesNotOpen(2))).isInstanceOf(PortException.Absent.class);
    }

    private Port open(String options) throws PortException {
        return open(options, device);
    }

    private static Port open(String options, RecordingDevice device) throws PortException {
        PortAddress address = PortAddress.parse(ADDRESS + options);
        return SerialPorts.open(address, device, AddressedLine.of(address, LineSettings.DEFAULT, List.of()));
    }

    private interface Call {
        int run() throws PortException;
    }

    private static CompletableFuture<Integer> async(Call call) {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(call.run());
            } catch (PortException e) {
                result.completeExceptionally(new CompletionException(e));
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }
}
