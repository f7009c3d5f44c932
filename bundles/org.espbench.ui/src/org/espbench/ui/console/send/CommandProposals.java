package org.espbench.ui.console.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.osgi.util.NLS;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.manual.CommandEntry;
import org.espbench.modem.manual.Form;
import org.espbench.modem.manual.Manual;
import org.espbench.modem.manual.Operand;

/**
 * Proposes AT commands as one types, those that the module has first, and explains their parameters. Those that it lacks follow with the reason, so
 * that nobody looks for them in vain. UI thread.
 */
final class CommandProposals implements IContentProposalProvider {

    private static final IContentProposal[] NONE = {};
    /** From here on what the module lacks is shown, too: {@code AT+C}. */
    private static final int SPECIFIC = 4;

    private final Supplier<Optional<Dialect>> dialect;
    private final boolean driven;
    private Optional<Dialect> known = Optional.empty();
    private List<CommandEntry> entries;

    /**
     * @param dialect what the module speaks, as far as it is known now
     * @param driven whether the driver owns the line
     */
    CommandProposals(Supplier<Optional<Dialect>> dialect, boolean driven) {
        this.dialect = dialect;
        this.driven = driven;
        entries = Manual.of(Dialect.UNKNOWN, driven);
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        String upper = contents.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("AT")) { //$NON-NLS-1$
            return upper.isEmpty() || "AT".startsWith(upper) ? proposals("AT", "") : NONE; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        int equals = contents.indexOf('=');
        if (equals >= 0 && !contents.endsWith("=?")) { //$NON-NLS-1$
            return entry(upper.substring(0, equals + 1))
                    .map(entry -> new IContentProposal[] {new ContentProposal(contents, entry.syntax(), description(entry), contents.length())})
                    .orElse(NONE);
        }
        return proposals(upper, upper);
    }

    /** What the parameter is that the caret is in, in a sentence for people; what the command does while no parameter has begun. */
    Optional<String> hint(String contents, int caret) {
        String before = contents.substring(0, Math.min(caret, contents.length()));
        int equals = before.indexOf('=');
        if (equals < 0) {
            return entry(contents.toUpperCase(Locale.ROOT)).map(entry -> entry.objection().orElseGet(entry::purpose));
        }
        return entry(before.substring(0, equals + 1).toUpperCase(Locale.ROOT)).flatMap(entry -> {
            if (entry.objection().isPresent()) {
                return entry.objection();
            }
            int number = number(entry, before.substring(equals + 1));
            return number < entry.operands().size() ? Optional.of(explained(entry.operands().get(number))) : Optional.empty();
        });
    }

    /** Which parameter a text ends in. A link's number that may be left out is left out when a string comes first. */
    private static int number(CommandEntry entry, String text) {
        boolean quoted = false;
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                commas++;
            }
        }
        boolean skipped = text.startsWith("\"") && !entry.operands().getFirst().quoted() && entry.operands().getFirst().optional(); //$NON-NLS-1$
        return skipped ? commas + 1 : commas;
    }

    private IContentProposal[] proposals(String prefix, String typed) {
        List<IContentProposal> found = new ArrayList<>();
        List<IContentProposal> lacking = new ArrayList<>();
        for (CommandEntry entry : entries()) {
            if (!entry.typed().startsWith(prefix) || entry.form() == Form.TEST && !typed.contains("=")) { //$NON-NLS-1$
                continue;
            }
            if (entry.objection().isEmpty()) {
                found.add(new ContentProposal(entry.typed(), entry.syntax(), description(entry), entry.typed().length()));
            } else if (typed.length() >= SPECIFIC) {
                lacking.add(new ContentProposal(entry.typed(), NLS.bind(Messages.lacking, entry.typed()), entry.objection().get(),
                        entry.typed().length()));
            }
        }
        found.addAll(lacking);
        // Nothing more can come: the key that sends must not go to a list with one line that says what is there.
        boolean complete = found.size() == 1 && found.getFirst().getContent().equals(typed);
        return complete ? NONE : found.toArray(IContentProposal[]::new);
    }

    private Optional<CommandEntry> entry(String typed) {
        return entries().stream().filter(entry -> entry.typed().equals(typed)).findFirst();
    }

    private static String description(CommandEntry entry) {
        if (entry.objection().isPresent()) {
            return entry.objection().get();
        }
        StringBuilder text = new StringBuilder(entry.purpose());
        for (Operand operand : entry.operands()) {
            text.append("\n\n").append(explained(operand)); //$NON-NLS-1$
        }
        return text.toString();
    }

    private static String explained(Operand operand) {
        return NLS.bind(operand.optional() ? Messages.operandOptional : Messages.operand, operand.name(), operand.meaning());
    }

    private List<CommandEntry> entries() {
        Optional<Dialect> now = dialect.get();
        if (!now.equals(known)) {
            known = now;
            entries = Manual.of(now.orElse(Dialect.UNKNOWN), driven);
        }
        return entries;
    }
}
