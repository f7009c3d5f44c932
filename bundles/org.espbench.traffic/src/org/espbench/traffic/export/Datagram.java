package org.espbench.traffic.export;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Builds IPv4 packets with right lengths and checksums. One at a time, in one buffer. */
final class Datagram {

    static final int SYN = 0x02;
    static final int FIN = 0x01;
    static final int PUSH = 0x08;
    static final int ACK = 0x10;

    private static final int IP_HEADER = 20;
    private static final int TCP_HEADER = 20;
    private static final int UDP_HEADER = 8;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int HOPS = 64;
    private static final int WINDOW = 65_535;

    final byte[] bytes = new byte[1 << 16];
    int length;
    private final ByteBuffer out = ByteBuffer.wrap(bytes);
    private int identification;

    /** A TCP segment from the end that has {@code here} next to send and has got everything up to {@code there}. */
    void tcp(Socket from, Socket to, int flags, byte[] payload, int offset, int count) {
        begin(TCP, from.address, to.address, TCP_HEADER + count);
        int header = IP_HEADER;
        out.putShort(header, (short) from.port).putShort(header + 2, (short) to.port).putInt(header + 4, from.next).putInt(header + 8,
                (flags & ACK) == 0 ? 0 : to.next);
        out.put(header + 12, (byte) (TCP_HEADER / 4 << 4)).put(header + 13, (byte) flags).putShort(header + 14, (short) WINDOW);
        System.arraycopy(payload, offset, bytes, header + TCP_HEADER, count);
        out.putShort(header + 16, checksum(TCP));
        from.next += count + ((flags & (SYN | FIN)) == 0 ? 0 : 1);
    }

    void udp(Socket from, Socket to, byte[] payload, int offset, int count) {
        begin(UDP, from.address, to.address, UDP_HEADER + count);
        int header = IP_HEADER;
        out.putShort(header, (short) from.port).putShort(header + 2, (short) to.port).putShort(header + 4, (short) (UDP_HEADER + count));
        System.arraycopy(payload, offset, bytes, header + UDP_HEADER, count);
        short sum = checksum(UDP);
        out.putShort(header + 6, sum == 0 ? -1 : sum);
    }

    private void begin(int protocol, int from, int to, int content) {
        length = IP_HEADER + content;
        Arrays.fill(bytes, 0, IP_HEADER + TCP_HEADER, (byte) 0);
        out.put(0, (byte) 0x45).putShort(2, (short) length).putShort(4, (short) identification++).putShort(6, (short) 0x4000);
        out.put(8, (byte) HOPS).put(9, (byte) protocol).putInt(12, from).putInt(16, to);
        out.putShort(10, (short) ~folded(sum(0, IP_HEADER)));
    }

    /** Over the transport's part and what it takes of the IP header. */
    private short checksum(int protocol) {
        long sum = sum(12, 20) + protocol + (length - IP_HEADER) + sum(IP_HEADER, length);
        return (short) ~folded(sum);
    }

    private long sum(int from, int to) {
        long sum = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            sum += out.getShort(i) & 0xFFFF;
        }
        return i < to ? sum + ((bytes[i] & 0xFF) << 8) : sum;
    }

    private static int folded(long sum) {
        long rest = sum;
        while (rest >> 16 != 0) {
            rest = (rest & 0xFFFF) + (rest >> 16);
        }
        return (int) rest;
    }
}
