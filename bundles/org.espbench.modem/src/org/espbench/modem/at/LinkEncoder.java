package org.espbench.modem.at;

import java.util.List;
import java.util.Optional;

/**
 * Writes the commands about links of one dialect (reference 2.4). Total, as {@link AtEncoder}.
 *
 * @param escapes whether strings are escaped with backslashes
 * @param maxCommand bytes of a line, CR LF included
 * @param mux whether a link is named by its id ({@code CIPMUX=1})
 * @param moduleChooses whether the module chooses the id of a link that is opened
 */
public record LinkEncoder(boolean escapes, int maxCommand, boolean mux, boolean moduleChooses) {

    /** Whose links have ids that are chosen here. */
    public LinkEncoder(boolean escapes, int maxCommand, boolean mux) {
        this(escapes, maxCommand, mux, false);
    }

    /** Whose links have ids of the module's choice: it opens them by {@code AT+CIPSTARTEX}; 2.x. */
    public LinkEncoder withoutIds() {
        return new LinkEncoder(escapes, maxCommand, mux, true);
    }


    private static final int ALL_LINKS = 5;

    /** {@code AT+CIPMUX=0}: one link. */
    public static final AtCommand SINGLE = AtEncoder.fixed("AT+CIPMUX=0");
    /** {@code AT+CIPRECVLEN?}: how much waits on each link? */
    public static final AtCommand ASK_WAITING = AtEncoder.fixed("AT+CIPRECVLEN?");
    /** {@code AT+CIPMODE?}: is what is received raw? */
    public static final AtCommand ASK_PASS_THROUGH = AtEncoder.fixed("AT+CIPMODE?");
    /** {@code AT+CIPSEND}: into pass-through. */
    public static final AtCommand ENTER_PASS_THROUGH = AtEncoder.fixed("AT+CIPSEND");
    /** {@code AT+SAVETRANSLINK=0}: no pass-through at boot. */
    public static final AtCommand FORGET_PASS_THROUGH = AtEncoder.fixed("AT+SAVETRANSLINK=0");
    /** {@code AT+CIPSTATE?}: which links? 2.2.2 and later. */
    public static final AtCommand ASK_LINKS = AtEncoder.fixed("AT+CIPSTATE?");
    /** {@code AT+CIPTCPOPT?}: which socket options? 2.1 and later. */
    public static final AtCommand ASK_TCP_OPTIONS = AtEncoder.fixed("AT+CIPTCPOPT?");
    /** {@code AT+CIPSERVER?}: does a server run? 2.x. */
    public static final AtCommand ASK_SERVER = AtEncoder.fixed("AT+CIPSERVER?");
    /** {@code AT+CIPSERVER=0,1}: stops listening and closes the clients; 2.x. */
    public static final AtCommand STOP_LISTENING_AND_CLOSE = AtEncoder.fixed("AT+CIPSERVER=0,1");

    /** {@code AT+CIPSTART} for TCP. @param keepAlive in seconds; 0 leaves it out */
    public AtCommand openTcp(int link, String host, int remotePort, int keepAlive) throws UnencodableException {
        return stream("TCP", link, host, remotePort, keepAlive);
    }

    /** {@code AT+CIPSTART} for TLS. @param keepAlive in seconds; 0 leaves it out */
    public AtCommand openSsl(int link, String host, int remotePort, int keepAlive) throws UnencodableException {
        return stream("SSL", link, host, remotePort, keepAlive);
    }

    /** {@code AT+CIPSTART} for UDP. @param localPort 0 leaves port and mode out @param mode 0 fixed, 1 once, 2 the last sender */
    public AtCommand openUdp(int link, String host, int remotePort, int localPort, int mode) throws UnencodableException {
        CommandWriter writer = start(link).text("UDP", Operand.TYPE).text(host, Operand.HOST).number(remotePort, 1, Operand.REMOTE_PORT);
        if (localPort > 0) {
            writer.number(localPort, 1, Operand.LOCAL_PORT).number(mode, 0, Operand.MODE);
        }
        return writer.end();
    }

