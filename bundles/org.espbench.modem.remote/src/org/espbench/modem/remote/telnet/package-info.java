/**
 * The telnet protocol (RFC 854, 855, 856, 1143) as far as a byte line needs it: commands taken out of the data, option negotiation without
 * loops, subnegotiation. Pure, incremental functions of bytes with bounded memory; no thread, no socket.
 *
 * <p>It is our own because the library of the field, commons-net 3.12, can't do this. Measured with a server that sends 4 KB at once on
 * connect, 100 connects: with its reader thread, 5 and 6 connects hung, 7 with 64 KB, that thread dead of "Queue is full! Cannot process
 * another character"; without it nothing is lost, but each byte is a read of its own, 0.3 MB/s where a plain socket carried 460 to 740,
 * which a line at 3 000 000 baud already outruns.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.remote.telnet;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
