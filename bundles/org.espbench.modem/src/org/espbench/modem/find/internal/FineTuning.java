package org.espbench.modem.find.internal;

import static org.espbench.modem.find.internal.Interview.ascii;

import java.time.Duration;

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

    private static final Duration ANSWER = Duration.ofMillis(500);
    /** What a module's divider or an adapter's makes of a rate; nobody can do better. */
    private static final double ALIKE = 0.01;
    /** Farther off, the answer would not have been readable. */
    private static final double READABLE = 0.06;

    private final Ear ear;

    FineTuning(Ear ear) {
        this.ear = ear;
    }

    /** Asks in the form that the generation knows (reference 2.1), and changes to the rate that is told if the module answers there. */
    void tune() throws PortException, InterruptedException {
        int told = told("AT+UART_CUR?\r\n");
        if (told == 0) {
            told = told("AT+UART?\r\n");
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
        for (String line : ear.exchange(Attempt.IDENTIFY, ascii(question), ANSWER, Hearing::answered).lines()) {
            if (line.matches("\\+UART[A-Z_]*:[0-9]{2,7},.*")) {
                int baud = Integer.parseInt(line.substring(line.indexOf(':') + 1, line.indexOf(',')));
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
