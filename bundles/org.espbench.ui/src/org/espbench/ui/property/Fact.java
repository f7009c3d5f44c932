package org.espbench.ui.property;

/** One thing to say about a part of a connection. */
record Fact(String label, String value) {
}
