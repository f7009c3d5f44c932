package org.espbench.modem.find.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.at.Frame.Result.Kind;
import org.espbench.modem.find.Attempt;
import org.espbench.modem.find.Search;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortException;

/**
 * Rates that differ by a few percent understand each other most of the time, such as 74880 and 76800. So a module is asked what its rate is, and the
 * line is set to that.
 */
final class FineTuning {

    /** What a module's divider or an adapter's makes of a rate; nobody can do better. */
    private static final double ALIKE = 0.01;
    /** Farther off, the answer would not have been readable. */
    private static final double READABLE = 0.06;

    /** What the module says of its line: baud, data bits, stop bits, parity, flow control. */
    private static final Pattern LINE = Pattern.compile("\\+UART[A-Z_]*:([0-9]{2,7}),[0-9],[0-9],[0-9],([0-3])");
    private static final int OBEYS_CTS = 2;

    private final Ear ear;
    private boolean flowControlled;

    FineTuning(Ear ear) {
        this.ear = ear;
    }

    /** Whether the module obeys a line that this side doesn't drive. */
    boolean flowControlled() {
        return flowControlled && !ear.port().line().flow().hostDrivesRts();
    }

    /** Asks in the form that the generation knows (reference 2.1), and changes to the rate that is told if the module answers there. */
    void tune() throws PortException, InterruptedException {
        int told = told("AT+UART_CUR?");
        if (told == 0) {
            told = told("AT+UART?");
        }
        LineSettings found = ear.port().line();
        if (told == 0 || alike(told, found.baud(), ALIKE) || !alike(told, found.baud(), READABLE)) {
            return;
        }
        if (!ear.tune(found.at(usual(told))) || Interview.ask(ear, Attempt.ASK).result() != Kind.OK) {
            ear.tune(found);
        }
    }

    /** The rate, or 0 when it isn't told or no line can have it. */
    private int told(String question) throws PortException, InterruptedException {
        for (String line : Interview.question(ear, question).lines()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                int baud = Integer.parseInt(matcher.group(1));
                flowControlled = (Integer.parseInt(matcher.group(2)) & OBEYS_CTS) != 0;
                return baud < LineSettings.MIN_BAUD || baud > LineSettings.MAX_BAUD ? 0 : baud;
            }
        }
        return 0;
    }

    /** The rate that people call this one. */
    private static int usual(int baud) {
        return Search.RATES.stream().filter(rate -> alike(rate, baud, ALIKE)).findFirst().orElse(baud);
    }

    private static boolean alike(int one, int other, double tolerance) {
        return Math.abs(one - other) <= other * tolerance;
    }
}
