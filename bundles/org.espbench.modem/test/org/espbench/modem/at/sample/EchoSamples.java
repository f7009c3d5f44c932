package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.Generation;

/** Echo on and off, in one piece and cut (reference 1.3, Q1, Q2). */
final class EchoSamples {

    static final List<Sample> ALL = List.of(
            say("0.x and 1.x repeat a command with CR CR LF").host("AT\r\n").module("AT\r\r\n\r\nOK\r\n").means("Echo AT", "OK"),
            say("2.x repeats a command with CR LF").host("AT\r\n").module("AT\r\n\r\nOK\r\n").means("Echo AT", "OK"),
            say("a command that isn't known is still an echo").module("AT+CWMODE?\r\r\n+CWMODE:1\r\n\r\nOK\r\n")
                    .means("Echo AT+CWMODE?", "Info CWMODE 1", "OK"),
            say("lower case is repeated as it was written").host("at+gmr\r\n").module("at+gmr\r\r\nAT version:1.1.0.0(x)\r\nOK\r\n")
                    .means("Echo at+gmr", "Text AT version:1.1.0.0(x)", "OK"),
            say("echo goes off behind the OK to ATE0").host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+X\r\n").module("AT+X\r\n\r\nERROR\r\n")
                    .means("Echo ATE0", "OK", "Text AT+X", "ERROR"),
            say("echo goes on behind the OK to ATE1", Contexts.QUIET).host("ATE1\r\n").module("\r\nOK\r\n").host("AT\r\n").module("AT\r\r\n\r\nOK\r\n")
                    .means("OK", "Echo AT", "OK"),
            say("two commands in one write are repeated one behind the other").host("AT\r\nAT+GMR\r\n")
                    .module("AT\r\r\n\r\nOK\r\nAT+GMR\r\r\nAT version:1.7.5.0(x)\r\nOK\r\n")
                    .means("Echo AT", "OK", "Echo AT+GMR", "Text AT version:1.7.5.0(x)", "OK"),
            say("a command typed char by char is repeated char by char").host("A").module("A").host("T").module("T").host("\r").module("\r").host("\n")
                    .module("\r\n\r\nOK\r\n").means("Echo AT", "OK"),
            say("an event in front of an echo").host("AT\r\n").module("WIFI CONNECTED\r\nAT\r\r\n\r\nOK\r\n").means("StationConnected", "Echo AT", "OK"),
            say("an echo cut by CONNECT", Contexts.ECHO.withMux(true)).host("AT+CIPSEND=0,98\r\n")
                    .module("AT+CIPSEND=0,1,CONNECT\r\n98\r\r\n\r\nOK\r\n> ")
                    .means("Echo AT+CIPSEND=0,", "Opened 1", "Echo 98", "OK", "Prompt"),
            say("an echo cut in front of its own link id", Contexts.ECHO.withMux(true)).host("AT+CIPSEND=1,98\r\n")
                    .module("AT+CIPSEND=1,CONNECT\r\n1,98\r\r\n").means("Echo AT+CIPSEND=", "Opened 1", "Echo 1,98"),
            say("an echo cut by LINK_CONN", Contexts.ECHO.withMux(true)).host("AT+CIPCLOSE=0\r\n")
                    .module("AT+CIPCLOSE=0+LINK_CONN:0,1,\"TCP\",1,\"192.168.4.2\",49214,333\r\n\r\r\n0,CLOSED\r\n\r\nOK\r\n")
                    .means("Echo AT+CIPCLOSE=0", "Link 1 TCP accepted 192.168.4.2 49214 333", "Closed 0", "OK"),
            say("an echo cut by data", Contexts.ECHO.withMux(true)).host("AT+CIPSTATUS\r\n")
                    .module("AT+CIPS\r\n+IPD,0,3:a\r\nTATUS\r\r\nSTATUS:3\r\n\r\nOK\r\n")
                    .means("Echo AT+CIPS", "Data 0 <a\r\n>", "Echo TATUS", "Text STATUS:3", "OK"),
            say("an echo cut by WIFI GOT IP").host("AT+CIFSR\r\n").module("AT+CIWIFI GOT IP\r\nFSR\r\r\n+CIFSR:STAIP,\"10.0.0.2\"\r\n\r\nOK\r\n")
                    .means("Echo AT+CI", "StationGotAddress", "Echo FSR", "Info CIFSR STAIP,\"10.0.0.2\"", "OK"),
            say("an echo cut between its CR and its CR LF", Contexts.ECHO.withMux(true)).host("AT+CIPSTATUS\r\n")
                    .module("AT+CIPSTATUS\r0,CLOSED\r\n\r\nSTATUS:4\r\n\r\nOK\r\n").means("Echo AT+CIPSTATUS", "Closed 0", "Text STATUS:4", "OK"),
            say("2.x doesn't repeat what it rejects").host("AT+CWLAP\r\n").module("AT+CWLAP\r\n").host("AT\r\n").module("\r\nbusy p...\r\n")
                    .module("\r\nOK\r\n").host("AT+GMR\r\n").module("AT+GMR\r\nAT version:2.2.1.0(x)\r\n\r\nOK\r\n")
                    .means("Echo AT+CWLAP", "Busy", "OK", "Echo AT+GMR", "Text AT version:2.2.1.0(x)", "OK"),
            say("0.x repeats what it rejects").host("AT+CWLAP\r\n").module("AT+CWLAP\r\r\n").host("AT\r\n").module("AT\r\r\n\r\nbusy p...\r\n")
                    .module("\r\nOK\r\n").means("Echo AT+CWLAP", "Echo AT", "Busy", "OK"),
            say("1.x doesn't repeat payload", Contexts.NONOS.withEcho(true)).host("AT+CIPSEND=0,2\r\n").module("AT+CIPSEND=0,2\r\r\n\r\nOK\r\n> ")
                    .host("OK").module("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n").means("Echo AT+CIPSEND=0,2", "OK", "Prompt", "Taken 2", "SEND_OK"),
            say("0.x repeats payload", early()).host("AT+CIPSEND=0,5\r\n").module("AT+CIPSEND=0,5\r\r\n> ").host("hello").module("hello\r\nSEND OK\r\n")
                    .means("Echo AT+CIPSEND=0,5", "Prompt", "Echo hello", "SEND_OK"),
            say("0.x repeats payload that looks like an answer, but for its LF", early()).host("AT+CIPSEND=0,18\r\n").module("AT+CIPSEND=0,18\r\r\n> ")
                    .host("SEND OK\r\nAT\r\nOK\r\n").module("SEND OK\rAT\rOK\r\r\nSEND OK\r\n")
                    .means("Echo AT+CIPSEND=0,18", "Prompt", "Echo SEND OK\rAT\rOK", "SEND_OK"),
            say("0.x repeats payload that looks like data", early()).host("AT+CIPSEND=0,9\r\n").module("AT+CIPSEND=0,9\r\r\n> ").host("+IPD,0,4:")
                    .module("+IPD,0,4:\r\nSEND OK\r\n\r\n+IPD,0,1:x")
                    .means("Echo AT+CIPSEND=0,9", "Prompt", "Echo +IPD,0,4:", "SEND_OK", "Data 0 <x>"),
            say("payload in several writes, repeated behind a message and cut by another", early()).host("AT+CIPSEND=0,6\r\n")
                    .module("AT+CIPSEND=0,6\r\r\n> 1,CONNECT\r\n").host("abc").module("abc").host("def").module("d1,CLOSED\r\nef\r\nSEND OK\r\n")
                    .means("Echo AT+CIPSEND=0,6", "Prompt", "Opened 1", "Echo abcd", "Closed 1", "Echo ef", "SEND_OK"),
            say("long payload, repeated without a line end", early()).host("AT+CIPSEND=0,1460\r\n").module("AT+CIPSEND=0,1460\r\r\n> ").host("x".repeat(1460))
                    .module("x".repeat(1460) + "\r\nSEND OK\r\n")
                    .means("Echo AT+CIPSEND=0,1460", "Prompt", "Echo " + "x".repeat(1024), "Echo " + "x".repeat(436), "SEND_OK"),
            say("what isn't ended by CR LF is repeated, and is the beginning of what follows").host("AT").module("AT").host("AT\r\n")
                    .module("AT\r\r\n\r\nERROR\r\n").means("Echo ATAT", "ERROR"),
            say("an empty line is no command").host("\r\n").module("\r\r\n\r\nERROR\r\n").host("AT\r\n").module("AT\r\r\n\r\nOK\r\n")
                    .means("ERROR", "Echo AT", "OK"),
            say("0.x forgets a line that is too long, and stumbles over its end").host("AT+CWJAP=\"" + "n".repeat(140) + "\"\r\n")
                    .module("AT+CWJAP=\"" + "n".repeat(140) + "\"\r\r\n\r\nERROR\r\n").means("Echo AT+CWJAP=\"" + "n".repeat(140) + "\"", "ERROR"));

    private static AtContext early() {
        return AtContext.POWER_UP.withGeneration(Generation.EARLY).withMux(true);
    }

    private EchoSamples() {
    }
}
