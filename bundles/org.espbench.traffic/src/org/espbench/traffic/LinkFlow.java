package org.espbench.traffic;

/**
 * The payload that one opening of a link carried, from the raw bytes of a capture.
 *
 * @param linkId 0 to 4; 0 in single-link mode
 * @param opening counts the openings of this id in the capture, from 0
 * @param accepted whether the module's server accepted it, rather than a command of ours having opened it
 * @param bytesIn payload bytes that the link received
 * @param bytesOut payload bytes handed to the module for the link
 * @param sha256In of the received payload, 64 lower-case hex digits
 * @param sha256Out of the payload handed over, 64 lower-case hex digits
 */
public record LinkFlow(int linkId, int opening, boolean accepted, long bytesIn, long bytesOut, String sha256In, String sha256Out) {
}
