package org.espbench.connection.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.StopBits;
import org.junit.jupiter.api.Test;

class ProfileFormatTest {

    static ConnectionProfile full() {
        FixedAddress address = new FixedAddress("192.168.1.77", "192.168.1.1", "255.255.255.0");
        StationProfile station = new StationProfile("a,\"b\\", Optional.of("18:fe:34:00:00:01"), Security.WEP, Optional.of(address), Optional.of("esp-1"),
                new ReconnectPolicy(7, 2, 30), UnknownFields.NONE);
        SoftApProfile softAp = new SoftApProfile("own", Encryption.WPA_WPA2, 13, true, 2,
                Optional.of(new FixedAddress("10.0.0.1", "10.0.0.1", "255.0.0.0")), Optional.of(new AddressRange("10.0.0.20", "10.9.0.1", 120)),
                UnknownFields.NONE);
        return new ConnectionProfile("id-1", "Kitchen \"α\"", PortAddress.parse("serial:/dev/ttyUSB0?baud=9600"),
                new LineSettings(74_880, 7, StopBits.TWO, Parity.EVEN, FlowControl.RTS_CTS), Use.LISTEN, Optional.of(station), Optional.of(softAp),
                List.of(new ClientProfile("192.168.1.2", 7, DataBehaviour.NOTHING),
                        new ClientProfile(Transport.UDP, "example.org", 80, 0, Optional.of(8081), UdpPeer.LAST_SENDER, DataBehaviour.ECHO,
                                UnknownFields.NONE),
                        new ClientProfile(Transport.TLS, "example.org", 443, 60, Optional.empty(), UdpPeer.FIXED,
                                new DataBehaviour.Reply("ok\\r\\n\\x00ü"), UnknownFields.NONE)),
                Optional.of(new ServerProfile(8080, 2, 0, new DataBehaviour.Save("log.bin"), UnknownFields.NONE)), Reception.PASSIVE,
                List.of("AT+SYSRAM?", "AT+SLEEP=0"), UnknownFields.NONE);
    }

    @Test
    void whatIsWrittenIsRead() throws ProfileException {
        assertThat(ProfileFormat.read(ProfileFormat.write(full()))).isEqualTo(full());
        ConnectionProfile bare = ConnectionProfile.create("bare", PortAddress.of("sim", "default"));
        assertThat(ProfileFormat.read(ProfileFormat.write(bare))).isEqualTo(bare);
    }

    @Test
    void unknownFieldsSurviveARoundTripWhereverTheyStand() throws ProfileException {
        String text = """
                {"format": 1, "id": "x", "name": "n", "port": "sim:default", "mqtt": {"topic": [1, null, 2.50]},
                 "line": {"baud": 115200, "dataBits": 8, "stopBits": "ONE", "parity": "NONE", "flow": "NONE", "break": 5},
                 "station": {"ssid": "s", "open": true, "band": "h"},
                 "clients": [{"host": "h", "remotePort": 7, "data": "ECHO", "tls": {"ca": 1}}],
                 "server": {"localPort": 8080, "data": "NOTHING", "greeting": 3}}
                """;
        ConnectionProfile read = ProfileFormat.read(text).withName("other");
        String written = ProfileFormat.write(read);
        assertThat(written.replaceAll("\\s", "")).contains("\"topic\":[1,null,2.50]", "\"break\":5", "\"band\":\"h\"", "\"ca\":1", "\"greeting\":3",
                "\"name\":\"other\"");
        assertThat(ProfileFormat.read(written)).isEqualTo(read);
    }

    @Test
    void placesOfFieldsAreTold() {
        String text = ProfileFormat.write(full());
        assertThat(ProfileFormat.place(text, "id")).isEqualTo(new Place(3, 9));
        assertThat(ProfileFormat.place(text, "clients[1].host").line()).isGreaterThan(ProfileFormat.place(text, "clients[0].host").line());
        assertThat(ProfileFormat.place(text, "nothing")).as("what is around it").isEqualTo(new Place(1, 1));
    }

