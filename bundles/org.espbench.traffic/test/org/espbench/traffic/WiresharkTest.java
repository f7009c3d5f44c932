package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.traffic.WiresharkTools.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.espbench.modem.port.ControlLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark's own tools read our files. */
final class WiresharkTest {

    @Test
    void capinfosFindsNothingWrong(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = captured(folder);
        List<String> said = run("capinfos", "-M", file.toString());
        assertThat(said).anyMatch(line -> line.matches("File type: .*pcapng"));
        assertThat(said).anyMatch(line -> line.matches("Number of packets: +6"));
        assertThat(said).anyMatch(line -> line.matches("First packet time: +2026-01-0. ..:..:05[.,]123456789"));
        assertThat(said).anyMatch(line -> line.contains("Time precision = nanoseconds (9)"));
    }

    @Test
    void tsharkDissectsSerialRecords(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = captured(folder);
        List<String> said = run("tshark", "-r", file.toString(), "-T", "fields", "-E", "separator=;", "-e", "frame.time_epoch", "-e",
                "rtacser.timestamp", "-e", "rtacser.eventtype", "-e", "rtacser.cts", "-e", "rtacser.dtr", "-e", "data.data", "-e", "frame.comment");
        assertThat(said).containsExactly(
                "1767323045.123456789;1767323045.123456000;0x00;0;0;;opened sim:default?firmware=1.7.5 115200 8N1",
                "1767323045.124456789;1767323045.124456000;0x01;0;0;41540d0a;",
                "1767323045.125456789;1767323045.125456000;0x00;1;1;;control DTR CTS",
                "1767323045.126456789;1767323045.126456000;0x02;1;1;0d0a;",
                "1767323045.127456789;1767323045.127456000;0x02;1;1;4f4b0d0a;",
                "1767323045.128456789;1767323045.128456000;0x00;1;1;;closed");
        assertThat(run("tshark", "-r", file.toString(), "-Y", "_ws.malformed or _ws.expert.severity >= 6291456")).isEmpty();
    }

    private static Path captured(Path folder) throws CaptureException {
        return new Transcript().opened().host("AT\r\n")
                .step((tap, at) -> tap.controlChanged(at, EnumSet.of(ControlLine.DTR, ControlLine.CTS)))
                .module("\r\n").module("OK\r\n").closed().captured(folder.resolve("wireshark.pcapng"));
    }
}
