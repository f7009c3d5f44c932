package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AtContextTrackerTest {

    private final AtContextTracker tracker = new AtContextTracker(AtContext.POWER_UP);
    private final AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
    private final List<String> sent = new ArrayList<>();

    private AtContextTrackerTest host(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        tracker.transmitted(bytes, 0, bytes.length, what -> sent.add(switch (what) {
        case Sent.Command command -> command.text();
        case Sent.Payload payload -> payload.link() + "<" + Ascii.text(payload.buffer(), payload.offset(), payload.offset() + payload.length()) + ">"
                + payload.remaining();
        case Sent.Raw raw -> "raw " + Ascii.text(raw.buffer(), raw.offset(), raw.offset() + raw.length());
        case Sent.Escape escape -> "escape";
        }));
        decoder.context(tracker.context());
        return this;
    }

    private AtContextTrackerTest module(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        decoder.accept(bytes, 0, bytes.length, frame -> {
            tracker.received(frame);
            decoder.context(tracker.context());
        });
        return this;
    }

    @Test
    void settingsHoldFromTheirOkOn() {
        host("ATE0\r\n");
        assertThat(tracker.context().echo()).isTrue();
        module("ATE0\r\r\n\r\nOK\r\n");
        assertThat(tracker.context().echo()).isFalse();
        host("AT+CIPMUX=1\r\n").module("\r\nERROR\r\n");
        assertThat(tracker.context().mux()).isFalse();
        host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n").host("AT+CIPDINFO=1\r\n").module("\r\nOK\r\n").host("AT+CIPRECVMODE=1\r\n").module("\r\nOK\r\n");
        assertThat(tracker.context()).isEqualTo(AtContext.POWER_UP.withEcho(false).withMux(true).withAddressInIpd(true).withPassive(true));
        module("\r\nready\r\n");
        assertThat(tracker.context()).isEqualTo(AtContext.POWER_UP);
    }

    @Test
    void aRejectedCommandChangesNothing() {
        host("AT+CWJAP?\r\n").host("AT+CIPMUX=1\r\n").module("\r\nbusy p...\r\n\r\nOK\r\n");
        assertThat(tracker.context().mux()).isFalse();
    }

    @Test
    void theGenerationIsLearntFromTheAnswer() {
        host("AT+GMR\r\n").module("AT version:2.2.0.0(x)\r\n\r\nOK\r\n");
        assertThat(tracker.context().generation()).isEqualTo(Generation.ESP_AT);
        module("AT version:1.7.0.0(x)\r\n");
        assertThat(tracker.context().generation()).isEqualTo(Generation.ESP_AT);
        host("AT+GMR\r\n").module("AT version:0.21.0.0(x)\r\n\r\nOK\r\n");
        assertThat(tracker.context().okAfterData()).isTrue();
    }

    @Test
    void payloadIsToldFromCommands() {
        host("ATE0\r\n").module("\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n");
        host("AT+CIPSEND=3,5\r\n").module("\r\nOK\r\n> ").host("AT").host("\r\nxAT\r\n");
        assertThat(sent).containsExactly("ATE0", "AT+CIPMUX=1", "AT+CIPSEND=3,5", "3<AT>3", "3<\r\nx>0", "AT");
        assertThat(tracker.context().sending()).isEqualTo(Sending.PAYLOAD);
        module("\r\nbusy s...\r\n\r\nRecv 5 bytes\r\n\r\nSEND OK\r\n");
        assertThat(tracker.context().sending()).isEqualTo(Sending.NONE);
    }

    @Test
    void aRefusedSendNeedsNoPayload() {
        host("AT+CIPSEND=5\r\n").module("link is not valid\r\n\r\nERROR\r\n").host("AT\r\n");
        assertThat(sent).containsExactly("AT+CIPSEND=5", "AT");
        assertThat(tracker.context().sending()).isEqualTo(Sending.NONE);
    }

    @Test
    void anEscapeGivesASendUp() {
        host("AT+CIPSEND=50\r\n").module("\r\nOK\r\n> ").host("ab").host("+++").module("\r\nSEND Canceled\r\n").host("AT\r\n");
        assertThat(sent).containsExactly("AT+CIPSEND=50", "0<ab>48", "escape", "AT");
    }

    @Test
    void anEscapeWhereThePromptGotLostIsNoBeginningOfACommand() {
        host("AT+CIPSEND=50\r\n").module("\r\nOK\r\n").host("+++").module("\r\nSEND Canceled\r\n").host("AT\r\n");
        assertThat(sent).containsExactly("AT+CIPSEND=50", "escape", "AT");
        assertThat(tracker.context().sending()).isEqualTo(Sending.NONE);
    }

    @Test
    void passThroughBeginsAtThePromptAndEndsWithTheEscape() {
        host("AT+CIPSEND\r\n").module("\r\nOK\r\n\r\n>").host("AT\r\n").host("+++").host("AT\r\n");
        assertThat(sent).containsExactly("AT+CIPSEND", "raw AT\r\n", "escape", "AT");
    }

    @Test
    void aQuestionsAnswerTellsThatEarlierCommandsWereLost() {
        host("ATE0\r\n").module("\r\nOK\r\n").host("AT+CIPMUX=1\r\n").host("AT+CIPMUX?\r\n").module("+CIPMUX:0\r\n\r\nOK\r\n");
        assertThat(tracker.context().mux()).isFalse();
        host("AT+CIPDINFO=1\r\n").module("\r\nOK\r\n");
        assertThat(tracker.context().mux()).isFalse();
        assertThat(tracker.context().addressInIpd()).isTrue();
    }

    @Test
    void anEndlessLineCostsBoundedMemory() {
        for (int i = 0; i < 1000; i++) {
            host("x".repeat(1000));
        }
        host("\r\nAT\r\n");
        assertThat(sent.get(0)).hasSize(AtDecoder.MAX_LINE);
        assertThat(sent.get(1)).isEqualTo("AT");
        for (int i = 0; i < 1000; i++) {
            host("AT+CWLAP\r\n");
        }
        assertThat(tracker.context().echoing().length()).isLessThan(5 * AtDecoder.MAX_LINE);
    }
}
