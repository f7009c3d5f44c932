/** The install test's eye inside the IDE: opens every view of ours, writes down what it saw, closes the IDE. On no update site. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ide.probe;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
