/** What users prefer everywhere: how new connections begin, how often modules are asked, and the pages to say so. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.preference;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
