/**
 * The Connections view: what each module is doing, as a tree.
 *
 * <p>Parameters have no nullness default here: most methods implement the platform's interfaces, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.view;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
