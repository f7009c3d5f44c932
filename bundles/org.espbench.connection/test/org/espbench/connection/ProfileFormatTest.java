package org.espbench.connection;

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
        return new ConnectionProfile("id-1", "Kitchen \"α\"", PortAddress.parse("serial:/dev/ttyUSB0?baud=9600"),
                new LineSettings(74_880, 7, StopBits.TWO, Parity.EVEN, FlowControl.RTS_CTS),
                Optional.of(new StationProfile("a,\"b\\", Optional.of("18:fe:34:00:00:01"), false, UnknownFields.NONE)),
                List.of(new ClientProfile("192.168.1.2", 7, DataBehaviour.NOTHING), new ClientProfile("example.org", 80, DataBehaviour.ECHO)),
                Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
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
                 "station": {"ssid": "s", "open": true, "hostname": "h"},
                 "clients": [{"host": "h", "remotePort": 7, "data": "ECHO", "tls": {"ca": 1}}],
                 "server": {"localPort": 8080, "data": "NOTHING", "max": 3}}
                """;
        ConnectionProfile read = ProfileFormat.read(text).withName("other");
        String written = ProfileFormat.write(read);
        assertThat(written.replaceAll("\\s", "")).contains("\"topic\":[1,null,2.50]", "\"break\":5", "\"hostname\":\"h\"", "\"ca\":1", "\"max\":3",
                "\"name\":\"other\"");
        assertThat(ProfileFormat.read(written)).isEqualTo(read);
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
        assertWrong(good.replace("\"remotePort\": 80", "\"remotePort\": 123456"), "clients[1]: 123456 is not a TCP port");
        assertWrong(good.replace("\"remotePort\": 80", "\"remotePort\": \"80\""), "clients[1].remotePort");
        assertWrong(good.replace("\"ssid\": ", "\"SSID\": "), "station.ssid");
        assertWrong(good.replace("\"RTS_CTS\"", "\"XON\""), "line.flow: \"XON\" is not known; known are NONE, RTS");
        assertWrong(good.replace("serial:/dev", "/dev"), "port: ");
        assertWrong(good.replace("\"id-1\"", "\"../etc\""), "id");
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
