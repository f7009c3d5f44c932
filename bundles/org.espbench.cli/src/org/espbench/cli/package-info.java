/** The command line of Espbench, started by the {@code espbench} script on a plain JVM. Nothing else names picocli. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.cli;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
