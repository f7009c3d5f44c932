package org.espbench.codegen;

import java.util.List;

import org.espbench.connection.profile.ConnectionProfile;

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
                sample("encrypted-nonos2", Profiles.encrypted(), Sdk.NONOS_2, FlashSize.MB_8),
                sample("remembered-nonos2", Profiles.remembered(), Sdk.NONOS_2, FlashSize.MB_4),
                sample("tutorial-rtos3", Profiles.tutorial(), Sdk.RTOS_3, FlashSize.MB_4),
                sample("softap-rtos3", Profiles.softApTutorial(), Sdk.RTOS_3, FlashSize.MB_1),
                sample("everything-rtos3", Profiles.everything(), Sdk.RTOS_3, FlashSize.MB_2),
                sample("webserver-rtos3", Profiles.webServer(), Sdk.RTOS_3, FlashSize.MB_1),
                sample("datagrams-rtos3", Profiles.datagrams(), Sdk.RTOS_3, FlashSize.MB_4),
                sample("encrypted-rtos3", Profiles.encrypted(), Sdk.RTOS_3, FlashSize.MB_4),
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
