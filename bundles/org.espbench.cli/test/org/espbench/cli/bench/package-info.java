/** The benchmark command, with benchmarks made for the test. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.cli.bench;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
