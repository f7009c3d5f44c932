package org.espbench.traffic.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.espbench.traffic.PassingRow;
import org.espbench.traffic.RowKind;

/** Bytes as they are. */
record LiteralNeedle(Literal sought) implements Needle {

    @Override
    public boolean in(PassingRow row) {
        if (row.kind() == RowKind.NOTE) {
            byte[] text = row.row().text().getBytes(StandardCharsets.UTF_8);
            return sought.text() && in(text, 0, text.length);
        }
        return in(row.bytes(), row.offset(), row.length());
    }

    @Override
    public Optional<Literal> literal() {
        return Optional.of(sought);
    }

    private boolean in(byte[] bytes, int offset, int length) {
        byte[] wanted = sought.bytes();
        boolean folded = sought.folded();
        int last = offset + length - wanted.length;
        for (int i = offset; i <= last; i++) {
            int k = 0;
            while (k < wanted.length && (folded ? lower(bytes[i + k]) : bytes[i + k]) == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
