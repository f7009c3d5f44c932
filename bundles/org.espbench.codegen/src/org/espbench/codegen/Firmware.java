package org.espbench.codegen;

import java.util.List;

import org.espbench.connection.profile.ConnectionProfile;

/** Turns what a connection was to do into a program for the chip itself. Pure functions; safe for use by any thread. */
public final class Firmware {

    private Firmware() {
    }

    /**
     * The program for a profile. Everything the profile says is in it, or the answer is a refusal that says what isn't and why. The same arguments
     * give the same texts, so that what a user has changed since can be told from what the generator would change. For a preview that anybody may see,
     * leave the passwords out.
     *
     * @param passwords those that are known; they appear in the one secret file only
     */
    public static Generated generate(ConnectionProfile profile, Target target, Passwords passwords) {
        List<String> reasons = Refusals.of(profile, target, passwords);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        return new Program(files(profile, target, passwords), Remarks.of(profile, target, passwords));
    }

    private static List<SourceFile> files(ConnectionProfile profile, Target target, Passwords passwords) {
        return switch (target.sdk()) {
        case NONOS_2, NONOS_3 -> new NonosProgram(profile, target, passwords).files();
        case RTOS_3 -> new RtosProgram(profile, target, passwords).files();
        case ARDUINO -> new ArduinoProgram(profile, target, passwords).files();
        };
    }
}