    /**
     * {@code AT+CIPSTART} for TCP by another route than the module's own choice; 2.x.
     *
     * @param keepAlive in seconds; 0 for none
     * @param ipv6 {@code TCPv6}; 2.2 and later
     */
    public AtCommand openTcp(int link, String host, int remotePort, int keepAlive, boolean ipv6, Optional<String> localAddress)
            throws UnencodableException {
        CommandWriter writer = start("TCP", ipv6, link, host, remotePort);
        if (keepAlive > 0 || localAddress.isPresent()) {
            writer.number(keepAlive, 0, Operand.KEEP_ALIVE);
        }
        return from(writer, ipv6, localAddress).end();
    }

    /** {@code AT+CIPSTART} for {@code SSLv6}; 2.2 and later. @param keepAlive in seconds; 0 leaves it out */
    public AtCommand openSslByIpv6(int link, String host, int remotePort, int keepAlive) throws UnencodableException {
        CommandWriter writer = start("SSL", true, link, host, remotePort);
        return (keepAlive > 0 ? writer.number(keepAlive, 0, Operand.KEEP_ALIVE) : writer).end();
    }

    /**
     * {@code AT+CIPSTART} for UDP by another route than the module's own choice; 2.x.
     *
     * @param localPort 0 leaves port and mode out, and then there can be no local address
     * @param ipv6 {@code UDPv6}; 2.2 and later
     */
    public AtCommand openUdp(int link, String host, int remotePort, int localPort, int mode, boolean ipv6, Optional<String> localAddress)
            throws UnencodableException {
        CommandWriter writer = start("UDP", ipv6, link, host, remotePort);
        if (localPort > 0 || localAddress.isPresent()) {
            writer.number(localPort, 1, Operand.LOCAL_PORT).number(mode, 0, Operand.MODE);
        }
        return from(writer, ipv6, localAddress).end();
    }

    /** {@code AT+CIPSEND}; the payload follows the prompt. */
    public AtCommand send(int link, int length) throws UnencodableException {
        return named("CIPSEND", link).number(length, 1, Operand.LENGTH).end();
    }

    /** {@code AT+CIPSEND} of a datagram to somebody else than the link's peer. */
    public AtCommand sendTo(int link, int length, String host, int remotePort) throws UnencodableException {
        return named("CIPSEND", link).number(length, 1, Operand.LENGTH).text(host, Operand.HOST).number(remotePort, 1, Operand.REMOTE_PORT)
                .end();
    }

    /** {@code AT+CIPSENDEX}: as {@link #send}, but the payload also ends at backslash 0. */
    public AtCommand sendEscaped(int link, int length) throws UnencodableException {
        return named("CIPSENDEX", link).number(length, 1, Operand.LENGTH).end();
    }

    /** {@code AT+CIPSENDBUF}: into the module's send buffer; 0.4x and 1.x. */
    public AtCommand sendBuffered(int link, int length) throws UnencodableException {
        return named("CIPSENDBUF", link).number(length, 1, Operand.LENGTH).end();
    }

    /** {@code AT+CIPBUFSTATUS}: how far is the send buffer? */
    public AtCommand bufferStatus(int link) throws UnencodableException {
        return mux ? set("CIPBUFSTATUS").number(link, 0, Operand.LINK).end() : AtEncoder.fixed("AT+CIPBUFSTATUS");
    }

    /** {@code AT+CIPCHECKSEQ}: has this segment been sent? */
    public AtCommand checkSegment(int link, int segment) throws UnencodableException {
        return named("CIPCHECKSEQ", link).number(segment, 0, Operand.SEGMENT).end();
    }

    /** {@code AT+CIPBUFRESET}: counts segments from the beginning again. */
    public AtCommand resetBuffer(int link) throws UnencodableException {
        return mux ? set("CIPBUFRESET").number(link, 0, Operand.LINK).end() : AtEncoder.fixed("AT+CIPBUFRESET");
    }

