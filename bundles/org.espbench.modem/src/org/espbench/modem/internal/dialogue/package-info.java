/**
 * What the rooms for the single subjects (station, soft-AP, …) need of the engine, and no more: to take turns, to ask, to hear the answer and what
 * comes besides. Implemented by the engine.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.internal.dialogue;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
