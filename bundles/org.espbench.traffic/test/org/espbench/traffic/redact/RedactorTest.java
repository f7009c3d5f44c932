package org.espbench.traffic.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are compared as booleans, so that a failure doesn't print a secret. */
final class RedactorTest {

    private static final String JOIN = "AT+CWJAP_CUR=\"Home, sweet\",\"0pen\\\"Sesame\\\\\"\r\n";
    private static final String JOIN_MASKED = JOIN.replace("0pen\\\"Sesame\\\\", "*".repeat(14));
    private static final String ECHO = JOIN.replace("\r\n", "\r\r\n");
    private static final String ECHO_MASKED = JOIN_MASKED.replace("\r\n", "\r\r\n");
    private static final String OWN_NETWORK = "+CWSAP_CUR:\"my\",\"net\",\"0pen\"Sesame\",5,3,4,0\r\n\r\nOK\r\n";

    @Test
    void aJoinIsMaskedInTheCommandAndItsEchoAtEverySplit() throws IOException {
        for (int i = 0; i <= JOIN.length(); i++) {
            for (int k = 0; k <= ECHO.length(); k++) {
                Kept kept = new Kept();
                kept.split(true, JOIN, i).split(false, ECHO, k).module("WIFI CONNECTED\r\n");
                kept.redactor.release();
                assertThat(kept.host.toString().equals(JOIN_MASKED)).as("command split at %d", i).isTrue();
                assertThat(kept.module.toString().equals(ECHO_MASKED + "WIFI CONNECTED\r\n")).as("echo split at %d", k).isTrue();
            }
        }
    }

    @Test
    void anEchoThatComesCharacterByCharacterWhileTheUserTypesIsMasked() throws IOException {
        Kept kept = new Kept();
        for (char c : JOIN.toCharArray()) {
            kept.host(String.valueOf(c));
            kept.module(c == '\n' ? "\r\n" : String.valueOf(c));
        }
        kept.module("\r\nOK\r\n");
        kept.redactor.release();
        assertThat(kept.host.toString().equals(JOIN_MASKED)).isTrue();
        assertThat(kept.module.toString().equals(ECHO_MASKED + "\r\nOK\r\n")).isTrue();
    }

    @Test
    void nothingSecretIsSeenHoweverSlowlyAUserTypes() throws IOException {
        Kept kept = new Kept();
        for (char c : JOIN.toCharArray()) {
            kept.host(String.valueOf(c));
            expire(kept);
            kept.module(c == '\n' ? "\r\n" : String.valueOf(c));
            expire(kept);
        }
        assertMaskedAtLeast(kept.host, JOIN, JOIN_MASKED);
        assertMaskedAtLeast(kept.module, ECHO, ECHO_MASKED);
    }

    @Test
    void thePasswordOfTheOwnNetworkIsMaskedInTheReplyAtEverySplit() throws IOException {
        for (int i = 0; i <= OWN_NETWORK.length(); i++) {
            Kept kept = new Kept().host("AT+CWSAP_CUR?\r\n").split(false, OWN_NETWORK, i);
            kept.redactor.release();
            String masked = kept.module.toString();
            assertThat(masked.length()).isEqualTo(OWN_NETWORK.length());
            assertThat(masked.contains("Sesame")).as("split at %d", i).isFalse();
            assertThat(masked.endsWith(",5,3,4,0\r\n\r\nOK\r\n")).as("split at %d", i).isTrue();
        }
    }

    @Test
    void whatIsUnclearAfterAHundredMillisecondsIsMasked() throws IOException {
        for (int i = 0; i <= OWN_NETWORK.length(); i++) {
            Kept kept = new Kept().host("AT+CWSAP_CUR?\r\n").module(OWN_NETWORK.substring(0, i));
            expire(kept);
            assertThat(kept.module.length()).as("nothing waits longer").isEqualTo(i);
            kept.module(OWN_NETWORK.substring(i));
            expire(kept);
            assertThat(kept.module.length()).isEqualTo(OWN_NETWORK.length());
            assertThat(kept.module.toString().contains("Sesame")).as("pause at %d", i).isFalse();
        }
    }

