/** What differs between firmware versions: texts, limits and manners. One class per version and one for what its generation has in common. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.firmware;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
