/** Pages of fields that are bound to values: what wizards and dialogs are made of. UI thread only. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.form;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
