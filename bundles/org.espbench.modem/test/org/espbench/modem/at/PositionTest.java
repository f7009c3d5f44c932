package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.espbench.modem.at.sample.Dialogue;
import org.espbench.modem.at.sample.Sample;
import org.espbench.modem.at.sample.Samples;
import org.junit.jupiter.api.Test;

/** Where frames end. */
class PositionTest {

    private static List<String> ends(Dialogue dialogue, java.util.function.IntUnaryOperator portion) {
        StringBuilder said = new StringBuilder();
        dialogue.turns().stream().filter(turn -> !turn.host()).forEach(turn -> said.append(turn.bytes()));
        List<String> ranges = new ArrayList<>();
        AtDecoder[] decoder = new AtDecoder[1];
        int[] begin = {0};
        decoder[0] = dialogue.decode(portion, made -> decoder[0] = made, frame -> {
            int end = (int) decoder[0].position();
            ranges.add(said.substring(begin[0], end));
            begin[0] = end;
        });
        assertThat(decoder[0].position()).isEqualTo(said.length());
        return ranges;
    }

    @Test
    void eachFrameTellsWhereItEndsWhateverTheSplit() {
        Dialogue dialogue = Dialogue.say("ranges", AtContext.POWER_UP.withMux(true)).host("AT+CIPSEND=0,3\r\n")
                .module("AT+CIPSEND=0,1,CONNECT\r\n3\r\r\n\r\nOK\r\n> ").host("abc")
                .module("\r\nRecv 3 bytes\r\n\r\n+IPD,0,3:a\r\n0,CLOSED\r\n\u00ffWIFI GOT IP\r\nlink is not valid\r\rERROR\r\n");
        List<String> expected = List.of("AT+CIPSEND=0,", "1,CONNECT\r\n", "3\r\r\n", "\r\nOK\r\n", ">", " \r\nRecv 3 bytes\r\n", "\r\n+IPD,0,3:a\r\n", "0,CLOSED\r\n", "\u00ff",
                "WIFI GOT IP\r\n", "link is not valid\r\r", "ERROR\r\n");
        for (int size = 1; size < 200; size++) {
            int portion = size;
            assertThat(ends(dialogue, left -> portion)).as("portions of %d", size).isEqualTo(expected);
        }
    }

    @Test
    void theRangesOfEverySampleFollowEachOtherInAnySplit() {
        for (Sample sample : Samples.ALL) {
            if (sample.frames().stream().anyMatch(frame -> frame.startsWith("Raw "))) {
                // Pass-through comes in as many pieces as reads.
                continue;
            }
            List<String> whole = ends(sample.dialogue(), left -> left);
            long seed = System.nanoTime();
            Random random = new Random(seed);
            assertThat(ends(sample.dialogue(), left -> 1)).as(sample.toString()).isEqualTo(whole);
            assertThat(ends(sample.dialogue(), left -> 1 + random.nextInt(30))).as("%s, seed %d", sample, seed).isEqualTo(whole);
        }
    }
}
