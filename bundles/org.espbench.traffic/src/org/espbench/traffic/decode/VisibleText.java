package org.espbench.traffic.decode;

/**
 * Bytes as text that hides nothing: UTF-8 where it is valid and harmless, control pictures ({@code ␍␊}) for control characters, {@code \xNN}
 * for everything else.
 */
final class VisibleText {

    private static final char PICTURES = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char ELLIPSIS = '\u2026';

    private VisibleText() {
    }

    /** At most {@code max} characters; ends in an ellipsis when it had to be cut. */
    static String of(byte[] bytes, int offset, int length, int max) {
        StringBuilder text = new StringBuilder(Math.min(length, max));
        int end = offset + length;
        int i = offset;
        while (i < end) {
            int mark = text.length();
            int taken = append(text, bytes, i, end);
            if (text.length() > max || text.length() == max && i + taken < end) {
                text.setLength(Math.min(mark, max - 1));
                return text.append(ELLIPSIS).toString();
            }
            i += taken;
        }
        return text.toString();
    }

    private static int append(StringBuilder text, byte[] bytes, int i, int end) {
        int first = bytes[i];
        if (first >= ' ' && first != 0x7F) {
            text.append((char) first);
            return 1;
        }
        if (first >= 0) {
            text.append(first == 0x7F ? DELETE_PICTURE : (char) (PICTURES + first));
            return 1;
        }
        int length = utf8Length(first & 0xFF);
        if (length > 0 && i + length <= end) {
            int point = codePoint(bytes, i, length);
            if (point >= 0 && harmless(point)) {
                text.appendCodePoint(point);
                return length;
            }
        }
        text.append("\\x").append(hex(first >> 4)).append(hex(first));
        return 1;
    }

    private static int utf8Length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static int codePoint(byte[] bytes, int i, int length) {
        int point = bytes[i] & 0xFF >> length + 1;
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | bytes[i + k] & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return point >= least && point <= Character.MAX_CODE_POINT ? point : -1;
    }

    /** Whether it can be painted without changing the text around it. */
    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
        default -> true;
        };
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
    }
}
