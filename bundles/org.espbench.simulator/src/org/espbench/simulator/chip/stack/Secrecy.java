package org.espbench.simulator.chip.stack;

import java.util.Arrays;

import org.espbench.simulator.firmware.Generation;
import org.espbench.simulator.link.Tls;

/** How TLS links are to behave (reference 2.4). Used on the module's loop. */
public final class Secrecy {

    private static final int SHOWN = 1;
    private static final int CHECKED = 2;
    /** G1 begins with a buffer that is too small for most servers. */
    private static final int SMALL = 2048;
    /** A whole record. */
    private static final int WHOLE = 16 * 1024 + 2048 + 5;

    private final Generation generation;
    private final int[] bits = new int[Links.COUNT];
    private int size;

    Secrecy(Generation generation) {
        this.generation = generation;
        reset();
    }

    /** The longest record in bytes that there is room for, with its head. */
    public void size(int bytes) {
        size = bytes;
    }

    /** @param link {@link Links#COUNT}: all of them @param value 1: the module's certificate is shown, 2: the server's is checked, 3: both */
    public void bits(int link, int value) {
        if (link == Links.COUNT || generation == Generation.G1) {
            Arrays.fill(bits, value);
        } else {
            bits[link] = value;
        }
    }

    Tls.Choice choice(Link link) {
        int wanted = bits[link.id()];
        return new Tls.Choice(link.host(), link.remote().getPort(), (wanted & SHOWN) != 0, (wanted & CHECKED) != 0, size);
    }

    void reset() {
        Arrays.fill(bits, 0);
        size = generation == Generation.G2 ? WHOLE : SMALL;
    }
}
