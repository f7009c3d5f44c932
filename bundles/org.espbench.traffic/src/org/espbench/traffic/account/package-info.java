/**
 * What a capture adds up to: links, bytes, losses, exchanges.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic.account;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
