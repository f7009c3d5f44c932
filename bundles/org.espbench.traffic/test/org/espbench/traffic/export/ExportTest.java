package org.espbench.traffic.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.traffic.WiresharkTools.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Transcript;
import org.espbench.traffic.search.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {

    private static final String REQUEST = "GET /hello?x=1 HTTP/1.1\r\nHost: example.org\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
    /** Connect with client id {@code esp}, and a publication of {@code 21} on {@code room/temp}. */
    private static final String MQTT_CONNECT = "\u0010\u000F\u0000\u0004MQTT\u0004\u0002\u0000<\u0000\u0003esp";
    private static final String MQTT_PUBLISH = "0\r\u0000\troom/temp21";

    @Test
    void wiresharkSeesWhatLinksCarryAsHttpAndMqtt(@TempDir Path folder) throws IOException, InterruptedException {
        Path flows = folder.resolve("flows.pcapng");
        try (Capture capture = opened(folder)) {
            assertThat(FlowExport.write(capture, flows, Progress.NONE)).isTrue();
        }
        assertThat(fields(flows, "http.request", "http.request.uri", "http.host", "ip.src", "tcp.dstport"))
                .containsExactly("/hello?x=1;example.org;10.1.2.3;80");
        assertThat(fields(flows, "http.response", "http.response.code", "http.file_data")).hasSize(1).first().asString().startsWith("200;");
        assertThat(fields(flows, "mqtt.msgtype == 1", "mqtt.clientid")).containsExactly("esp");
        assertThat(fields(flows, "mqtt.msgtype == 3", "mqtt.topic")).containsExactly("room/temp");
        assertThat(fields(flows, "udp", "udp.dstport", "data.data", "udp.checksum.status")).containsExactly("9999;70696e67;1");
        assertThat(fields(flows, "tcp.port == 333 && tcp.len > 0", "tcp.payload")).containsExactly("68656c6c6f");
    }

    @Test
    void wiresharkFindsNothingWrongWithTheFlows(@TempDir Path folder) throws IOException, InterruptedException {
        Path flows = folder.resolve("checked.pcapng");
        try (Capture capture = opened(folder)) {
            FlowExport.write(capture, flows, Progress.NONE);
        }
        List<String> strange = run("tshark", "-r", flows.toString(), "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-o",
                "udp.check_checksum:TRUE", "-Y", "tcp.analysis.flags or _ws.malformed or tcp.checksum.status == 0 or ip.checksum.status == 0"
                        + " or udp.checksum.status == 0");
        assertThat(strange).isEmpty();
        assertThat(run("capinfos", "-M", flows.toString())).anyMatch(line -> line.matches("File encapsulation: .*rawip"));
        assertThat(run("tshark", "-r", flows.toString(), "-q", "-z", "conv,tcp")).filteredOn(line -> line.contains("<->")).hasSize(3);
    }

    @Test
    void textsHaveALineForEachRow(@TempDir Path folder) throws IOException {
        try (Capture capture = CaptureFile.open(new Transcript().opened().host("AT+GMR\r\n").module("AT version:1\r\n\r\nOK\r\n")
                .captured(folder.resolve("text.pcapng"))).await(Transcript.LONG)) {
            RowExport export = new RowExport(capture, Filter.ALL, ZoneOffset.UTC);
            export.text(folder.resolve("a.txt"), Progress.NONE);
            assertThat(Files.readString(folder.resolve("a.txt"))).isEqualTo("""
                    [03:04:05.123] # Opened sim:default?firmware=1.7.5 at 115200 8N1
                    [03:04:05.124] > AT+GMR
                    [03:04:05.125] < AT version:1
                    [03:04:05.125] < OK
                    """);
            export.csv(folder.resolve("a.csv"), Progress.NONE);
            assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(5).contains(
                    "3,2026-01-02T03:04:05.125456789Z,FROM_MODULE,AT,RESULT,,6,1,1.0,false,\"\u240D\u240AOK\u240D\u240A\"");
            export.hex(folder.resolve("a.hex"), Progress.NONE);
            assertThat(Files.readString(folder.resolve("a.hex"))).contains("[03:04:05.124] > COMMAND 8\n"
                    + "  000000  41 54 2b 47 4d 52 0d 0a                          AT+GMR..\n");
        }
    }

    @Test
    void aSpreadsheetFindsNoFormulaOfStrangers(@TempDir Path folder) throws IOException {
        try (Capture capture = CaptureFile.open(new Transcript().opened().module("+IPD,0,13:=1+cmd|'/c'!A\r\n+CWLAP:(3,\"@x\",-50)\r\n-1\r\n@SUM(A1)\r\n")
                .captured(folder.resolve("formula.pcapng"))).await(Transcript.LONG)) {
            new RowExport(capture, Filter.ALL, ZoneOffset.UTC).csv(folder.resolve("a.csv"), Progress.NONE);
        }
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).anyMatch(line -> line.contains(",\"'=1+cmd")).anyMatch(line -> line.contains(",\"'@SUM"))
                .noneMatch(line -> line.matches(".*,\"[-=+@].*"));
    }

    @Test
    void onlyTheBytesOfALinkAreWritten(@TempDir Path folder) throws IOException {
        try (Capture capture = opened(folder)) {
            RowExport export = new RowExport(capture, Filter.ALL, ZoneOffset.UTC);
            export.raw(folder.resolve("out.bin"), 0, true, Progress.NONE);
            export.raw(folder.resolve("in.bin"), 0, false, Progress.NONE);
        }
        assertThat(Files.readString(folder.resolve("out.bin"), StandardCharsets.ISO_8859_1)).isEqualTo(REQUEST);
        assertThat(Files.readString(folder.resolve("in.bin"), StandardCharsets.ISO_8859_1)).isEqualTo(RESPONSE);
    }

    private static List<String> fields(Path file, String filter, String... fields) throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of("-r", file.toString(), "-o", "udp.check_checksum:TRUE", "-Y", filter, "-T", "fields",
                "-E", "separator=;"));
        for (String field : fields) {
            arguments.add("-e");
            arguments.add(field);
        }
        return run("tshark", arguments.toArray(String[]::new));
    }

    private static Capture opened(Path folder) throws CaptureException {
        Transcript transcript = new Transcript().opened().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n")
                .host("AT+CIFSR\r\n").module("+CIFSR:STAIP,\"10.1.2.3\"\r\n\r\nOK\r\n")
                .host("AT+CIPSTART=0,\"TCP\",\"example.org\",80\r\n").module("0,CONNECT\r\n\r\nOK\r\n");
        send(transcript, 0, REQUEST);
        transcript.module("\r\n+IPD,0," + RESPONSE.length() + ":" + RESPONSE).module("0,CLOSED\r\n")
                .host("AT+CIPSTART=1,\"SSL\",\"broker.example\",8883\r\n").module("1,CONNECT\r\n\r\nOK\r\n");
        send(transcript, 1, MQTT_CONNECT);
        transcript.module("\r\n+IPD,1,4:\u0020\u0002\u0000\u0000");
        send(transcript, 1, MQTT_PUBLISH);
        transcript.host("AT+CIPSTART=2,\"UDP\",\"10.9.9.9\",9999,8888\r\n").module("2,CONNECT\r\n\r\nOK\r\n");
        send(transcript, 2, "ping");
        transcript.module("3,CONNECT\r\n").module("\r\n+IPD,3,5:hello").module("3,CLOSED\r\n");
        return CaptureFile.open(transcript.closed().captured(folder.resolve("links.pcapng"))).await(Transcript.LONG);
    }

    private static void send(Transcript transcript, int link, String payload) {
        transcript.host("AT+CIPSEND=" + link + ',' + payload.length() + "\r\n").module("\r\nOK\r\n> ").host(payload)
                .module("\r\nRecv " + payload.length() + " bytes\r\n\r\nSEND OK\r\n");
    }
}