    /** {@code AT+CIPRECVDATA}: hands over what waits, at most {@code length} bytes. */
    public AtCommand read(int link, int length) throws UnencodableException {
        return named("CIPRECVDATA", link).number(length, 1, Operand.READ).end();
    }

    /** {@code AT+CIPRECVMODE}: active or passive. */
    public static AtCommand passive(boolean on) {
        return AtEncoder.fixed("AT+CIPRECVMODE=" + (on ? 1 : 0));
    }

    /** {@code AT+CIPDINFO}: senders' addresses with data, or not. */
    public static AtCommand senderAddresses(boolean on) {
        return AtEncoder.fixed("AT+CIPDINFO=" + (on ? 1 : 0));
    }

    /** {@code AT+CIPMODE}: receive raw, or not. */
    public static AtCommand passThrough(boolean on) {
        return AtEncoder.fixed("AT+CIPMODE=" + (on ? 1 : 0));
    }

    /** {@code AT+CIPSSLSIZE}: the buffer of a TLS link in bytes; 0.41 to 1.x. */
    public AtCommand sslBuffer(int bytes) throws UnencodableException {
        return set("CIPSSLSIZE").number(bytes, 2048, Operand.SSL_BUFFER).end();
    }

    /** {@code AT+CIPSSLCCONF} of 1.7: bit 0 shows the own certificate, bit 1 checks the server's. */
    public AtCommand sslChecks(boolean client, boolean server) throws UnencodableException {
        return set("CIPSSLCCONF").number((client ? 1 : 0) + (server ? 2 : 0), 0, Operand.MODE).end();
    }

    /** {@code AT+CIPSSLCCONF} of 2.x, for one link: none, client, server, both. */
    public AtCommand sslChecksOfLink(int link, boolean client, boolean server) throws UnencodableException {
        CommandWriter writer = named("CIPSSLCCONF", link).number((client ? 1 : 0) + (server ? 2 : 0), 0, Operand.MODE);
        if (client || server) {
            writer.number(0, 0, Operand.MODE).number(0, 0, Operand.MODE);
        }
        return writer.end();
    }

    /** {@code AT+CIPSSLCCN} for all links: the common name that a server's certificate has to have; 2.1 and later. */
    public AtCommand sslCommonName(String name) throws UnencodableException {
        return ofAll("CIPSSLCCN").text(name, Operand.COMMON_NAME).end();
    }

    /** {@code AT+CIPSSLCSNI} for all links: the server's name, as the client tells it; 2.1 and later. */
    public AtCommand sslServerName(String name) throws UnencodableException {
        return ofAll("CIPSSLCSNI").text(name, Operand.SERVER_NAME).end();
    }

    /** {@code AT+CIPSSLCALPN} for all links: the protocols that the client offers, or none; 2.1 and later. */
    public AtCommand sslProtocols(List<String> names) throws UnencodableException {
        CommandWriter writer = ofAll("CIPSSLCALPN").number(names.size(), 0, Operand.PROTOCOLS);
        for (String name : names) {
            writer.text(name, Operand.PROTOCOL);
        }
        return writer.end();
    }

    /** {@code AT+CIPSSLCPSK} for all links: a key instead of certificates; 2.1 and later. */
    public AtCommand sslKey(char[] key, String hint) throws UnencodableException {
        return ofAll("CIPSSLCPSK").secret(key, 1, Operand.KEY).text(hint, Operand.HINT).end();
    }

    /** {@code AT+CIPSERVERMAXCONN}; before the server starts. */
    public AtCommand maxClients(int count) throws UnencodableException {
        return set("CIPSERVERMAXCONN").number(count, 1, Operand.SERVER_CLIENTS).end();
    }

    /** {@code AT+CIPSTO}: seconds until a silent client is sent away. */
    public AtCommand idleTimeout(int seconds) throws UnencodableException {
        return set("CIPSTO").number(seconds, 0, Operand.IDLE).end();
    }

