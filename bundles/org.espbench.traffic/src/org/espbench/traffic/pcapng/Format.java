package org.espbench.traffic.pcapng;

/** Numbers of the file format: pcapng 1.0 (draft-ietf-opsawg-pcapng) with link type 250, whose header Wireshark calls {@code rtacser}. */
final class Format {

    static final int SECTION_HEADER = 0x0A0D0D0A;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int ENHANCED_PACKET = 6;
    static final int NAME_RESOLUTION = 4;
    static final int LINKTYPE_RAW = 101;
    static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    static final int LINKTYPE_RTAC_SERIAL = 250;

    static final int OPTION_END = 0;
    static final int OPTION_COMMENT = 1;
    static final int OPTION_APPLICATION = 4;
    static final int OPTION_INTERFACE_NAME = 2;
    static final int OPTION_TIME_RESOLUTION = 9;

    /** Type, length, and the length again at the end. */
    static final int BLOCK_FRAME = 12;
    /** Fixed part of an enhanced packet behind type and length. */
    static final int PACKET_FIXED = 20;
    /** Seconds, microseconds, event, control lines, footer. */
    static final int SERIAL_HEADER = 12;

    /** A longer block is taken for damage: nothing we or Wireshark write comes near it. */
    static final int MAX_BLOCK = 1 << 20;

    /** More in one section are taken for damage: each place to begin at remembers them all. */
    static final int MAX_INTERFACES = 256;

    private Format() {
    }

    static int padded(int length) {
        return length + 3 & ~3;
    }
}
