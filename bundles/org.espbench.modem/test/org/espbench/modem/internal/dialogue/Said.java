package org.espbench.modem.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.api.AbstractStringAssert;
import org.espbench.modem.Exchange;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.at.UnencodableException.Reason;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;

/** What is said to a firmware and what it says, as tests write it. */
public final class Said {

    private Said() {
    }

    /** Something that may not be sayable. */
    @FunctionalInterface
    public interface Encoding {
        AtCommand encode() throws UnencodableException;
    }

    public static Dialect dialect(String version) {
        return Dialect.of(FirmwareVersion.of(List.of("AT version:" + version + "(x)")));
    }

    public static Grammar grammar(String version) {
        return Dialogue.grammar(dialect(version));
    }

    /** The command's bytes, but for its CR LF. */
    public static AbstractStringAssert<?> assertSaid(Encoding encoding) throws UnencodableException {
        String text = new String(encoding.encode().bytes(), StandardCharsets.ISO_8859_1);
        assertThat(text).endsWith("\r\n");
        return assertThat(text.substring(0, text.length() - 2));
    }

    public static void assertUnsayable(Reason reason, Operand operand, Encoding encoding) {
        assertThatThrownBy(encoding::encode).isInstanceOfSatisfying(UnencodableException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.operand()).isEqualTo(operand);
        });
    }

    /** An answer that ended with OK. */
    public static Answer answer(String... lines) {
        return new Answer(Answer.Result.OK, List.of(lines), new Exchange("AT+X?", List.of()));
    }
}
