package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.Services;
import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServicesTest {

    @RegisterExtension
    final Rig rig = Rig.ready();

    private Services services() {
        return rig.modem.services();
    }

    @Test
    void aHostIsLookedUp() throws Exception {
        rig.port.on("AT+CIPDOMAIN=\"iot.espressif.cn\"\r\n", "+CIPDOMAIN:115.29.202.58\r\n" + OK)
                .on("AT+CIPDOMAIN=\"iot.espressif.cn\"\r\n", "+CIPDOMAIN:\"115.29.202.58\"\r\n" + OK)
                .on("AT+CIPDOMAIN=\"nowhere\"\r\n", "DNS Fail\r\n" + ERROR);
        assertThat(services().lookUp("iot.espressif.cn", BUDGET)).isEqualTo("115.29.202.58");
        assertThat(services().lookUp("iot.espressif.cn", BUDGET)).isEqualTo("115.29.202.58");
        assertThatThrownBy(() -> services().lookUp("nowhere", BUDGET)).isInstanceOf(ModemException.Refused.class).hasMessageContaining("\"nowhere\"");
        assertThatThrownBy(() -> services().lookUp("nowhere", AddressFamily.IPV4_ONLY, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
        assertThatThrownBy(() -> services().lookUp("", BUDGET)).isInstanceOf(ModemException.Unsupported.class);
    }

    @Test
    void aPingIsTimed() throws Exception {
        rig.port.on("AT+PING=\"a\"\r\n", "+12\r\n" + OK).on("AT+PING=\"a\"\r\n", "+PING:7\r\n" + OK).on("AT+PING=\"a\"\r\n", "+timeout\r\n" + ERROR)
                .on("AT+PING=\"a\"\r\n", "+PING:TIMEOUT\r\n" + ERROR).on("AT+PING=\"a\"\r\n", ERROR);
        assertThat(services().ping("a", BUDGET)).contains(Duration.ofMillis(12));
        assertThat(services().ping("a", BUDGET)).contains(Duration.ofMillis(7));
        assertThat(services().ping("a", BUDGET)).isEmpty();
        assertThat(services().ping("a", BUDGET)).isEmpty();
        assertThatThrownBy(() -> services().ping("a", BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void theClockIsSetAndRead() throws Exception {
        rig.port.on("AT+CIPSNTPCFG=1,8,\"pool.ntp.org\"\r\n", OK).on("AT+CIPSNTPCFG=0\r\n", OK).on("AT+CIPSNTPCFG=1,-11\r\n", OK)
                .on("AT+CIPSNTPCFG?\r\n", "+CIPSNTPCFG:1,8,\"cn.ntp.org.cn\",\"ntp.sjtu.edu.cn\",\"us.pool.ntp.org\"\r\n" + OK)
                .on("AT+CIPSNTPCFG?\r\n", "+CIPSNTPCFG:0\r\n" + OK)
                .on("AT+CIPSNTPTIME?\r\n", "+CIPSNTPTIME:Tue Feb 06 14:06:15 2018\r\n" + OK)
                .on("AT+CIPSNTPTIME?\r\n", "+CIPSNTPTIME:Thu Aug  4 14:48:05 2016\r\nOK\r\n")
                .on("AT+CIPSNTPTIME?\r\n", "+CIPSNTPTIME:Thu Jan 01 00:00:00 1970\r\n" + OK).on("AT+CIPSNTPTIME?\r\n", "+CIPSNTPTIME:later\r\n" + OK);
        services().setClock(new ClockSettings(true, ZoneOffset.ofHours(8), List.of("pool.ntp.org")), BUDGET);
        services().setClock(ClockSettings.OFF, BUDGET);
        services().setClock(new ClockSettings(true, ZoneOffset.ofHours(-11), List.of()), BUDGET);
        assertThat(services().clock(BUDGET)).isEqualTo(
                new ClockSettings(true, ZoneOffset.ofHours(8), List.of("cn.ntp.org.cn", "ntp.sjtu.edu.cn", "us.pool.ntp.org")));
        assertThat(services().clock(BUDGET)).isEqualTo(ClockSettings.OFF);
        assertThat(services().time(BUDGET)).contains(LocalDateTime.of(2018, 2, 6, 14, 6, 15));
        assertThat(services().time(BUDGET)).contains(LocalDateTime.of(2016, 8, 4, 14, 48, 5));
        assertThat(services().time(BUDGET)).isEmpty();
        assertThatThrownBy(() -> services().time(BUDGET)).isInstanceOf(ModemException.Refused.class);
    }

    @Test
    void zonesHaveTheirRange() {
        for (ZoneOffset zone : new ZoneOffset[] {ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12), ZoneOffset.ofHoursMinutes(5, 30)}) {
            assertThatThrownBy(() -> services().setClock(new ClockSettings(true, zone, List.of()), BUDGET))
                    .isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("time zone");
        }
        assertThatThrownBy(() -> services().setClock(new ClockSettings(true, ZoneOffset.UTC, List.of("a", "b", "c", "d")), BUDGET))
                .isInstanceOf(ModemException.Unsupported.class).hasMessageContaining("3");
    }
}
