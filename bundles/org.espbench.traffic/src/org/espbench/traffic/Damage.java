package org.espbench.traffic;

/**
 * Where a capture file stops being readable. Everything before is intact and shown.
 *
 * @param offset the first bad byte, counted from the beginning of the file
 * @param sentence what is wrong and what was kept, for people
 */
public record Damage(long offset, String sentence) {
}
