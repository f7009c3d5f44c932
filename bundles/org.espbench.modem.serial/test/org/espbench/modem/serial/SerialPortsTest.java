package org.espbench.modem.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.ServiceLoader;

import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialPortsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anAbsentPortIsNamed() {
        PortAddress address = PortAddress.of("serial", "/dev/ttyEspbenchAbsent");
        assertThatExceptionOfType(PortException.Absent.class).isThrownBy(() -> open(address))
                .withMessageContaining("serial:/dev/ttyEspbenchAbsent").matches(e -> e.address().equals(address));
    }

    @Test
    void anAdapterThatIsNotPluggedInIsNamed() {
        assertThatExceptionOfType(PortException.Absent.class).isThrownBy(() -> open(PortAddress.parse("serial:usb/fffe:fffe/none")))
                .withMessageContaining("usb/fffe:fffe/none");
    }

    @Test
    void aFileThatIsNoPortIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(PortException.class).isThrownBy(() -> open(PortAddress.of("serial", file.toString())))
                .isNotInstanceOf(PortException.Denied.class);
    }

    @Test
    void offersCanBeOpenedByTheirAddress() {
        List<PortOffer> offers = new SerialPorts().offers();
        assertThat(offers).allSatisfy(offer -> assertThat(offer.address().scheme()).isEqualTo("serial"));
    }

    @Test
    void errorNumbersOfAllSystemsAreToldApart() {
        assertThat(List.of(2, 13, 16, 11, 35, 25)).extracting(OpenFailure::onPosix).containsExactly(OpenFailure.Kind.ABSENT,
                OpenFailure.Kind.DENIED, OpenFailure.Kind.BUSY, OpenFailure.Kind.BUSY, OpenFailure.Kind.BUSY, OpenFailure.Kind.OTHER);
        assertThat(List.of(2, 5, 87, 31)).extracting(OpenFailure::onWindows).containsExactly(OpenFailure.Kind.ABSENT, OpenFailure.Kind.BUSY,
                OpenFailure.Kind.LINE, OpenFailure.Kind.OTHER);
    }

    @Test
    void aDeniedPortTellsWhichGroupToJoin() throws IOException {
        Path file = Files.createFile(folder.resolve("tty"));
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        PortAddress address = PortAddress.of("serial", file.toString());
        PortException failure = OpenFailure.of(address, file.toString(), 13, LineSettings.DEFAULT, List.of());
        assertThat(failure).isInstanceOf(PortException.Denied.class).hasMessageContaining("usermod -a -G");
    }

    @Test
    void whoHoldsADeviceIsNamedWhereTheSystemTells() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        Path file = Files.createFile(folder.resolve("tty")).toRealPath();
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
            assertThat(open.isOpen()).isTrue();
            assertThat(Holders.of(file.toString())).singleElement().asString().contains(String.valueOf(ProcessHandle.current().pid()));
        }
        assertThat(Holders.of(file.toString())).isEmpty();
    }

    @Test
    void onlyOtherProgramsAreNamedAsOthers() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        Path file = Files.createFile(folder.resolve("tty")).toRealPath();
        Path link = Files.createSymbolicLink(folder.resolve("by-id"), file);
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
            assertThat(open.isOpen()).isTrue();
            assertThat(Holders.others(link.toString())).isEmpty();
            assertThat(Holders.onlyThis(link.toString())).isTrue();
            assertThat(OpenFailure.of(PortAddress.of("serial", "x"), link.toString(), 16, LineSettings.DEFAULT, List.of()))
                    .hasMessageContaining("another connection");
        }
        assertThat(Holders.onlyThis(file.toString())).isFalse();
    }

    @Test
    void countersAreReadWhereTheKernelPutsThem() {
        ByteBuffer kernel = ByteBuffer.allocate(80);
        for (int i = 0; i < 20; i++) {
            kernel.putInt(4 * i, i);
        }
        // struct serial_icounter_struct: cts, dsr, rng, dcd, rx, tx, frame, overrun, parity, brk, buf_overrun.
        assertThat(LineCounters.read(kernel)).isEqualTo(new LineErrors(6, 8, 7, 10, 9));
    }

    @Test
    void whatIsNoSerialLineCountsNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("tty")).toRealPath();
        assertThat(LineCounters.of(file.toString())).isEmpty();
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
            assertThat(open.isOpen()).isTrue();
            assertThat(LineCounters.of(file.toString())).isEmpty();
        }
    }

    @Test
    void theProviderIsListedForAPlainJvmAndForOsgi() throws IOException {
        assertThat(ServiceLoader.load(PortProvider.class)).anySatisfy(provider -> assertThat(provider).isInstanceOf(SerialPorts.class));
        assertThat(Files.readString(Path.of("OSGI-INF/serial-ports.xml"))).contains("\"" + SerialPorts.class.getName() + "\"",
                "\"" + PortProvider.class.getName() + "\"");
    }

    private static void open(PortAddress address) throws PortException {
        new SerialPorts().open(address, LineSettings.DEFAULT, Time.real()).close();
    }
}
