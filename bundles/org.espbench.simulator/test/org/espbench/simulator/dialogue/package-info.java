/**
 * Whole dialogues with the module, byte for byte, as text files that can be laid beside a log of a real one: a folder per firmware version, a file per
 * topic. {@code Dialogue} says how they are written.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.dialogue;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
