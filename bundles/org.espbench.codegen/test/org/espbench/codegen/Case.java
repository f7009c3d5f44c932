package org.espbench.codegen;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;

/** A program that is kept as golden files. */
record Case(String name, ConnectionProfile profile, Target target, Passwords passwords) {

    static List<Case> all() {
        return List.of(
                sample("tutorial-nonos3", Profiles.tutorial(), Sdk.NONOS_3, FlashSize.MB_4),
                sample("tutorial-nonos2", Profiles.tutorial(), Sdk.NONOS_2, FlashSize.MB_1),
                sample("softap-nonos3", Profiles.softApTutorial(), Sdk.NONOS_3, FlashSize.MB_1),
                sample("softap-nonos2", Profiles.softApTutorial(), Sdk.NONOS_2, FlashSize.MB_4),
                sample("everything-nonos3", Profiles.everything(), Sdk.NONOS_3, FlashSize.MB_2),
                sample("webserver-nonos2", Profiles.webServer(), Sdk.NONOS_2, FlashSize.KB_512),
                sample("datagrams-nonos3", Profiles.datagrams(), Sdk.NONOS_3, FlashSize.MB_16),
                sample("encrypted-nonos2", Profiles.encrypted(300), Sdk.NONOS_2, FlashSize.MB_8),
                sample("remembered-nonos2", Profiles.remembered(), Sdk.NONOS_2, FlashSize.MB_4),
                sample("tutorial-rtos3", Profiles.tutorial(), Sdk.RTOS_3, FlashSize.MB_4),
                sample("softap-rtos3", Profiles.softApTutorial(), Sdk.RTOS_3, FlashSize.MB_1),
                sample("everything-rtos3", Profiles.everything(), Sdk.RTOS_3, FlashSize.MB_2),
                sample("webserver-rtos3", Profiles.webServer(), Sdk.RTOS_3, FlashSize.MB_1),
                sample("datagrams-rtos3", Profiles.datagrams(), Sdk.RTOS_3, FlashSize.MB_4),
                sample("encrypted-rtos3", Profiles.encrypted(300), Sdk.RTOS_3, FlashSize.MB_4),
                sample("tutorial-arduino", Profiles.tutorial(), Sdk.ARDUINO, FlashSize.MB_4),
                sample("softap-arduino", Profiles.softApTutorial(), Sdk.ARDUINO, FlashSize.MB_4),
                sample("everything-arduino", Profiles.everything().withSoftAp(Optional.of(Profiles.softAp(Encryption.WPA2))), Sdk.ARDUINO, FlashSize.MB_4),
                sample("webserver-arduino", Profiles.webServer(), Sdk.ARDUINO, FlashSize.MB_4),
                sample("datagrams-arduino", Profiles.datagrams(), Sdk.ARDUINO, FlashSize.MB_4),
                sample("encrypted-arduino", Profiles.encrypted(0), Sdk.ARDUINO, FlashSize.MB_4),
                sample("remembered-arduino", Profiles.remembered(), Sdk.ARDUINO, FlashSize.MB_4),
                new Case("awkward-nonos3", Profiles.awkward(), new Target(Sdk.NONOS_3, FlashSize.MB_4), Profiles.AWKWARD));
    }

    Program program() {
        return Profiles.program(profile, target, passwords);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Case sample(String name, ConnectionProfile profile, Sdk sdk, FlashSize flash) {
        return new Case(name, profile, new Target(sdk, flash), Profiles.PASSWORDS);
    }
}
