package org.espbench.codegen;

import java.util.List;

/**
 * There is no such program.
 *
 * @param reasons at least one sentence, each on something the profile says, why it can't be had here and what to do
 */
public record Refused(List<String> reasons) implements Generated {

    public Refused {
        reasons = List.copyOf(reasons);
    }
}
