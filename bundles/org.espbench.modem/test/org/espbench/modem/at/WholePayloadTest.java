package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholePayloadTest {

    private static final AtContext CONTEXT = AtContext.POWER_UP.withEcho(false).withMux(true);

    @Test
    void numbersOfUpToEightDigitsAreRead() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt((int) Math.pow(10, 1 + i % 8));
            byte[] text = (number + ":+:9999999").getBytes(StandardCharsets.US_ASCII);
            long eight = Ascii.eight(text, 0);
            int count = Ascii.count(eight, ':');
            assertThat(count).isEqualTo(Math.min(8, Integer.toString(number).length()));
            assertThat(Ascii.number(eight, count)).isEqualTo(number);
        }
    }

    @Test
    void whatIsNoDigitMakesNoNumber() {
        for (int place = 0; place < 8; place++) {
            for (int other = 0; other < 256; other++) {
                byte[] text = "12345678".getBytes(StandardCharsets.US_ASCII);
                text[place] = (byte) other;
                boolean digit = other >= '0' && other <= '9';
                assertThat(Ascii.number(Ascii.eight(text, 0), 8) >= 0).as("%d at %d", other, place).isEqualTo(digit);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+IPD,0,5:hello+IPD,4,1:x rest", "+IPD,5,5:hello OK \n", "+IPD,0,0:\r\nOK\r\n      ", "+IPD,-,5:hello        \n", "+IPD,0,5x:hello         \n",
            "+IPD,3,00005:hello         \n", "+IPD,0,000005:hello         \n", "+IPD,0,5\r\nOK\r\n       ", "+IPD,0,5,\"1.2.3.4\",80:hello         \n", "+IPD,0:5,hello         \n",
            "+IPD,0,99999:hello        \n", "+IPD,0,17000:hello        \n"})
    void wholePayloadMeansWhatItMeansByteByByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Object> whole = new ArrayList<>();
        AtDecoder atOnce = new AtDecoder(CONTEXT);
        atOnce.accept(bytes, 0, bytes.length, frame -> whole.add(copy(frame)));
        List<Object> pieces = new ArrayList<>();
        AtDecoder byteByByte = new AtDecoder(CONTEXT);
        for (int i = 0; i < bytes.length; i++) {
            byteByByte.accept(bytes, i, 1, frame -> pieces.add(copy(frame)));
        }
        assertThat(whole).isEqualTo(pieces);
        assertThat(atOnce.counted()).isEqualTo(byteByByte.counted());
        assertThat(atOnce.position()).isEqualTo(byteByByte.position());
    }

    private static Object copy(Frame frame) {
        return frame instanceof Frame.Data data ? data + new String(data.buffer(), data.offset(), data.length(), StandardCharsets.ISO_8859_1) : frame;
    }
}
