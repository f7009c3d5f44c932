package org.espbench.modem.remote.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.junit.jupiter.api.Test;

class RemoteHostTest {

    @Test
    void hostAndPortAreReadWithAndWithoutBrackets() throws PortException {
        assertThat(of("tcp:lab.example.org:2217")).isEqualTo(new RemoteHost("lab.example.org", 2217)).hasToString("lab.example.org:2217");
        assertThat(of("tcp:10.0.0.7:65535")).isEqualTo(new RemoteHost("10.0.0.7", 65_535));
        assertThat(of("tcp:[::1]:1")).isEqualTo(new RemoteHost("::1", 1)).hasToString("[::1]:1");
        assertThat(of(PortAddress.of("tcp", "[fe80::1%eth0]:23").toString())).isEqualTo(new RemoteHost("fe80::1%eth0", 23));
    }

    @Test
    void whatIsNoHostAndPortIsRefusedWithAnExample() {
        for (String text : List.of("tcp:host", "tcp::23", "tcp:host:", "tcp:host:0", "tcp:host:65536", "tcp:host:x", "tcp:::1:23", "tcp:[]:23",
                "tcp:23", "tcp:host:-1", "tcp: :5")) {
            assertThatExceptionOfType(PortException.Refused.class).as(text).isThrownBy(() -> of(text)).withMessageContaining("example.org:2217");
        }
    }

    private static RemoteHost of(String address) throws PortException {
        return RemoteHost.of(PortAddress.parse(address));
    }
}