    @Test
    void payloadThatLooksLikeASecretIsLeftAlone() throws IOException {
        String payload = JOIN + OWN_NETWORK;
        for (int i = 0; i <= payload.length(); i++) {
            Kept kept = new Kept().host("AT+CIPSEND=" + payload.length() + "\r\n").module("\r\nOK\r\n> ");
            kept.split(true, payload, i).module("\r\nRecv " + payload.length() + " bytes\r\n\r\nSEND OK\r\n");
            kept.split(false, "\r\n+IPD," + payload.length() + ":" + payload, i).module("CLOSED\r\n").host("AT\r\n");
            assertThat(kept.redactor.due()).as("held back at %d", i).isEqualTo(Long.MAX_VALUE);
            assertThat(kept.host.toString()).isEqualTo("AT+CIPSEND=" + payload.length() + "\r\n" + payload + "AT\r\n");
            assertThat(kept.module.toString()).endsWith("\r\n+IPD," + payload.length() + ":" + payload + "CLOSED\r\n");
        }
    }

    @Test
    void nothingOvertakesWhatIsHeldBack() throws IOException {
        Kept kept = new Kept().host("AT+CWJAP=\"a\",\"b").module("+IPD,3:abc").host("\"\r\n").module("\r\nOK\r\n");
        kept.redactor.release();
        assertThat(kept.order.toString()).isEqualTo("h0 m1 h2 m3 ");
    }

    @Test
    void whatIsNoSecretIsHeldBackNoLongerThanATenthOfASecond() throws IOException {
        Kept kept = new Kept().host("AT+CWJAP=\"a\",\"b");
        assertThat(kept.redactor.due()).isBetween(0L, Redactor.PATIENCE.toNanos());
        expire(kept);
        assertThat(kept.redactor.due()).isEqualTo(Long.MAX_VALUE);
        assertThat(kept.host.length()).isEqualTo(15);
    }

    @Test
    void stepsKeepTheirPlace() throws IOException {
        Kept kept = new Kept().host("AT+CWJAP=\"a\",\"b");
        kept.redactor.step(() -> kept.order.append("step "));
        kept.module("x\r\n");
        kept.redactor.release();
        kept.redactor.step(() -> kept.order.append("step "));
        assertThat(kept.order.toString()).isEqualTo("h0 step m1 step ");
    }

    @Test
    void theRestOfALineWhoseBeginningWasLostIsMasked() throws IOException {
        Kept kept = new Kept();
        kept.redactor.lost();
        kept.host("\",\"Sesame").host("\"\r\nAT\r\n").module("ame\"\r\r\n\r\nOK\r\n");
        kept.redactor.release();
        assertThat(kept.host.toString()).isEqualTo("*".repeat(10) + "\r\nAT\r\n");
        assertThat(kept.module.toString()).isEqualTo("****\r\r\n\r\nOK\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bytesWithoutSecretsPassUnchangedHoweverTheyAreSplit(long seed) throws IOException {
        Random random = new Random(seed);
        Kept kept = new Kept();
        StringBuilder host = new StringBuilder();
        StringBuilder module = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            boolean sent = random.nextBoolean();
            StringBuilder bytes = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
                // No letters: no command, no answer, no secret.
                bytes.append((char) (random.nextInt(4) == 0 ? 10 + 3 * random.nextInt(2) : 128 + random.nextInt(128)));
            }
            (sent ? host : module).append(bytes);
            if (sent) {
                kept.host(bytes.toString());
            } else {
                kept.module(bytes.toString());
            }
        }
        kept.redactor.release();
        assertThat(kept.host.toString()).as("seed %d", seed).isEqualTo(host.toString());
        assertThat(kept.module.toString()).as("seed %d", seed).isEqualTo(module.toString());
    }

    private static void expire(Kept kept) throws IOException {
        kept.time.pass(Redactor.PATIENCE.toNanos());
        kept.redactor.expire();
    }

    private static void assertMaskedAtLeast(CharSequence seen, String plain, String masked) {
        assertThat(seen.length()).isEqualTo(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = seen.charAt(i);
            assertThat(c == '*' || c == masked.charAt(i)).as("character %d", i).isTrue();
        }
    }
}
