package org.espbench.traffic.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.espbench.modem.at.Frame;
import org.espbench.traffic.Capture;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;
import org.espbench.traffic.RowKind;
import org.espbench.traffic.account.LinkFollower;
import org.espbench.traffic.account.LinkTrack;
import org.espbench.traffic.pcapng.PacketWriter;

/**
 * Writes the links of a capture as TCP and UDP flows, so that Wireshark dissects what they carry. The packets are made up around the payload:
 * handshake, acknowledgements and end as the link's opening and closing were told. A TLS link is written as the plain text that the module was
 * given, to the port that its protocol has without TLS.
 */
public final class FlowExport implements LinkFollower.Listener {

    private static final int SEGMENT = 1460;
    private static final int FIRST_PORT = 49_152;
    private static final Map<Integer, Integer> PLAIN = Map.of(443, 80, 8443, 80, 8883, 1883);
    private static final String COMMENT = "The links of an ESP8266's serial line as flows; addresses, handshakes and acknowledgements are made up.";

    private final PacketWriter writer;
    private final Datagram packet = new Datagram();
    private final Addresses addresses = new Addresses();
    private final Map<LinkTrack, Flow> flows = new HashMap<>();
    private int ports;

    private record Flow(boolean tcp, Socket module, Socket peer) {
    }

    private FlowExport(PacketWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes a new pcapng file. Not for the UI thread.
     *
     * @return whether all of it was written; false when it was cancelled, the file then ends early
     * @throws IOException when the capture can't be read, or the file exists or can't be written
     */
    public static boolean write(Capture capture, Path file, Progress progress) throws IOException {
        try (PacketWriter writer = PacketWriter.create(file, "Espbench", COMMENT)) {
            FlowExport export = new FlowExport(writer);
            LinkFollower follower = new LinkFollower(export);
            boolean whole = Passage.all(capture, progress, row -> {
                if (row.kind() == RowKind.NOTE) {
                    if (row.parting()) {
                        follower.parted(row);
                    }
                } else {
                    export.learn(row);
                    follower.row(row);
                }
            });
            writer.names(export.addresses.names());
            return whole;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void opened(LinkTrack link, PassingRow row) {
        // Who the peer is may be told later, with its first payload.
    }

    @Override
    public void payload(LinkTrack link, boolean out, PassingRow row) {
        Flow flow = flow(link, row);
        int at = row.offset();
        int end = at + row.length();
        while (at < end) {
            int count = Math.min(SEGMENT, end - at);
            Socket from = out ? flow.module : flow.peer;
            Socket to = out ? flow.peer : flow.module;
            if (flow.tcp) {
                packet.tcp(from, to, Datagram.ACK | Datagram.PUSH, row.bytes(), at, count);
                emit(row.nanos(), "");
                packet.tcp(to, from, Datagram.ACK, row.bytes(), at, 0);
                emit(row.nanos(), "");
            } else {
                packet.udp(from, to, row.bytes(), at, count);
                emit(row.nanos(), "");
            }
            at += count;
        }
    }

    @Override
    public void closed(LinkTrack link, PassingRow row) {
        Flow flow = flow(link, row);
        flows.remove(link);
        if (flow.tcp) {
            packet.tcp(flow.peer, flow.module, Datagram.FIN | Datagram.ACK, row.bytes(), 0, 0);
            emit(row.nanos(), "");
            packet.tcp(flow.module, flow.peer, Datagram.FIN | Datagram.ACK, row.bytes(), 0, 0);
            emit(row.nanos(), "");
            packet.tcp(flow.peer, flow.module, Datagram.ACK, row.bytes(), 0, 0);
            emit(row.nanos(), "");
        }
    }

    private void learn(PassingRow row) {
        if (row.kind() == RowKind.INFO && row.frame().orElse(null) instanceof Frame.Info info && info.name().equals("CIFSR")) {
            String[] parts = info.value().split(",");
            if (parts.length == 2 && parts[0].equals("STAIP")) {
                addresses.module(parts[1].replace("\"", ""));
            }
        }
    }

    private Flow flow(LinkTrack link, PassingRow row) {
        return flows.computeIfAbsent(link, key -> begin(link));
    }

    private Flow begin(LinkTrack link) {
        boolean tcp = !link.transport().startsWith("UDP");
        int unknown = FIRST_PORT + ports++ % (65_536 - FIRST_PORT);
        boolean secured = link.transport().equals("SSL");
        int remotePort = link.remotePort() == 0 ? unknown : secured ? PLAIN.getOrDefault(link.remotePort(), link.remotePort()) : link.remotePort();
        Socket module = new Socket(addresses.module(), link.localPort() == 0 ? unknown : link.localPort(), 1000);
        Socket peer = new Socket(addresses.of(link.host().isEmpty() ? "link:" + link.link() : link.host()), remotePort, 2000);
        Flow flow = new Flow(tcp, module, peer);
        if (tcp) {
            Socket client = link.accepted() ? peer : module;
            Socket server = link.accepted() ? module : peer;
            byte[] nothing = new byte[0];
            packet.tcp(client, server, Datagram.SYN, nothing, 0, 0);
            emit(link.openedNanos(), "Link " + link.link() + (secured ? ", a TLS link as plain text, port " + link.remotePort() : ""));
            packet.tcp(server, client, Datagram.SYN | Datagram.ACK, nothing, 0, 0);
            emit(link.openedNanos(), "");
            packet.tcp(client, server, Datagram.ACK, nothing, 0, 0);
            emit(link.openedNanos(), "");
        }
        return flow;
    }

    private void emit(long nanos, String comment) {
        try {
            writer.packet(nanos, packet.bytes, packet.length, comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
