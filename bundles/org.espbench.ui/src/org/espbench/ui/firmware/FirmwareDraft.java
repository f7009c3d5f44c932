package org.espbench.ui.firmware;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.codegen.Firmware;
import org.espbench.codegen.FlashSize;
import org.espbench.codegen.Generated;
import org.espbench.codegen.Passwords;
import org.espbench.codegen.Sdk;
import org.espbench.codegen.Target;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.form.Values;

/** What the wizard's fields hold. UI thread only. */
final class FirmwareDraft {

    /** A connection to choose, or that there is none. */
    record Choice(Optional<Connection> connection) {
        String name() {
            return connection.map(Connection::toString).orElse(""); //$NON-NLS-1$
        }
    }

    /** Which of the connection's passwords are stored, as far as that has been found out. */
    record Held(boolean station, boolean softAp) {

        /** For a look at the program: the passwords themselves aren't for the UI thread, and their file isn't shown. */
        Passwords madeUp() {
            return new Passwords(station ? Optional.of(STARS) : Optional.empty(), softAp ? Optional.of(STARS) : Optional.empty());
        }
    }

    private static final String STARS = "********"; //$NON-NLS-1$

    final Values values = new Values();
    final WritableValue<Choice> connection;
    final WritableValue<Sdk> sdk = values.of(Sdk.NONOS_3, Sdk.class);
    final WritableValue<FlashSize> flash = values.of(FlashSize.MB_4, FlashSize.class);
    final WritableValue<String> project = values.text(""); //$NON-NLS-1$
    final WritableValue<String> folder = values.text(""); //$NON-NLS-1$
    final WritableValue<Boolean> listen = values.flag(true);
    final WritableValue<Held> held = values.of(new Held(true, true), Held.class);

    /** What the latest preview is of: it is wanted with each key that is pressed. */
    private Optional<ConnectionProfile> previewed = Optional.empty();
    private Optional<Generated> preview = Optional.empty();
    private Target previewedFor = target();
    private Held previewedWith = held.getValue();

    FirmwareDraft(List<Choice> choices, Optional<Connection> chosen) {
        Optional<Connection> first = chosen.or(() -> choices.stream().findFirst().flatMap(Choice::connection));
        connection = values.of(new Choice(first), Choice.class);
        project.setValue(first.map(one -> projectName(one.profile().name())).orElse("")); //$NON-NLS-1$
    }

    Optional<ConnectionProfile> profile() {
        return connection.getValue().connection().map(Connection::profile);
    }

    Target target() {
        return new Target(sdk.getValue(), flash.getValue());
    }

    /** The program with made-up passwords in place of those that are stored, for a look at it. */
    Optional<Generated> preview() {
        Optional<ConnectionProfile> wanted = profile();
        Target now = target();
        Held passwords = held.getValue();
        if (!wanted.equals(previewed) || !now.equals(previewedFor) || !passwords.equals(previewedWith)) {
            previewedWith = passwords;
            previewed = wanted;
            previewedFor = now;
            preview = wanted.map(profile -> Firmware.generate(profile, now, passwords.madeUp()));
        }
        return preview;
    }

    /** A project's name that goes with every tool: make and the shell stumble over blanks. */
    static String projectName(String connection) {
        String name = connection.strip().replaceAll("[^\\p{Alnum}._-]+", "-").replaceAll("^[-.]+|-+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return name.isEmpty() ? "esp8266-firmware" : name + "-firmware"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
