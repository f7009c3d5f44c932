/**
 * The send bar below the console: what a user sends to the module or over its links, once, again and again, from a file, or by macro. It talks to
 * the session's public methods only, in jobs; what it remembers never holds a secret.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.send;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
