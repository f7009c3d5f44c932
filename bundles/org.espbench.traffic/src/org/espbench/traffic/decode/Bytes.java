package org.espbench.traffic.decode;

import java.util.Arrays;

/** Bytes of one direction that no row has taken yet. */
final class Bytes {

    private byte[] array = new byte[256];
    private int length;

    void add(byte[] bytes, int offset, int count) {
        if (length + count > array.length) {
            array = Arrays.copyOf(array, Math.max(length + count, 2 * array.length));
        }
        System.arraycopy(bytes, offset, array, length, count);
        length += count;
    }

    void add(byte b) {
        if (length == array.length) {
            array = Arrays.copyOf(array, 2 * array.length);
        }
        array[length++] = b;
    }

    void dropFirst(int count) {
        System.arraycopy(array, count, array, 0, length - count);
        length -= count;
    }

    void clear() {
        length = 0;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    boolean empty() {
        return length == 0;
    }
}
