package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.espbench.modem.at.sample.Dialogue;

/** What a fuzzer may try on the decoder with any bytes; {@link NoiseTest} does so with random ones. */
public final class DecoderTarget {

    private static final int SETTINGS = 3;

    private DecoderTarget() {
    }

    /**
     * Decodes the bytes as a whole, byte by byte and in portions, and fails when that isn't the same. The first three bytes say the context and the
     * size of the portions. A pure function of the bytes.
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < SETTINGS) {
            return;
        }
        String said = new String(input, SETTINGS, input.length - SETTINGS, StandardCharsets.ISO_8859_1);
        Dialogue dialogue = Dialogue.say("any bytes", context(input[0], input[1])).host("AT\r\nAT+CIPSEND=5\r\n").module(said);
        List<String> whole = dialogue.frames(left -> left);
        int portion = 2 + (input[2] & 0x7F);
        assertThat(dialogue.frames(left -> 1)).as("byte by byte").isEqualTo(whole);
        assertThat(dialogue.frames(left -> portion)).as("portions of %d", portion).isEqualTo(whole);
    }

    private static AtContext context(int switches, int generation) {
        return AtContext.POWER_UP.withGeneration(Generation.values()[Math.floorMod(generation, Generation.values().length)]).withEcho((switches & 1) != 0)
                .withMux((switches & 2) != 0).withAddressInIpd((switches & 4) != 0).withPassive((switches & 8) != 0).withOkAfterData((switches & 16) != 0)
                .withSending((switches & 32) != 0 ? Sending.PROMPT : Sending.NONE).withPassThrough((switches & 64) != 0);
    }
}
