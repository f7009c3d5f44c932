package org.espbench.traffic.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.modem.at.Generation;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;

/**
 * A command and everything that belongs to it.
 *
 * @param command what was sent
 * @param rows the echo, answers, prompts, payload and results in their order; not the command itself
 * @param result the row that ended it; empty while it is under way, or when it was never answered
 * @param generation the firmware, as far as the capture had told until then
 */
public record ExchangeStory(Row command, List<Row> rows, Optional<Row> result, Generation generation) {

    /** A command is not answered so late. */
    private static final int FARTHEST = 4096;
    private static final int PAGE = 256;

    /** From the command's last byte leaving to the last byte of its result arriving; empty while there is none. */
    public Optional<Duration> duration() {
        return result.flatMap(row -> row.exchange()).map(exchange -> exchange.elapsed());
    }

    /** The payload rows that were handed over for it. */
    public List<Row> payload() {
        return rows.stream().filter(row -> row.kind() == RowKind.SENT).toList();
    }

    /**
     * The story that a row is part of, be it the command or what belongs to it.
     *
     * @return empty when the row belongs to no command, or its command was deleted
     * @throws CaptureException when the capture can't be read any more
     */
    public static Optional<ExchangeStory> of(Capture capture, Row row) throws CaptureException {
        long number = row.kind() == RowKind.COMMAND ? row.number() : row.exchange().map(exchange -> exchange.command()).orElse(-1L);
        List<Row> first = number < capture.first() ? List.of() : capture.rows(number, 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Generation[] generation = {Generation.UNKNOWN};
        List<@NonNull Row> rows = new ArrayList<>();
        boolean[] over = new boolean[1];
        for (long at = number + 1; at < number + FARTHEST && !over[0]; at += PAGE) {
            int passed = capture.pass(at, PAGE, passing -> {
                if (!over[0]) {
                    generation[0] = rows.isEmpty() ? passing.generation() : generation[0];
                    Row each = passing.row();
                    if (each.exchange().filter(exchange -> exchange.command() == number).isPresent()) {
                        rows.add(each);
                        over[0] = ends(each, first.getFirst());
                    }
                }
            });
            if (passed < PAGE) {
                break;
            }
        }
        Optional<Row> result = over[0] ? Optional.of(rows.getLast()) : Optional.empty();
        return Optional.of(new ExchangeStory(first.getFirst(), List.copyOf(rows), result, generation[0]));
    }

    /** The OK in front of the prompt doesn't end a send. */
    private static boolean ends(Row row, Row command) {
        boolean send = command.text().regionMatches(true, 0, "AT+CIPSEND", 0, "AT+CIPSEND".length());
        return row.kind() == RowKind.FAILURE || row.kind() == RowKind.RESULT && !(send && row.line().equals("OK"));
    }
}
