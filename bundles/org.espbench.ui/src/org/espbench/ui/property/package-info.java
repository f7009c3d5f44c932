/** What the Properties view says about a connection and its parts, and how to get from there to the view and the console and back. UI thread, but for the facts. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.property;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
