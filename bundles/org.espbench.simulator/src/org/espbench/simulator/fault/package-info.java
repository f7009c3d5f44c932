/**
 * What can go wrong with a module, to be scripted in a test: bytes lost on the line, answers that don't come, resets in the middle of a word. Words
 * only; what carries them out is the room {@code injection}. Knows nothing of ours.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.fault;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
