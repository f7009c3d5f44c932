package org.espbench.modem.net;

/**
 * How far a link's send buffer is ({@code AT+CIPBUFSTATUS}, reference 2.4).
 *
 * @param next the number that the next segment will have
 * @param sent the segment that was sent last
 * @param acknowledged the last one that the far end has
 * @param freeBytes how many bytes there is room for
 * @param queue how many more segments can be queued
 */
public record SendBuffer(int next, int sent, int acknowledged, int freeBytes, int queue) {
}
