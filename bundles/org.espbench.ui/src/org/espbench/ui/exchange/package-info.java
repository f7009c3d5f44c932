/**
 * Connections in files on their way in and out: the import and the export wizard.
 *
 * <p>Parameters have no nullness default here: most methods implement the platform's interfaces, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.exchange;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
