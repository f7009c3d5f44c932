/**
 * Finding rows: filters, needles, views of the rows that a filter accepts by position, and a finder that goes from hit to hit.
 *
 * <p>For a virtual list: a {@link org.espbench.traffic.search.RowView} per page, extended in a job whenever the capture says that it has grown; paint
 * {@code rows(position, count)} fetched in a job; remember places as row numbers, never as positions, and turn one into the other with
 * {@code number} and {@code position}. Nothing here has a thread of its own; all work is on the caller's, with progress and cancel.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic.search;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
