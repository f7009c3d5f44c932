/**
 * The traffic console: one per connection, each page a view on the connection's capture. A console owns no traffic, a page owns view state
 * only; what is painted is fetched by a job and costs the same however long the capture is.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui.console;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
