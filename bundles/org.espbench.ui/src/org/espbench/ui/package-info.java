/** The ids by which other bundles and tests name this bundle's views, wizards and commands. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
