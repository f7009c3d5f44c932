package org.espbench.ui.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.Session;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileStore;
import org.espbench.modem.Modem;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.Ports;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;
import org.espbench.traffic.log.LogImport;
import org.espbench.traffic.search.Needle;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Projects;
import org.espbench.ui.secret.Answer;
import org.espbench.ui.secret.StoredSecrets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Each call that may block is made on the UI thread, where the tests run, and must be refused; and in a job, where it mustn't be. */
class UiThreadTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Executable> calls = new TreeMap<>();

    private Stream<DynamicTest> tests() {
        return calls.entrySet().stream().map(call -> dynamicTest(call.getKey(), () -> {
            Throwable here = catchThrowable(call.getValue()::execute);
            assertThat(here).as("%s on the UI thread", call.getKey()).isInstanceOf(IllegalStateException.class).hasMessageContaining("may block and must not be called");
            Optional<Throwable> there = EventLoop.inJob(() -> Optional.ofNullable(catchThrowable(call.getValue()::execute)));
            assertThat(there.map(Throwable::getMessage).orElse("")).as("%s in a job", call.getKey()).doesNotContain("may block");
        }));
    }

    @TestFactory
    Stream<DynamicTest> ofPortsAndSockets() throws Exception {
        Ports ports = Connections.get().ports();
        Port port = EventLoop.inJob(() -> ports.open(PortAddress.parse("sim:door"), LineSettings.DEFAULT, Time.real()));
        byte[] bytes = {'\r', '\n'};
        calls.put("Ports.offers", ports::offers);
        calls.put("Ports.open", () -> ports.open(PortAddress.parse("sim:other"), LineSettings.DEFAULT, Time.real()).close());
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        calls.put("Ports.open, a socket", () -> ports.open(PortAddress.parse("tcp:127.0.0.1:" + server.getLocalPort()), LineSettings.DEFAULT, Time.real()).close());
        calls.put("Port.read", () -> port.read(bytes, 0, 1, 0));
        calls.put("Port.write", () -> port.write(bytes, 0, 2));
        calls.put("Port.setLine", () -> port.setLine(port.line()));
        calls.put("Port.setOutputs", () -> port.setOutputs(port.outputs()));
        calls.put("Port.setControl", () -> port.setControl(ControlLine.DTR, false));
        calls.put("Port.control", port::control);
        calls.put("Port.errors", port::errors);
        calls.put("Port.discard", port::discard);
        calls.put("Port.x close", port::close);
        return tests().onClose(() -> catchThrowable(server::close));
    }

    @TestFactory
    Stream<DynamicTest> ofModems() {
        Port port = EventLoop.inJob(() -> Connections.get().ports().open(PortAddress.parse("sim:modem"), LineSettings.DEFAULT, Time.real()));
        Modem modem = Modem.open(port, Time.real());
        calls.put("Modem.initialise", () -> modem.initialise(SOON));
        calls.put("Modem.station.scan", () -> modem.station().scan(SOON));
        calls.put("Modem.x close", modem::close);
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> ofSecureStorage() {
        StoredSecrets secrets = Connections.get().secrets();
        ConnectionProfile profile = ConnectionProfile.create("secret", PortAddress.parse("sim:secret"));
        SecretQuestion question = new SecretQuestion(profile, SecretKind.STATION, SecretQuestion.Reason.MISSING, Optional.empty());
        calls.put("stationPassword", () -> secrets.stationPassword(profile));
        calls.put("softApPassword", () -> secrets.softApPassword(profile));
        calls.put("accept", () -> secrets.accept(question, new Answer("12345678".toCharArray(), false)));
        calls.put("storeStation", () -> secrets.storeStation(profile, "12345678".toCharArray()));
        calls.put("storeSoftAp", () -> secrets.storeSoftAp(profile, "12345678".toCharArray()));
        calls.put("holds", () -> secrets.holds(profile, SecretKind.STATION));
        calls.put("kept", () -> secrets.kept(profile));
        calls.put("restore", () -> secrets.restore(profile, secrets.kept(profile)));
        calls.put("x forget", () -> secrets.forget(profile.id()));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> ofProfiles() {
        ConnectionProfile profile = ConnectionProfile.create("kept", PortAddress.parse("sim:kept"));
        ProfileStore store = new ProfileStore(folder);
        IFile file = Projects.project("door").getFile("kept.espconn");
        calls.put("ProfileStore.list", store::list);
        calls.put("ProfileStore.save", () -> store.save(profile));
        calls.put("ProfileStore.write", () -> ProfileStore.write(folder.resolve("a.espconn"), profile));
        calls.put("ProfileStore.read", () -> ProfileStore.read(folder.resolve("a.espconn")));
        calls.put("ProfileStore.x delete", () -> store.delete(profile.id()));
        calls.put("ProfileFile.create", () -> ProfileFile.create(file, profile));
        calls.put("ProfileFile.text", () -> ProfileFile.text(file));
        calls.put("ProfileFile.write", () -> ProfileFile.write(file, profile));
        calls.put("Connections.load", Connections.get()::load);
        calls.put("Connections.save", () -> Connections.get().save(profile));
        calls.put("Connections.x delete", () -> Connections.get().delete(profile.id()));
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> ofCaptures() throws Exception {
        Path log = Files.writeString(folder.resolve("terminal.log"), "AT\r\nOK\r\n");
        Path made = folder.resolve("made.pcapng");
        Capture capture = EventLoop.inJob(() -> LogImport.read(log, made, ZoneOffset.UTC));
        List<Row> rows = EventLoop.inJob(() -> capture.rows(0, 2));
        int[] name = new int[1];
        calls.put("LogImport.read", () -> LogImport.read(log, folder.resolve(++name[0] + "l.pcapng"), ZoneOffset.UTC).close());
        calls.put("LiveCapture.create", () -> LiveCapture.create(folder.resolve(++name[0] + "c.pcapng"), Time.real(), e -> { }).close());
        calls.put("CaptureFile.open", () -> CaptureFile.open(made).close());
        calls.put("Capture.rows", () -> capture.rows(0, 1));
        calls.put("Capture.keys", () -> capture.keys(0, new byte[1]));
        calls.put("Capture.pass", () -> capture.pass(0, 1, row -> { }));
        calls.put("Capture.candidate", () -> capture.candidate(Needle.text("OK", true), 0, Progress.NONE));
        calls.put("Capture.bytes", () -> capture.bytes(rows.getFirst()));
        calls.put("Capture.x close", capture::close);
        return tests();
    }

    @TestFactory
    Stream<DynamicTest> ofSessions() {
        Connection connection = EventLoop.inJob(() -> Connections.get().save(ConnectionProfile.create("door", PortAddress.parse("sim:door2"))));
        connection.connect();
        EventLoop.until("the module is ready", () -> connection.session().state() instanceof SessionState.Ready);
        Session session = connection.session();
        byte[] bytes = {1};
        calls.put("send", () -> session.send("none", bytes, SOON));
        calls.put("sendToVisitors", () -> session.sendToVisitors(bytes, SOON));
        calls.put("sendFile", () -> session.sendFile("none", folder.resolve("none"), (sent, total) -> true));
        calls.put("closeLink", () -> session.closeLink("none", SOON));
        calls.put("command", () -> session.command("AT", SOON));
        calls.put("scan", () -> session.scan(ScanOptions.ALL, sighting -> { }, SOON));
        calls.put("type", () -> session.type(bytes));
        calls.put("x release", () -> session.release(Optional.empty()));
        calls.put("y close", session::close);
        return tests();
    }
}
