package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

import org.espbench.modem.at.AtDecoder;

/** Lines without end, noise, lost bytes: what is understood again behind them. */
final class DamageSamples {

    static final List<Sample> ALL = List.of(
            say("a long line", QUIET).module("x".repeat(2500) + "\r\nOK\r\n").means("Overlong " + "x".repeat(1024), "Overlong " + "x".repeat(1024),
                    "Overlong " + "x".repeat(452), "OK"),
            say("a line just as long as may be", QUIET).module("x".repeat(AtDecoder.MAX_LINE) + "\r\nOK\r\n" + "x".repeat(AtDecoder.MAX_LINE - 1) + "\nOK\r\n")
                    .means("Overlong " + "x".repeat(1024), "OK", "Text " + "x".repeat(1023), "OK"),
            say("a long line of a header", QUIET).module("+IPD," + "1".repeat(1100) + ":ab\r\nOK\r\n")
                    .means("Overlong +IPD," + "1".repeat(1019), "Overlong " + "1".repeat(81) + ":ab", "OK"),
            say("what a long line holds is no header and no message", QUIET).module("x".repeat(1024) + "+IPD,3:abc\r\n+IPD,3:abc")
                    .means("Overlong " + "x".repeat(1024), "Overlong +IPD,3:abc", "Data 0 <abc>"),
            say("another rate", MUX).module("\u00e0\u00fc\u0080\u0000\u00fe\n\u00f8\u00ff>\u0000\r\nWIFI GOT IP\r\n")
                    .means("Text \u00e0\u00fc\u0080\u0000\u00fe", "Text \u00f8\u00ff>\u0000", "StationGotAddress"),
            say("payload that lost bytes swallows as many of what follows, and no more", MUX).module("\r\n+IPD,0,10:12345\r\nOK\r\n0,CLOSED\r\n")
                    .means("Data 0 <12345\r\nOK\r>", "Closed 0"),
            say("a header that lost its head", MUX).module("\r\nIPD,0,3:abc\r\n1,CLOSED\r\n").means("Text IPD,0,3:abc", "Closed 1"),
            say("a message that lost its line end", MUX).module("0,CLOSED\r\n1,CLOSED\r2,CLOSED\n\n\n3,CLOSED\r\r\r\n")
                    .means("Closed 0", "Closed 1", "Closed 2", "Closed 3"));

    private DamageSamples() {
    }
}
