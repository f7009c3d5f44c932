package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;

class SecretScannerTest {

    private record Turn(boolean host, String bytes) {
    }

    private static Turn host(String bytes) {
        return new Turn(true, bytes);
    }

    private static Turn module(String bytes) {
        return new Turn(false, bytes);
    }

    /** Everything as a redactor would write it: one text per direction. */
    private static String redacted(List<Turn> turns, AtContext context, IntUnaryOperator portion) {
        SecretScanner scanner = new SecretScanner(context);
        ByteArrayOutputStream[] out = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        byte[][] tails = {new byte[0], new byte[0]};
        for (Turn turn : turns) {
            byte[] bytes = turn.bytes().getBytes(StandardCharsets.ISO_8859_1);
            int way = turn.host() ? 0 : 1;
            int at = 0;
            while (at < bytes.length) {
                int size = Math.min(bytes.length - at, Math.max(1, portion.applyAsInt(bytes.length - at)));
                byte[] part = new byte[tails[way].length + size];
                System.arraycopy(tails[way], 0, part, 0, tails[way].length);
                System.arraycopy(bytes, at, part, tails[way].length, size);
                int undecided = turn.host() ? scanner.transmitted(part, 0, part.length) : scanner.received(part, 0, part.length);
                assertThat(undecided).isBetween(0, Math.min(part.length, AtDecoder.MAX_LINE));
                out[way].write(part, 0, part.length - undecided);
                tails[way] = java.util.Arrays.copyOfRange(part, part.length - undecided, part.length);
                at += size;
            }
        }
        for (int way = 0; way < 2; way++) {
            scanner.giveUp(tails[way], 0, tails[way].length);
            out[way].writeBytes(tails[way]);
        }
        return out[0].toString(StandardCharsets.ISO_8859_1) + "|" + out[1].toString(StandardCharsets.ISO_8859_1);
    }

    private static void check(AtContext context, List<Turn> turns, String expected) {
        assertThat(redacted(turns, context, left -> left)).isEqualTo(expected);
        assertThat(redacted(turns, context, left -> 1)).isEqualTo(expected);
        for (int cut = 1; cut < 80; cut++) {
            int size = cut;
            assertThat(redacted(turns, context, left -> size)).as("portions of %d", size).isEqualTo(expected);
        }
    }

    private static void check(List<Turn> turns, String expected) {
        check(AtContext.POWER_UP, turns, expected);
    }

    @Test
    void aPasswordIsMaskedInTheCommandAndInItsEcho() {
        check(List.of(host("AT+CWJAP_CUR=\"net\",\"pass,w\\\"d\",\"12:34\"\r\n"), module("AT+CWJAP_CUR=\"net\",\"pass,w\\\"d\",\"12:34\"\r\r\nWIFI GOT IP\r\n\r\nOK\r\n")),
                "AT+CWJAP_CUR=\"net\",\"*********\",\"12:34\"\r\n|AT+CWJAP_CUR=\"net\",\"*********\",\"12:34\"\r\r\nWIFI GOT IP\r\n\r\nOK\r\n");
    }

    @Test
    void everyFormOfTheCommandsIsKnown() {
        for (String name : List.of("CWJAP", "CWJAP_CUR", "CWJAP_DEF", "CWSAP", "CWSAP_CUR", "CWSAP_DEF", "cwjap", "Cwsap_def")) {
            check(List.of(host("AT+" + name + "=\"a\",\"secret\",5,3\r\n")), "AT+" + name + "=\"a\",\"******\",5,3\r\n|");
        }
        check(List.of(host("garbageAT+CWJAP=\"a\",\"secret\"\r\n")), "garbageAT+CWJAP=\"a\",\"******\"\r\n|");
        check(List.of(host("AT+CIPSSLCPSK?\r\n"), module("+CIPSSLCPSK:0,\"key\",\"hint\"\r\n\r\nOK\r\n")),
                "AT+CIPSSLCPSK?\r\n|+CIPSSLCPSK:**************\r\n\r\nOK\r\n");
        check(List.of(host("AT+CIPSSLCPSK=0,\"key\",\"hint\"\r\n")), "AT+CIPSSLCPSK=**************\r\n|");
        check(List.of(host("AT+MQTTUSERCFG=0,1,\"id\",\"me\",\"pw\"\r\n")), "AT+MQTTUSERCFG=******************\r\n|");
    }

