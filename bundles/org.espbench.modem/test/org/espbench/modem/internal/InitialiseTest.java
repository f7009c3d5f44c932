package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.modem.internal.Rig.BUDGET;
import static org.espbench.modem.internal.Rig.ERROR;
import static org.espbench.modem.internal.Rig.OK;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.Generation;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.dialect.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InitialiseTest {

    @RegisterExtension
    final Rig rig = new Rig();

    private void rest() {
        rig.port.onProbe("+CIPMUX:0\r\n" + OK).on("ATE0\r\n", OK).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nSDK version:3.0.5(y)\r\nOK\r\n")
                .onSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
    }

    @Test
    void aFreshModuleIsFound() throws Exception {
        rig.port.onInitialise();
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.firmware().map(FirmwareVersion::at)).contains("1.7.5.0");
        assertThat(rig.modem.firmware().map(FirmwareVersion::sdk)).contains("3.0.5");
        assertThat(rig.modem.dialect().generation()).isEqualTo(Generation.NONOS);
        assertThat(rig.modem.dialect().can(Ability.SUFFIXES)).isTrue();
    }

    @Test
    void openSendsNothing() {
        assertThat(rig.port.written()).isEmpty();
        assertThat(rig.modem.dialect()).isEqualTo(Dialect.UNKNOWN);
        assertThat(rig.modem.firmware()).isEmpty();
    }

    @Test
    void garbageAndLeftoversAreSurvived() throws Exception {
        rig.port.say("\u00fe\u0082\u00ff\0garbage\r\n+IPD,9:9\r\n> ");
        rig.port.on("AT\r\n", "\r\nERROR\r\n").on("AT\r\n", "\r\nbusy p...\r\n").on("AT\r\n", OK);
        rest();
        rig.modem.initialise(BUDGET);
    }

    @Test
    void aSilentModuleInsideASendOrPassThroughIsFreed() throws Exception {
        rig.port.on("AT\r\n", "").on("AT\r\n", "").on("+++", "").on("AT\r\n", "").on("AT\r\n", "")
                .on("\r\n".repeat(1024), "\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n\r\nERROR\r\n").on("AT\r\n", OK);
        rest();
        rig.modem.initialise(BUDGET);
    }

    @Test
    void anOkThatSomebodyAtTheFarEndSaysIsNotTakenForAnAnswer() throws Exception {
        rig.port.on("AT\r\n", OK);
        for (int i = 0; i < 5; i++) {
            rig.port.on(i % 2 == 0 ? "AT+CIPMUX?\r\n" : "AT+GMR\r\n", i == 0 ? OK : "");
        }
        rig.port.on("+++", "").onInitialiseAgain();
        rig.modem.initialise(BUDGET);
    }

    @Test
    void leftoverLinksAreClosed() throws Exception {
        rig.port.on("AT\r\n", OK).onProbe("+CIPMUX:1\r\n" + OK).on("ATE0\r\n", OK).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n")
                .onSettings().on("AT+CIPSTATUS\r\n", "STATUS:3\r\n+CIPSTATUS:0,\"TCP\",\"1.2.3.4\",80,1000,0\r\n+CIPSTATUS:3,\"TCP\",\"1.2.3.4\",80,1001,1\r\n" + OK)
                .on("AT+CIPCLOSE=0\r\n", "0,CLOSED\r\n" + OK).on("AT+CIPCLOSE=3\r\n", "UNLINK\r\n" + ERROR);
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.links()).isEmpty();
    }

    @Test
    void aModuleThatRestartsMeanwhileIsFoundAgain() throws Exception {
        rig.port.on("AT\r\n", OK).onProbe("+CIPMUX:0\r\n" + OK).on("ATE0\r\n", "\r\nready\r\n").on("AT\r\n", "AT\r\r\n" + OK).on("AT+GMR\r\n",
                "AT+GMR\r\r\nAT version:1.7.5.0(x)\r\nOK\r\n").on("ATE0\r\n", "ATE0\r\r\n" + OK).on("AT+GMR\r\n", "AT version:1.7.5.0(x)\r\nOK\r\n")
                .on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
        rig.modem.initialise(BUDGET);
    }

    @Test
    void silenceIsToldFromGarbageAndFromBusiness() {
        rig.port.on("AT\r\n", "", () -> rig.time.advance(BUDGET));
        assertThatThrownBy(() -> rig.modem.initialise(BUDGET)).isInstanceOf(ModemException.TimedOut.class).hasMessageContaining("Nothing answers");
        rig.port.on("AT\r\n", "\u00fe\u0082\u00ff\r\n", () -> {
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        });
        assertThatThrownBy(() -> rig.modem.initialise(BUDGET)).isInstanceOf(ModemException.TimedOut.class).hasMessageContaining("baud rate");
        rig.port.on("AT\r\n", "\r\nbusy p...\r\n", () -> {
            rig.port.awaitHeard();
            rig.time.advance(BUDGET);
        });
        assertThatThrownBy(() -> rig.modem.initialise(BUDGET)).isInstanceOf(ModemException.TimedOut.class).hasMessageContaining("busy");
    }

    @Test
    void anUnnamedModuleThatKnowsTheStoreSwitchIsALaterOne() throws Exception {
        unnamed().on("AT+SYSSTORE?\r\n", "+SYSSTORE:1\r\n" + OK).on("AT+CWSTATE?\r\n", ERROR).onSettings().on("AT+CIPSTATUS\r\n", "STATUS:1\r\n" + OK);
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.dialect().version()).isEqualTo(new Version(2, 1, 0));
    }

    @Test
    void anUnnamedModuleThatKnowsSuffixesIsAMiddleOne() throws Exception {
        unnamed().on("AT+SYSSTORE?\r\n", ERROR).on("AT+CIPSTAMAC_CUR?\r\n", "+CIPSTAMAC_CUR:\"18:fe:34:00:00:01\"\r\n" + OK)
                .on("AT+CIPRECVMODE?\r\n", ERROR).on("AT+SYSRAM?\r\n", "+SYSRAM:30000\r\n" + OK).onOldSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.dialect().version()).isEqualTo(new Version(1, 4, 0));
        assertThat(rig.modem.dialect().told()).isFalse();
    }

    @Test
    void anUnnamedModuleThatKnowsNothingIsSpokenToPlainly() throws Exception {
        unnamed().on("AT+SYSSTORE?\r\n", ERROR).on("AT+CIPSTAMAC_CUR?\r\n", ERROR).on("AT+CIPRECONNINTV?\r\n", ERROR)
                .onOldSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.dialect().generation()).isEqualTo(Generation.NONOS);
        assertThat(rig.modem.dialect().can(Ability.SUFFIXES)).isFalse();
    }

    @Test
    void halfwayEarlyFirmwareIsAskedForItsForms() throws Exception {
        rig.port.on("AT\r\n", OK).onProbe("+CIPMUX:0\r\n" + OK).on("ATE0\r\n", OK).on("AT+GMR\r\n", "AT version:0.40.0.0(Aug  8 2015)\r\n" + OK)
                .on("AT+CIPSTAMAC_CUR?\r\n", ERROR).onOldSettings().on("AT+CIPSTATUS\r\n", "STATUS:5\r\n" + OK);
        rig.modem.initialise(BUDGET);
        assertThat(rig.modem.dialect().can(Ability.SUFFIXES)).isFalse();
        assertThat(rig.modem.dialect().can(Ability.UNSTORED_SETTINGS)).isFalse();
    }

    private ScriptedPort unnamed() {
        return rig.port.on("AT\r\n", OK).onProbe("+CIPMUX:0\r\n" + OK).on("ATE0\r\n", OK).on("AT+GMR\r\n", "Our own firmware\r\n" + OK);
    }
}
