/** What differs between firmware versions: texts, limits and manners. One class per version family; knows nothing of ours. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.firmware;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
