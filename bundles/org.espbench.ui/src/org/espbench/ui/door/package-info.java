/** The one door between the UI thread and all others: work goes in asynchronously and coalesced, slow calls stay out. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui.door;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