    @Test
    void whatHoldsNoSecretIsLeftAlone() {
        for (String line : List.of("AT+CWJAP?", "AT+CWJAP=\"a\"", "AT+CWJAP=", "AT+CWJAP=\"a\",\"\"", "AT+CWLAP=\"a\",\"b\"", "AT+SAVETRANSLINK=1,\"a\",80",
                "AT+CIPSTART=0,\"TCP\",\"a\",80")) {
            check(List.of(host(line + "\r\n")), line + "\r\n|");
        }
    }

    @Test
    void anIllQuotedPasswordIsMaskedRatherTooMuch() {
        // What 0.x takes as a backslash at the end of the SSID, later firmware takes as an escaped quote.
        check(List.of(host("AT+CWJAP=\"net\\\",\"secret\"\r\n")), "AT+CWJAP=\"net\\\",\"******\"\r\n|");
        check(List.of(host("AT+CWJAP=\"net\",\"sec\"ret\"\r\n")), "AT+CWJAP=\"net\",\"*******\"\r\n|");
        check(List.of(host("AT+CWJAP=\"net\",secret\r\n")), "AT+CWJAP=\"net\",******\r\n|");
        check(List.of(host("AT+CWJAP=\"net\",\"secret\r\n")), "AT+CWJAP=\"net\",\"******\r\n|");
        check(List.of(host("AT+CWJAP=\"net\",\"secret\\\"\r\n")), "AT+CWJAP=\"net\",\"*******\"\r\n|");
    }

    @Test
    void answersAreReadFromTheRightBecauseTheyEscapeNothing() {
        check(List.of(module("+CWSAP:\"net\",\"secret\",5,3,4,0\r\n\r\nOK\r\n")), "|+CWSAP:\"net\",\"******\",5,3,4,0\r\n\r\nOK\r\n");
        check(List.of(module("+CWSAP_CUR:\"net\",\"se\",\"cr\"et\",5,3\r\n")), "|+CWSAP_CUR:\"net\",\"**********\",5,3\r\n");
        check(List.of(module("+CWSAP_DEF:\"open\",\"\",1,0,4,0\r\n")), "|+CWSAP_DEF:\"open\",\"\",1,0,4,0\r\n");
        check(List.of(module("+CWSAP:odd\r\n")), "|+CWSAP:***\r\n");
        check(List.of(module("ssid:net\r\npassword:secret\r\nsmartconfig connected wifi\r\n")), "|ssid:net\r\npassword:******\r\nsmartconfig connected wifi\r\n");
    }

    @Test
    void anEchoCutByEventsIsStillMasked() {
        check(List.of(host("AT+CWJAP=\"net\",\"secret\"\r\n"), module("AT+CWJAP=\"net\",\"sec\r\n+IPD,0,8:password\r\nret\"\r\r\nWIFI CONNECTED\r\n\r\nOK\r\n")),
                "AT+CWJAP=\"net\",\"******\"\r\n|AT+CWJAP=\"net\",\"***\r\n+IPD,0,8:password\r\n***\"\r\r\nWIFI CONNECTED\r\n\r\nOK\r\n");
        check(AtContext.POWER_UP.withMux(true), List.of(host("AT+CWJAP=\"net\",\"secret\"\r\n"), module("AT+CWJAP=\"net\",\"sec1,CLOSED\r\nret\"\r\r\n\r\nOK\r\n")),
                "AT+CWJAP=\"net\",\"******\"\r\n|AT+CWJAP=\"net\",\"***1,CLOSED\r\n***\"\r\r\n\r\nOK\r\n");
    }

    @Test
    void anEchoWithLostBytesIsMaskedAsAWhole() {
        check(List.of(host("AT+CWJAP=\"net\",\"secret\"\r\n"), module("AT+CWJAP=\"net\",\"sec\r\ncret\"\r\r\n\r\nOK\r\n")),
                "AT+CWJAP=\"net\",\"******\"\r\n|AT+CWJAP=\"net\",\"***\r\n*****\r\r\n\r\nOK\r\n");
    }

