/** The pictures of the workbench parts: one enum names them all; the files lie in the bundle's {@code icons} folder, drawn from {@code icons/src}. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui.icon;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
