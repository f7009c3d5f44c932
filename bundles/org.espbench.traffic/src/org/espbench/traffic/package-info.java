/**
 * What crossed a port, kept in files and shown as numbered rows: captures that grow, captures opened again, and what their links carried.
 *
 * <p>For a list that shows a capture: {@link org.espbench.traffic.Capture#rows(long, int)} costs the same everywhere and may be called from any
 * thread, but reads a file, so not from the UI thread; {@link org.espbench.traffic.Capture#onGrowth} tells, coalesced, that there are more rows;
 * a row's number is its name for good, also when the oldest rows are deleted, from which on {@link org.espbench.traffic.Capture#first()} is above 0;
 * {@link org.espbench.traffic.Capture#keys} says what rows are for next to nothing, for a scroll bar's marks. Filtered lists are
 * {@code org.espbench.traffic.search.RowView}.
 *
 * <p>A capture is one file or several, {@code x.pcapng}, {@code x.part0002.pcapng} and so on, each with its index beside it. A live capture has three
 * threads: one masks and writes, one finds the rows, one flushes the disk's cache. An opened one has the second only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
