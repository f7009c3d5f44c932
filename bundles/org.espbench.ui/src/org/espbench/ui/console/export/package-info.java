/**
 * Captures to files in the forms of other tools, and logs of other tools to captures. Everything is written by jobs, beside the file first, so that
 * nobody ever finds half of one under its name.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.export;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