    @Test
    void troubleCanBeToldWithOtherWordsAroundIt() {
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("{ \"format\": 99 }")).satisfies(e -> {
            ProfileException told = e.saying("In a file: " + e.getMessage());
            assertThat(told).hasMessageStartingWith("In a file: ").hasCause(e);
            assertThat(told.kind()).isEqualTo(ProfileException.Kind.NEWER);
            assertThat(told.place()).isEqualTo(e.place()).isPresent();
        });
    }

    @Test
    void aCopyWithAnIdOfItsOwnIsEqualOtherwise() {
        ConnectionProfile copy = full().withFreshId();
        assertThat(copy.id()).isNotEqualTo(full().id());
        assertThat(ProfileFormat.write(copy).replace(copy.id(), full().id())).isEqualTo(ProfileFormat.write(full()));
    }

    @Test
    void aNewerFormatIsRefusedWithWords() {
        String newer = ProfileFormat.write(full()).replace("\"format\": 1", "\"format\": 2");
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read(newer))
                .withMessageContaining("newer version").matches(e -> e.kind() == ProfileException.Kind.NEWER);
    }

    @Test
    void whatIsNotJsonIsNamedWithLineAndColumn() {
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("{\n  \"format\": 1,\n  oops\n}"))
                .withMessageContaining("line 3");
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("{\"format\": 1"))
                .withMessageContaining("line 1");
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read(ProfileFormat.write(full()) + "more"));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read(""));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("[]"));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("\0\0\0"));
    }

    @Test
    void aWrongValueIsNamedWithItsField() {
        String good = ProfileFormat.write(full());
        assertWrong(good.replace("\"remotePort\": 80", "\"remotePort\": 80.5"), "clients[1].remotePort");
        assertWrong(good.replace("\"remotePort\": 80", "\"remotePort\": 123456"), "clients[1]: 123456 is not a port");
        assertWrong(good.replace("\"remotePort\": 80", "\"remotePort\": \"80\""), "clients[1].remotePort");
        assertWrong(good.replace("\"ssid\": ", "\"SSID\": "), "station.ssid");
        assertWrong(good.replace("\"RTS_CTS\"", "\"XON\""), "line.flow: \"XON\" is not known; known are NONE, RTS");
        assertWrong(good.replace("serial:/dev", "/dev"), "port: ");
        assertWrong(good.replace("\"id-1\"", "\"../etc\""), "id");
    }

    @Test
    void aWrongValueIsPlacedInItsLine() {
        String good = ProfileFormat.write(full());
        int line = good.lines().toList().indexOf("      \"remotePort\": 80,") + 1;
        assertThat(place(good.replace("\"remotePort\": 80,", "\"remotePort\": \"80\","))).isEqualTo(new Place(line, 21));
        assertThat(place(good.replace("\"remotePort\": 80,", "\"remotePort\": 0,")).line()).isEqualTo(line - 3);
        assertThat(place(good.replace("\"remotePort\": 80,", "")).line()).isEqualTo(line - 3);
        assertThat(place("{\"format\": 1,\n \"id\": \"\\\"x\",\n\"name\": [], \"port\": \"sim:a\"}").line()).isEqualTo(1);
        assertThat(place("{\n \"format\": 9}")).isEqualTo(new Place(2, 12));
        assertThat(place("{\"format\": 1,\n oops}").line()).isEqualTo(2);
    }

    @Test
    void whatTheFirstVersionWroteIsRead() throws ProfileException {
        ConnectionProfile read = ProfileFormat.read("""
                {"format": 1, "id": "x", "name": "n", "port": "sim:default",
                 "line": {"baud": 115200, "dataBits": 8, "stopBits": "ONE", "parity": "NONE", "flow": "NONE"},
                 "station": {"ssid": "s", "open": false}, "clients": [{"host": "h", "remotePort": 7, "data": "ECHO"}],
                 "server": {"localPort": 8080, "data": "NOTHING"}}
                """);
        assertThat(read).isEqualTo(new ConnectionProfile("x", "n", PortAddress.of("sim", "default"), LineSettings.DEFAULT,
                Optional.of(new StationProfile("s", false)), List.of(new ClientProfile("h", 7, DataBehaviour.ECHO)),
                Optional.of(new ServerProfile(8080, DataBehaviour.NOTHING))));
    }

    @Test
    void aPasswordAmongTheStartUpCommandsIsRefusedAndNotQuoted() {
        String written = ProfileFormat.write(full()).replace("AT+SYSRAM?", "at+cwjap_cur=\\\"net\\\",\\\"s3cr3t-word\\\"");
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read(written)).withMessageContaining("secure storage")
                .matches(e -> !String.valueOf(e.getMessage()).contains("s3cr3t"));
    }

    private static Place place(String text) {
        try {
            ProfileFormat.read(text);
            throw new AssertionError("was read: " + text);
        } catch (ProfileException e) {
            return e.place().orElseThrow();
        }
    }

    /** A fuzz in small: any cut-off file is refused as a profile, none is half read. */
    @Test
    void aCutOffFileIsAlwaysRefused() {
        String good = ProfileFormat.write(full()).stripTrailing();
        for (int end = 0; end < good.length(); end++) {
            String cut = good.substring(0, end);
            assertThatExceptionOfType(ProfileException.class).as(cut).isThrownBy(() -> ProfileFormat.read(cut));
        }
    }

    private static void assertWrong(String text, String words) {
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read(text)).withMessageContaining(words)
                .matches(e -> e.kind() == ProfileException.Kind.DAMAGED);
    }
}
