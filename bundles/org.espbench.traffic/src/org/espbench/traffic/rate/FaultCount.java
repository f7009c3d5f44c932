package org.espbench.traffic.rate;

/**
 * How often something went wrong.
 *
 * @param firstRow the number of the first row that tells of it
 * @param lastRow the number of the last one
 */
public record FaultCount(Fault fault, long count, long firstRow, long lastRow) {
}
