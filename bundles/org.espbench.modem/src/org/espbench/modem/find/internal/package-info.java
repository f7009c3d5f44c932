/**
 * How a module is found: the plan ({@link Hunt}), what is tried at one rate, the judgement of what was heard, and the conclusions. Hidden; entered
 * through ModuleFinder only. No thread of its own: everything runs on the caller's.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.find.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
