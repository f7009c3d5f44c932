package org.espbench.traffic.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.Generation;

/** A decoder context as words in the head of a file, for example {@code espbench 1 NONOS echo mux}. */
final class ContextText {

    private static final String FORMAT = "espbench 1 ";

    private ContextText() {
    }

    static String written(AtContext context) {
        StringBuilder text = new StringBuilder(FORMAT).append(context.generation());
        add(text, "echo", context.echo());
        add(text, "mux", context.mux());
        add(text, "addressInIpd", context.addressInIpd());
        add(text, "passive", context.passive());
        add(text, "passThrough", context.passThrough());
        add(text, "okAfterData", context.okAfterData());
        return text.toString();
    }

    static Optional<AtContext> read(String text) {
        if (!text.startsWith(FORMAT)) {
            return Optional.empty();
        }
        String[] words = text.substring(FORMAT.length()).split(" ");
        Set<String> said = Set.copyOf(Arrays.asList(words));
        AtContext context = AtContext.POWER_UP.withEcho(said.contains("echo")).withMux(said.contains("mux"))
                .withAddressInIpd(said.contains("addressInIpd")).withPassive(said.contains("passive"))
                .withPassThrough(said.contains("passThrough")).withOkAfterData(said.contains("okAfterData"));
        for (Generation generation : Generation.values()) {
            if (generation.name().equals(words[0])) {
                return Optional.of(context.withGeneration(generation));
            }
        }
        return Optional.of(context);
    }

    private static void add(StringBuilder text, String word, boolean holds) {
        if (holds) {
            text.append(' ').append(word);
        }
    }
}
