package org.espbench.traffic;

/** To which conversation a {@link Row} belongs. */
public enum Lane {
    /** Commands, their echo, answers and results. */
    AT,
    /** What the module says unasked: links and the network coming and going, boot text. */
    EVENT,
    /** Payload of a link. */
    LINK,
    /** Pass-through data and bytes that fit nowhere else. */
    RAW,
    /** What we noted ourselves: opened, closed, line settings, control lines, what was lost. */
    NOTE
}
