package org.espbench.traffic.search;

import java.util.Optional;
import java.util.regex.Pattern;

import org.espbench.traffic.PassingRow;

/** A regular expression. */
record PatternNeedle(Pattern pattern) implements Needle {

    @Override
    public boolean in(PassingRow row) {
        return pattern.matcher(Needle.textOf(row)).find();
    }

    @Override
    public Optional<Literal> literal() {
        return Optional.empty();
    }
}
