/** Leaving rows of a console out: a bar in which one chooses which, and the filters that users save by name. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.filter;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
