package org.espbench.modem.remote.telnet;

/** What stands between the data of a telnet stream. */
public sealed interface TelnetCommand {

    /** @param option 0 to 255 */
    record Negotiated(Verb verb, int option) implements TelnetCommand {
    }

    /**
     * A message of an option.
     *
     * @param option 0 to 255
     * @param payload escapes undone, at most {@link TelnetDecoder#LONGEST} bytes; the receiver's own
     */
    record Said(int option, byte[] payload) implements TelnetCommand {
    }

    /** Any other command, such as no-operation or are-you-there. */
    record Other(int code) implements TelnetCommand {
    }
}
