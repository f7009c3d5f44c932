/**
 * The commands on connections: their handlers and what decides whether they are enabled.
 *
 * <p>Parameters have no nullness default here: most methods implement the platform's interfaces, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.command;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
