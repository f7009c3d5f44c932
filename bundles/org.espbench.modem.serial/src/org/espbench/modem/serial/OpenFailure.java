package org.espbench.modem.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** Why the system didn't open a port, from its error number, in words that say what to do. */
final class OpenFailure {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** What an error number means. */
    enum Kind {
        ABSENT, DENIED, BUSY, LINE, OTHER
    }

    private OpenFailure() {
    }

    /**
     * @param device the system's name for it
     * @param error the system's number for the failure
     * @param known the ports that are there
     */
    static PortException of(PortAddress address, String device, int error, LineSettings line, List<String> known) {
        Kind kind = WINDOWS ? onWindows(error) : onPosix(error);
        return switch (kind) {
        case ABSENT -> absentOrHere(address, device, known);
        case DENIED -> new PortException.Denied(address, denied(address, device), null);
        case BUSY -> new PortException.Busy(address, Holders.onlyThis(device) ? Said.WORDS.say("busy.here", address)
                : busy(address, Holders.of(device)), null);
        case LINE -> new PortException.Refused(address, Said.WORDS.say("refused.line", address, line.baud(), error), null);
        case OTHER -> new PortException.Refused(address, Said.WORDS.say("refused.open", address, error), null);
        };
    }

    /** The library says "no such file" for a port that it has open already, too. */
    private static PortException absentOrHere(PortAddress address, String device, List<String> known) {
        boolean there = WINDOWS ? known.contains(device.substring(device.lastIndexOf('\\') + 1)) : Files.exists(Path.of(device));
        return there ? new PortException.Busy(address, Said.WORDS.say("busy.here", address), null) : absent(address, known, null);
    }

    static PortException.Absent absent(PortAddress address, List<String> known, @Nullable Throwable cause) {
        return new PortException.Absent(address, Said.WORDS.say("absent", address, known(known)), cause);
    }

    static PortException.Absent absentIdentity(PortAddress address, List<String> known) {
        return new PortException.Absent(address, Said.WORDS.say("absent.usb", address, known(known)), null);
    }

    static String busy(PortAddress address, List<String> holders) {
        return holders.isEmpty() ? Said.WORDS.say("busy", address) : Said.WORDS.say("busy.by", address, String.join(", ", holders));
    }

    /** Numbers of errno that Linux and macOS share, and EAGAIN, in which they differ. */
    static Kind onPosix(int error) {
        return switch (error) {
        case 2, 6, 19 -> Kind.ABSENT;
        case 1, 13 -> Kind.DENIED;
        case 11, 16, 35 -> Kind.BUSY;
        case 22 -> Kind.LINE;
        default -> Kind.OTHER;
        };
    }

    /** System error codes of Windows, which says "access denied" of a port that somebody has open. */
    static Kind onWindows(int error) {
        return switch (error) {
        case 2, 3, 433, 1167 -> Kind.ABSENT;
        case 5, 32, 170 -> Kind.BUSY;
        case 87 -> Kind.LINE;
        default -> Kind.OTHER;
        };
    }

    private static String denied(PortAddress address, String device) {
        return group(device).map(group -> Said.WORDS.say("denied.group", address, group, System.getProperty("user.name", "$USER")))
                .orElseGet(() -> Said.WORDS.say("denied", address));
    }

    /** The group that may open the device, {@code dialout} on most systems and {@code uucp} on others. */
    private static Optional<String> group(String device) {
        try {
            return Optional.ofNullable(Files.getAttribute(Path.of(device), "posix:group", LinkOption.NOFOLLOW_LINKS)).map(Object::toString);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String known(List<String> names) {
        return names.isEmpty() ? Said.WORDS.say("absent.none") : Said.WORDS.say("absent.known", String.join(", ", names));
    }
}
