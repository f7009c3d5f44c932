/** Tests of the generator: what it writes, that it compiles, and that it behaves. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.codegen;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
