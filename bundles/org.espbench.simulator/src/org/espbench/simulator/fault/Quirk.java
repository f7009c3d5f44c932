package org.espbench.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What firmware is known to do wrong (reference 5), each to be switched on or off. */
public enum Quirk {

    /** Q2: messages wait for an echo and are said in the middle of it. */
    MESSAGE_INSIDE_ECHO(2, false),
    /** Q3: a send that failed says {@code SEND FAIL} and then {@code SEND OK}. */
    SEND_FAIL_AND_OK(3, false),
    /** Q4: received data are said between the prompt and {@code SEND OK}. */
    DATA_INSIDE_SEND(4, true),
    /** Q5: received data between the prompt and {@code SEND OK} end all receiving until a reset. */
    DATA_INSIDE_SEND_ENDS_RECEIVING(5, false),
    /** Q8: nothing separates received data from the message behind. */
    MESSAGE_BEHIND_DATA(8, true),
    /** Q9: a link says that it is closed before all its data. */
    CLOSED_BEFORE_DATA(9, false),
    /** Q10: a connect that failed says that the link is closed, after its {@code ERROR}. */
    CLOSED_AFTER_FAILED_CONNECT(10, true),
    /** Q14: passive data that were announced can't be read any more: {@code ERROR}, and the link is closed. */
    PASSIVE_READ_FAILS(14, false),
    /** Q16: {@code busy p...} for a command that is carried out nevertheless. */
    BUSY_BUT_DONE(16, false),
    /** Q21: Wi-Fi messages come on their own after a boot. */
    WIFI_MESSAGES_AFTER_BOOT(21, true),
    /** Q26: opening an SSL link resets the module. */
    SSL_RESETS(26, false),
    /** Q33: the host's UART overruns: bytes are cut out of the middle of what the module says. */
    OVERRUN(33, false);

    private final int number;
    private final boolean usual;

    Quirk(int number, boolean usual) {
        this.number = number;
        this.usual = usual;
    }

    /** Its number in the reference. */
    public int number() {
        return number;
    }

    /** Whether a module has it unless told otherwise. */
    public boolean usual() {
        return usual;
    }

    /** The quirk with this number or name, such as {@code Q16} or {@code busy-but-done}. */
    public static Optional<Quirk> of(String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(quirk -> quirk.name().equals(wanted) || wanted.equals("Q" + quirk.number)).findFirst();
    }
}