    @Test
    void payloadIsNeverTouched() {
        String payload = "AT+CWJAP=\"net\",\"secret\"\r\npassword:x\r\n";
        int size = payload.length();
        AtContext mux = AtContext.POWER_UP.withMux(true).withEcho(false);
        List<Turn> turns = List.of(host("AT+CIPSEND=4," + size + "\r\n"), module("\r\nOK\r\n> "), host(payload),
                module("\r\n+IPD,4," + size + ":" + payload + "\r\nRecv " + size + " bytes\r\n\r\nSEND OK\r\n"), host("AT+CWJAP=\"a\",\"b\"\r\n"));
        check(mux, turns, "AT+CIPSEND=4," + size + "\r\n" + payload + "AT+CWJAP=\"a\",\"*\"\r\n|\r\nOK\r\n> \r\n+IPD,4," + size + ":" + payload + "\r\nRecv " + size
                + " bytes\r\n\r\nSEND OK\r\n");
    }

    @Test
    void passThroughIsNeverTouched() {
        List<Turn> turns = List.of(host("AT+CIPSEND\r\n"), module("\r\nOK\r\n\r\n>"), host("AT+CWJAP=\"a\",\"b\"\r\n"), module("password:x\r\n"), host("+++"),
                host("AT+CWJAP=\"a\",\"b\"\r\n"));
        assertThat(redacted(turns, AtContext.POWER_UP.withEcho(false), left -> left))
                .isEqualTo("AT+CIPSEND\r\nAT+CWJAP=\"a\",\"b\"\r\n+++AT+CWJAP=\"a\",\"*\"\r\n|\r\nOK\r\n\r\n>password:x\r\n");
    }

    @Test
    void withoutAnEndEverythingUndecidedIsMasked() {
        assertThat(redacted(List.of(host("AT+CWJAP=\"net\",\"sec")), AtContext.POWER_UP, left -> left)).doesNotContain("sec").hasSize(20);
    }

    @Test
    void anEndlessLineIsMaskedFromTheSecretOn() {
        String line = "x".repeat(3000) + "AT+CWJAP=\"net\",\"" + "s".repeat(3000);
        String out = redacted(List.of(host(line + "\r\n")), AtContext.POWER_UP, left -> 100);
        assertThat(out).hasSize(line.length() + 3).doesNotContain("s").startsWith("x".repeat(3000) + "AT+CWJAP").endsWith("\r\n|");
    }

    @Test
    void noSecretPassesWhateverTheSplitAndTheNoise() {
        String[] secrets = {"Kx7!qLw9", "Zz\\\"9,Kx7", "CLOSED", "1,CONNECT", "O\\\\K"};
        for (int round = 0; round < 500; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            String secret = secrets[random.nextInt(2)];
            String command = "AT+CWJAP" + (random.nextBoolean() ? "_CUR" : "") + "=\"net\",\"" + secret + "\"\r\n";
            int cut = 1 + random.nextInt(command.length() - 3);
            String[] events = {"1,CLOSED\r\n", "\r\n+IPD,1,4:ab\r\n", "WIFI DISCONNECT\r\n", ""};
            String echo = command.substring(0, cut) + events[random.nextInt(events.length)] + command.substring(cut, command.length() - 1) + "\r\n";
            List<Turn> turns = List.of(host("AT\r\n"), module("AT\r\r\n\r\nOK\r\n"), host(command), module(echo + "\r\nOK\r\n"));
            String out = redacted(turns, AtContext.POWER_UP.withMux(true), left -> 1 + random.nextInt(12));
            for (int from = 0; from + 4 <= secret.length(); from++) {
                assertThat(out).as("seed %d", seed).doesNotContain(secret.substring(from, from + 4));
            }
            assertThat(out).as("seed %d", seed).hasSize(turns.stream().mapToInt(turn -> turn.bytes().length()).sum() + 1);
        }
    }

    @Test
    void framesAndCommandsHideTheirSecrets() throws Exception {
        assertThat(new Frame.Echo("AT+CWJAP=\"a\",\"secret\"").toString()).doesNotContain("secret");
        assertThat(new Frame.Text("password:secret").toString()).doesNotContain("secret");
        assertThat(new Frame.Info("CWSAP", "\"a\",\"secret\",1,3").toString()).doesNotContain("secret");
        assertThat(new Sent.Command("AT+CWJAP=\"a\",\"secret\"").toString()).doesNotContain("secret");
        assertThat(AtCommand.of("AT+CWJAP=\"a\",\"secret\"").toString()).doesNotContain("secret").contains("CWJAP");
        assertThat(AtContext.POWER_UP.withEchoing("secret").toString()).doesNotContain("secret");
    }
}
