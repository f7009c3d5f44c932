package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in of the NONOS SDK finds out programs that break the SDK's rules: the tutorial, spoilt in one place. */
class NonosRulesTest {

    private static final Target TARGET = new Target(Sdk.NONOS_3, FlashSize.MB_4);
    private static final ConnectionProfile TUTORIAL = Profiles.tutorial()
            .withClients(List.of(new ClientProfile("127.0.0.1", 5000, DataBehaviour.ECHO)));

    @TempDir
    private static Path folder = Path.of("");
    private static HostBuild build = new HostBuild(folder);

    @BeforeAll
    static void prepare() {
        build = new HostBuild(folder);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', value = {
        "user/outbox.c | if (box->first == NULL) { | if (1) { | two sends are in flight",
        "user/user_tcp_client.c | outbox_put(&client->outbox, (const uint8 *)data, length); | espconn_abort(conn); (void)data; (void)length; (void)client; "
                + "| ended from inside an espconn callback",
        "user/user_tcp_client.c | espconn_regist_reconcb(conn, tcp_client_failed); | (void)tcp_client_failed; | without reconnect callback",
        "user/backoff.c | pause_s * 1000, 0 | pause_s * 10000000, 0 | a timer can't wait"})
    void aSpoiltProgramIsFoundOut(String file, String right, String wrong, String rule) throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server();
                StandIn chip = StandIn.start(build.of(spoilt(file, right, wrong), TARGET), 50, 0, "5000:" + server.getLocalPort())) {
            if (rule.contains("can't wait")) {
                chip.tell("air off");
            } else {
                chip.tell("air on");
                if (file.contains("outbox") || rule.contains("inside")) {
                    try (Socket client = Peer.accept(server)) {
                        client.getOutputStream().write(new byte[20_000]);
                        assertThat(chip.brokenRule()).contains(rule);
                        return;
                    }
                }
            }
            assertThat(chip.brokenRule()).contains(rule);
        }
    }

    private static Program spoilt(String file, String right, String wrong) {
        Program program = Profiles.program(TUTORIAL, TARGET, Profiles.PASSWORDS);
        assertThat(program.files()).filteredOn(source -> source.path().equals(file)).singleElement().extracting(SourceFile::text).asString().contains(right);
        return new Program(program.files().stream().map(source -> source.path().equals(file) ? spoilt(source, right, wrong) : source).toList(), List.of());
    }

    private static SourceFile spoilt(SourceFile source, String right, String wrong) {
        return new SourceFile(source.path(), source.text().replace(right, wrong), source.secret(), source.main());
    }
}
