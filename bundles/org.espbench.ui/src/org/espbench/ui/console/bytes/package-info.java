/** The bytes of the selected rows, as hex beside text, below the rows. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.bytes;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
