package org.espbench.codegen;

/** What came of the wish for a program. */
public sealed interface Generated permits Program, Refused {
}