    /** {@code AT+CIPCLOSEMODE} of 1.7: by a proper end, or at once. */
    public AtCommand closeMode(int link, boolean abort) throws UnencodableException {
        return named("CIPCLOSEMODE", link).number(abort ? 1 : 0, 0, Operand.MODE).end();
    }

    /** {@code AT+CIPTCPOPT} of 2.1 and later. @param linger in seconds, -1 for not at all @param timeout of sends in milliseconds, 0 for none */
    public AtCommand tcpOptions(int link, int linger, boolean noDelay, int timeout) throws UnencodableException {
        return named("CIPTCPOPT", link).number(linger, -1, Operand.LINGER).bit(noDelay, Operand.SWITCH).number(timeout, 0, Operand.SEND_TIMEOUT).end();
    }

    /** {@code AT+CIPRECONNINTV} of 2.x: the pause before pass-through connects again, in units of 100 ms. */
    public AtCommand passThroughPause(int tenths) throws UnencodableException {
        return set("CIPRECONNINTV").number(tenths, 1, Operand.TENTHS).end();
    }

    /** {@code AT+SAVETRANSLINK=1} for TCP or TLS. */
    public AtCommand savePassThrough(String type, String host, int remotePort, int keepAlive) throws UnencodableException {
        CommandWriter writer = set("SAVETRANSLINK").number(1, 0, Operand.MODE).text(host, Operand.HOST)
                .number(remotePort, 1, Operand.REMOTE_PORT).text(type, Operand.TYPE);
        if (keepAlive > 0) {
            writer.number(keepAlive, 1, Operand.KEEP_ALIVE);
        }
        return writer.end();
    }

    /** {@code AT+SAVETRANSLINK=1} for UDP. */
    public AtCommand savePassThroughUdp(String host, int remotePort, int localPort) throws UnencodableException {
        CommandWriter writer = set("SAVETRANSLINK").number(1, 0, Operand.MODE).text(host, Operand.HOST)
                .number(remotePort, 1, Operand.REMOTE_PORT).text("UDP", Operand.TYPE);
        if (localPort > 0) {
            writer.number(localPort, 1, Operand.LOCAL_PORT);
        }
        return writer.end();
    }

    private AtCommand stream(String type, int link, String host, int remotePort, int keepAlive) throws UnencodableException {
        CommandWriter writer = start(link).text(type, Operand.TYPE).text(host, Operand.HOST).number(remotePort, 1, Operand.REMOTE_PORT);
        if (keepAlive > 0) {
            writer.number(keepAlive, 1, Operand.KEEP_ALIVE);
        }
        return writer.end();
    }

    private CommandWriter start(String type, boolean ipv6, int link, String host, int remotePort) throws UnencodableException {
        return start(link).text(ipv6 ? type + "v6" : type, Operand.TYPE).text(host, Operand.HOST).number(remotePort, 1, Operand.REMOTE_PORT);
    }

    private static CommandWriter from(CommandWriter writer, boolean ipv6, Optional<String> localAddress) throws UnencodableException {
        if (localAddress.isEmpty()) {
            return writer;
        }
        return ipv6 ? writer.text(localAddress.get(), Operand.IP) : writer.ip(localAddress.get());
    }

    private CommandWriter start(int link) throws UnencodableException {
        return moduleChooses ? set("CIPSTARTEX") : named("CIPSTART", link);
    }

    private CommandWriter named(String name, int link) throws UnencodableException {
        CommandWriter writer = set(name);
        return mux ? writer.number(link, 0, Operand.LINK) : writer;
    }

    private CommandWriter ofAll(String name) throws UnencodableException {
        CommandWriter writer = set(name);
        return mux ? writer.number(ALL_LINKS, 0, ALL_LINKS, Operand.LINK) : writer;
    }

    private CommandWriter set(String name) {
        return new Grammar(false, escapes, false, maxCommand).set(name);
    }
}
