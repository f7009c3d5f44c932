package org.espbench.modem.at;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One thing the module said. Text is kept one char per byte (ISO 8859-1), so that nothing is lost, whatever the SSID was written in; CR and LF
 * around it are gone. Link ids are 0 to 4; in single mode the link is {@link #SINGLE}.
 */
public sealed interface Frame {

    /** The id of the only link in single mode ({@code CIPMUX=0}). */
    int SINGLE = 0;
    /** The message names no link though there may be several. */
    int NO_LINK = -1;

    /** A command or a part of one, repeated by the module; may hold secrets. */
    record Echo(String text) implements Frame {
        @Override
        public String toString() {
            return "Echo[" + SecretScanner.masked(text) + "]";
        }
    }

    /** What ends a command (reference 1.4). */
    record Result(Kind kind) implements Frame {

        /** The final results. */
        public enum Kind {
            OK, ERROR, FAIL, SEND_OK, SEND_FAIL, SEND_CANCELED,
            /** The value was set before; final in 0.9.x only. Later generations say it as a {@link Text} in front of OK. */
            NO_CHANGE
        }
    }

    /** An input line was rejected because a command is in work or, with {@code sending}, the data of a send. */
    record Busy(boolean sending) implements Frame {
    }

    /** The module asks for the payload of a send (reference 1.5). */
    record Prompt() implements Frame {
    }

    /** The module has taken {@code count} bytes of payload from the line ({@code Recv n bytes}). */
    record Taken(int count) implements Frame {
    }

    /** {@code +NAME:value}. The value is as it came: SSIDs in it are not escaped (reference 2.2). May hold secrets ({@code +CWSAP}). */
    record Info(String name, String value) implements Frame {
        @Override
        public String toString() {
            return "Info[" + SecretScanner.masked("+" + name + ":" + value) + "]";
        }
    }

    /** {@code WIFI CONNECTED}: the station is associated. */
    record StationConnected() implements Frame {
    }

    /** {@code WIFI GOT IP}. */
    record StationGotAddress() implements Frame {
    }

    /** {@code WIFI GOT IPv6 LL} or, {@code global}, {@code WIFI GOT IPv6 GL} (2.2 and later). */
    record StationGotIpv6Address(boolean global) implements Frame {
    }

    /** {@code WIFI DISCONNECT}. */
    record StationLost() implements Frame {
    }

    /** {@code DHCP TIMEOUT}. */
    record DhcpTimedOut() implements Frame {
    }

    /** A link is up, ours or a client's. */
    record Opened(int link) implements Frame {
    }

    /** A link ended or never came up. */
    record Closed(int link) implements Frame {
    }

    /** {@code CONNECT FAIL} (0.x and 1.x). */
    record ConnectFailed(int link) implements Frame {
    }

    /** {@code +LINK_CONN}, which replaces {@code CONNECT} when {@code SYSMSG} asks for it (1.6 and later). */
    record LinkReported(int link, boolean failed, String type, boolean accepted, String host, int remotePort, int localPort) implements Frame {
    }

    /** {@code +STA_CONNECTED}: a client joined the soft-AP. */
    record ClientJoined(String mac) implements Frame {
    }

    /** {@code +STA_DISCONNECTED}: a client left the soft-AP. */
    record ClientLeft(String mac) implements Frame {
    }

    /** {@code +DIST_STA_IP}: a client of the soft-AP was given an address. */
    record ClientAddressed(String mac, String ip) implements Frame {
    }

    /** {@code Have n Connections}: the module's server refused a client (2.x). */
    record ServerFull(int connections) implements Frame {
    }

    /** {@code +QUITT}: pass-through was left. */
    record PassThroughLeft() implements Frame {
    }

    /** The outcome of one segment of {@code CIPSENDBUF} (1.x). @param link {@link #NO_LINK} when it names none though there may be several */
    record SegmentSent(int link, int segment, boolean ok) implements Frame {
    }

    /** {@code Will force to restart!!!}: {@code AT+RST} was taken though a command runs. */
    record Restarting() implements Frame {
    }

    /** {@code ready}: the module has started. */
    record Ready() implements Frame {
    }

    /** A line of the boot loaders or of a crash; {@code restart} when it can only mean that the module starts anew (reference 1.10). */
    record BootText(String text, boolean restart) implements Frame {
    }

    /** Any other line; may hold secrets (SmartConfig). */
    record Text(String text) implements Frame {
        @Override
        public String toString() {
            return "Text[" + SecretScanner.masked(text) + "]";
        }
    }

    /** A piece of a line beyond {@link AtDecoder#MAX_LINE} bytes; the pieces of one line follow each other. May hold secrets. */
    record Overlong(String text) implements Frame {
        @Override
        public String toString() {
            return "Overlong[" + text.length() + "]";
        }
    }

    /**
     * Payload from a link, or a piece of it: payloads longer than {@link AtDecoder#PIECE} come in pieces of that size, whatever the reads were.
     * The bytes are {@code buffer[offset .. offset+length)}, valid during the call only.
     *
     * @param link {@link #NO_LINK} for an answer to {@code CIPRECVDATA} that names none
     * @param remaining how many bytes of the same payload are still to come
     * @param host the sender's address, or null when the module didn't tell
     * @param remotePort the sender's port, or 0
     * @param requested whether this answers {@code CIPRECVDATA}; otherwise it is {@code +IPD}
     */
    record Data(int link, byte[] buffer, int offset, int length, int remaining, @Nullable String host, int remotePort, boolean requested)
            implements Frame {
        @Override
        public String toString() {
            return "Data[link=" + link + ", length=" + length + ", remaining=" + remaining + "]";
        }
    }

    /** Payload waits in the module to be read (passive {@code +IPD}): {@code count} bytes in total. */
    record Waiting(int link, int count) implements Frame {
    }

    /** Pass-through bytes, as they came; several in a row mean the same as one. Valid during the call only. */
    record Raw(byte[] buffer, int offset, int length) implements Frame {
        @Override
        public String toString() {
            return "Raw[" + length + "]";
        }
    }
}
