package org.espbench.ui.console.find;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.osgi.util.NLS;
import org.espbench.traffic.search.Needle;

/**
 * What the user looks for, as it was typed.
 *
 * @param text empty when nothing is looked for
 */
public record Sought(String text, Kind kind, boolean matchCase) {

    private static final int DELETE = 0x7f;
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    /** How the text is meant. */
    public enum Kind {
        /** As it stands. */
        TEXT,
        /** As a regular expression. */
        REGEX,
        /** As bytes in hex digits. */
        HEX
    }

    /** Why it can't be looked for, as a sentence. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        Unfit(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * For looking into the capture. The text mustn't be empty.
     *
     * @throws Unfit when it isn't what its kind says
     */
    public Needle needle() throws Unfit {
        try {
            return switch (kind) {
                case TEXT -> Needle.text(text, !matchCase);
                case REGEX -> Needle.regex(text, !matchCase);
                case HEX -> Needle.hex(text);
            };
        } catch (PatternSyntaxException e) {
            throw new Unfit(NLS.bind(Messages.notRegex, e.getDescription()), e);
        } catch (IllegalArgumentException e) {
            throw new Unfit(Messages.notHex, e);
        }
    }

    /** What of a row's visible text is to be marked; nothing where that can't be told. */
    public Optional<Pattern> pattern() {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE;
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(switch (kind) {
                case TEXT -> Pattern.compile(text, flags | Pattern.LITERAL);
                case REGEX -> Pattern.compile(text, flags);
                case HEX -> Pattern.compile(visible(HexFormat.of().parseHex(text.replaceAll("(?i)0x|[\\s,:]", ""))), Pattern.LITERAL); //$NON-NLS-1$ //$NON-NLS-2$
            });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Bytes as a row shows them; those that were part of a character look otherwise there. */
    private static String visible(byte[] bytes) {
        StringBuilder seen = new StringBuilder();
        for (byte b : bytes) {
            if (b < 0) {
                seen.append(String.format(Locale.ROOT, "\\x%02X", b)); //$NON-NLS-1$
            } else if (b < ' ') {
                seen.append((char) (PICTURES + b));
            } else {
                seen.append(b == DELETE ? (char) DELETE_PICTURE : (char) b);
            }
        }
        return seen.toString();
    }
}
