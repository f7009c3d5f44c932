/** The walls of the house: what each bundle may know of the others, read from all manifests, sources and classes. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together.house;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
