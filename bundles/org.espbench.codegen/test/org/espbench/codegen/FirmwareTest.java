package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.assertj.core.api.AbstractStringAssert;
import org.espbench.connection.profile.AddressRange;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.connection.profile.Use;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.StopBits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated and what is refused. */
class FirmwareTest {

    private static final Target NONOS = new Target(Sdk.NONOS_3, FlashSize.MB_4);

    @ParameterizedTest
    @MethodSource("org.espbench.codegen.Case#all")
    void aPasswordIsInTheSecretFileOnly(Case sample) {
        for (SourceFile file : sample.program().files()) {
            for (Optional<String> password : List.of(sample.passwords().station(), sample.passwords().softAp())) {
                if (!file.secret()) {
                    assertThat(file.text()).as(file.path()).doesNotContain(password.orElse("correct horse"), CText.literal(password.orElse("correct horse")));
                }
            }
            assertThat(file.toString() + sample.passwords()).doesNotContain("correct horse", "battery staple");
        }
    }

    @ParameterizedTest
    @MethodSource("org.espbench.codegen.Case#all")
    void theSecretFileIsKeptOutOfTheRepository(Case sample) {
        List<SourceFile> files = sample.program().files();
        String ignored = files.stream().filter(file -> file.path().endsWith(".gitignore")).findFirst().orElseThrow().text();
        for (SourceFile file : files) {
            if (file.secret()) {
                assertThat(ignored.lines()).contains("/" + file.path());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.espbench.codegen.Case#all")
    void textsAreTidy(Case sample) {
        for (SourceFile file : sample.program().files()) {
            assertThat(file.text()).as(file.path()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n", " \n", "\r", "[=", "<#");
            assertThat(file.text().lines()).as(file.path()).allMatch(line -> line.length() <= 160);
        }
        assertThat(sample.program().files().stream().filter(SourceFile::main)).hasSize(1);
    }

    @Test
    void withoutThePasswordTheSecretFileAsksForIt() {
        Program program = Profiles.program(Profiles.tutorial(), NONOS, Passwords.NONE);
        assertThat(program.files().stream().filter(SourceFile::secret).map(SourceFile::text)).singleElement().asString().contains("#error");
        assertThat(program.remarks()).singleElement().asString().contains("password");
    }

    @Test
    void anOpenNetworkNeedsNoSecretFile() {
        assertThat(Profiles.program(Profiles.datagrams(), NONOS, Passwords.NONE).files()).noneMatch(SourceFile::secret);
    }

    @Test
    void aPasswordThatCanNotBeOneIsRefused() {
        refused(Profiles.tutorial(), NONOS, new Passwords(Optional.of("short"), Optional.empty())).contains("8 to 63").doesNotContain("short");
    }

    @Test
    void aConnectionThatOnlyListensHasNoProgram() {
        refused(Profiles.tutorial().withUse(Use.LISTEN), NONOS, Passwords.NONE).contains("only listens");
    }

    @Test
    void commandsOfTheAtFirmwareAreRefusedOneByOne() {
        assertThat(Firmware.generate(Profiles.tutorial().withStartUp(List.of("AT+SLEEP=0", "AT+RFPOWER=60")), NONOS, Passwords.NONE))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reasons()).hasSize(2).first().asString().contains("AT+SLEEP=0"));
    }

    @Test
    void aFileOfThisComputerIsRefused() {
        refused(Profiles.tutorial().withClients(List.of(new ClientProfile("192.168.1.10", 5000, new DataBehaviour.Save("in.log")))), NONOS, Passwords.NONE)
                .contains("in.log", "192.168.1.10:5000");
    }

    @Test
    void anAnswerThatNoDatagramHoldsIsRefused() {
        refused(Profiles.tutorial().withClients(List.of(Profiles.udp("192.168.1.10", 5000, Optional.empty(), UdpPeer.FIXED,
                new DataBehaviour.Reply("x".repeat(1473))))), NONOS, Passwords.NONE).contains("1473", "1472");
    }

    @Test
    void nobodyKnowsNamesInANetworkOfTheModulesOwn() {
        refused(Profiles.softApTutorial().withClients(List.of(new ClientProfile("example.org", 80, DataBehaviour.ECHO))), NONOS, Passwords.NONE)
                .contains("example.org");
    }

    @Test
    void whatTheSoftApCanNotDoIsRefused() {
        SoftApProfile many = new SoftApProfile("Bench", Encryption.OPEN, 1, false, 8, Optional.empty(), Optional.empty(), UnknownFields.NONE);
        refused(Profiles.named("Many").withSoftAp(Optional.of(many)), NONOS, Passwords.NONE).contains("8", "4");
        SoftApProfile wide = new SoftApProfile("Bench", Encryption.OPEN, 1, false, 4, Optional.empty(),
                Optional.of(new AddressRange("192.168.4.2", "192.168.4.200", 60)), UnknownFields.NONE);
        refused(Profiles.named("Wide").withSoftAp(Optional.of(wide)), NONOS, Passwords.NONE).contains("192.168.4.200");
    }

    @Test
    void aFlashThatIsTooSmallIsRefused() {
        refused(Profiles.tutorial(), new Target(Sdk.NONOS_3, FlashSize.KB_512), Passwords.NONE).contains("512 KB");
    }

    @Test
    void anEncryptionThatTheArduinoCoreCanNotDoIsRefused() {
        SoftApProfile old = new SoftApProfile("Bench", Encryption.WPA);
        refused(Profiles.named("Old").withSoftAp(Optional.of(old)), new Target(Sdk.ARDUINO, FlashSize.MB_4), Passwords.NONE).contains("WPA2");
    }

    @Test
    void aKeepAliveThatTheArduinoCoreCanNotDoIsRefused() {
        refused(Profiles.encrypted(300), new Target(Sdk.ARDUINO, FlashSize.MB_4), Passwords.NONE).contains("keep-alive", "example.org");
    }

    @Test
    void theRtosSdkKnowsNothingOfWhatAtFirmwareRemembered() {
        refused(Profiles.remembered(), new Target(Sdk.RTOS_3, FlashSize.MB_4), Passwords.NONE).contains("names no network");
    }

    @Test
    void whatIsDoneInAnotherWayIsRemarked() {
        ConnectionProfile profile = Profiles.encrypted(300).withReception(Reception.PASSIVE).withPort(PortAddress.of("serial", "COM7"),
                new LineSettings(9600, 7, StopBits.ONE, Parity.EVEN, FlowControl.NONE));
        assertThat(Profiles.program(profile, NONOS, Profiles.PASSWORDS).remarks()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Sdk.class)
    void everySdkHasAName(Sdk sdk) {
        assertThat(sdk.title()).isNotBlank();
    }

    private static AbstractStringAssert<?> refused(ConnectionProfile profile, Target target, Passwords passwords) {
        return switch (Firmware.generate(profile, target, passwords)) {
        case Program program -> throw new AssertionError("not refused");
        case Refused refused -> {
            assertThat(refused.reasons()).hasSize(1);
            yield assertThat(refused.reasons().getFirst());
        }
        };
    }
}
