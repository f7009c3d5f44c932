/**
 * Statistics of a capture beside its rows: throughput over time, how long answers took, what went wrong. What is chosen here is shown in the rows,
 * and the row that is chosen there is marked here.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.chart;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
