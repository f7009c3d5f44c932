/**
 * What is done to connections so that it can be undone, in the platform's operation history.
 *
 * <p>Parameters have no nullness default here: most methods implement the platform's interfaces, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.undo;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
