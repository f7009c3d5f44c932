package org.espbench.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class LogTest {

    /** Clear the screen, set the title, turn the direction of text; also as single C1 characters in UTF-8. */
    @Test
    void aTerminalObeysNothingThatStrangersSay() {
        StringWriter written = new StringWriter();
        Log log = new Log(new PrintWriter(written), true);
        for (String hostile : new String[] {"AT\u001b[2J", "AT\u001b]0;x\u0007", "AT\u009b2J", "AT\u202e\u2066"}) {
            byte[] bytes = hostile.getBytes(StandardCharsets.UTF_8);
            log.command(new String(bytes, StandardCharsets.ISO_8859_1));
            log.said(bytes);
            log.note(hostile);
        }
        assertThat(written.toString().lines()).hasSize(12).allMatch(line -> !line.matches(".*[\\p{Cc}\\p{Cf}].*"));
        assertThat(written.toString()).contains("> AT?[2J", "# AT??");
    }
}
