package org.espbench.modem.serial;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/**
 * Getting the native half of jSerialComm to run. It is unpacked into the folder for temporary files, or the user's home where programs may not
 * run there.
 */
final class Library {

    private static final String NATIVE_NAME = "jSerialComm.library.randomizeNativeName";

    private Library() {
    }

    /**
     * Another plugin may bring the same library in a class loader of its own, and a native library of one name loads once only. Must come
     * before the library's first class.
     */
    static void prepare() {
        if (System.getProperty(NATIVE_NAME) == null) {
            System.setProperty(NATIVE_NAME, "true");
        }
    }

    /** What keeps it from running, in words. */
    static PortException refused(PortAddress address, LinkageError error) {
        String folder = System.getProperty("java.io.tmpdir", "?");
        return new PortException.Refused(address, Said.WORDS.say("refused.library", address, reason(error), folder), error);
    }

    /** The innermost sentence: the outer ones say only that a class can't be used, the second time without a reason. */
    private static String reason(Throwable error) {
        String reason = "";
        for (Throwable each = error; each != null; each = each.getCause()) {
            String said = each.getMessage();
            // The library's own first line is but a heading.
            reason = said == null ? reason : said.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.endsWith(":")).findFirst()
                    .orElse(reason);
        }
        return reason.isEmpty() ? error.toString() : reason;
    }
}
