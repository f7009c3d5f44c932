package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.EARLY;
import static org.espbench.modem.at.sample.Contexts.ESP_AT;
import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.NONOS;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

/** Prompts in their three forms, sends of all kinds, pass-through (reference 1.5, 2.4, 3.5, Q3, Q4). */
final class SendSamples {

    static final List<Sample> ALL = List.of(
            say("prompt of 0.9 to 0.21, without OK", EARLY).host("AT+CIPSEND=4,3\r\n").module("> ").host("abc").module("\r\nSEND OK\r\n")
                    .means("Prompt", "SEND_OK"),
            say("prompt of 1.x", NONOS).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> ").host("abc").module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n")
                    .means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("prompt of 2.x", ESP_AT).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n").module("\r\n>").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("prompt of late 2.x in one piece with OK", ESP_AT).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n\r\n>").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("prompt of a clone without an empty line", NONOS).host("AT+CIPSEND=4,3\r\n").module("OK\r\n> ").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("prompt of an emulator with a line end behind it", QUIET).host("AT+CIPSEND=3\r\n").module("\r\nOK\r\n\r\n>\r\n").host("abc\r\n")
                    .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("a prompt with data right behind it", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n>+IPD,0,4:> OK").host("abc")
                    .module("0,CLOSED\r\n\r\nRecv 3 bytes\r\nSEND FAIL\r\n")
                    .means("OK", "Prompt", "Data 0 <> OK>", "Closed 0", "Taken 3", "SEND_FAIL"),
            say("a prompt with a blank and data behind it", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> \r\n+IPD,0,1: \r\n1,CLOSED\r\n")
                    .means("OK", "Prompt", "Data 0 < >", "Closed 1"),
            say("a prompt with an event right behind it", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> 1,CONNECT\r\n").host("abc")
                    .module("\r\nRecv 3 bytes\r\n").means("OK", "Prompt", "Opened 1", "Taken 3"),
            say("an event between OK and prompt", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n1,CONNECT\r\n> ").means("OK", "Opened 1", "Prompt"),
            say("data between OK and prompt, without a line end between them", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n\r\n+IPD,0,2:hi> ")
                    .means("OK", "Data 0 <hi>", "Prompt"),
            say("data between Recv and SEND OK", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> ").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\n+IPD,4,7:SEND OK\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "Data 4 <SEND OK>", "SEND_OK"),
            say("a prompt that nobody expects", MUX).module("> +IPD,0,2:ab>+IPD,0,1:c> what\r\n>\r\n")
                    .means("Text >", "Data 0 <ab>", "Text >", "Data 0 <c>", "Text > what", "Text >"),
            say("a refused send of 1.x", NONOS).host("AT+CIPSEND=4,3\r\n").module("link is not valid\r\n\r\nERROR\r\n> \r\n")
                    .means("Text link is not valid", "ERROR", "Text > "),
            say("a datagram to somebody else", MUX).host("AT+CIPSEND=4,3,\"192.168.4.2\",5000\r\n").module("\r\nOK\r\n> ").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 3", "SEND_OK"),
            say("a send with a mark at its end", NONOS).host("AT+CIPSENDEX=4,100\r\n").module("\r\nOK\r\n> ").host("a\\\\0b\\0")
                    .module("\r\nRecv 4 bytes\r\n\r\nSEND OK\r\n").means("OK", "Prompt", "Taken 4", "SEND_OK"),
            say("a send into the buffer", NONOS).host("AT+CIPSENDBUF=4,3\r\n").module("12,11\r\n\r\nOK\r\n> ").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\n4,12,SEND OK\r\n\r\n4,13,SEND FAIL\r\n")
                    .means("Text 12,11", "OK", "Prompt", "Taken 3", "Segment 4 12 sent", "Segment 4 13 lost"),
            say("a send into the buffer of the only link", QUIET).host("AT+CIPSENDBUF=3\r\n").module("1,0\r\n\r\nOK\r\n> ").host("abc")
                    .module("\r\nRecv 3 bytes\r\n\r\n1,SEND OK\r\n4,SEND FAIL\r\n")
                    .means("Text 1,0", "OK", "Prompt", "Taken 3", "Segment 0 1 sent", "Segment 0 4 lost"),
            say("segments without a link where there are several", MUX).module("7,SEND OK\r\n").means("Segment -1 7 sent"),
            say("a busy behind a prompt", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> ").host("abc\r\n").module("\r\nbusy s...\r\n\r\nRecv 3 bytes\r\n")
                    .module("\r\nSEND OK\r\n").means("OK", "Prompt", "Busy sending", "Taken 3", "SEND_OK"),
            say("a send called off by its driver", ESP_AT).host("AT+CIPSEND=4,30\r\n").module("\r\nOK\r\n\r\n>").host("abc").host("+++")
                    .module("\r\nSEND Canceled\r\n").host("AT\r\n").module("\r\nOK\r\n").means("OK", "Prompt", "SEND_CANCELED", "OK"),
            say("pass-through of 0.x", QUIET.withGeneration(org.espbench.modem.at.Generation.EARLY)).host("AT+CIPSEND\r\n").module("\r\n>").host("hi").module(" OK\r\n+IPD,1:").host("+++")
                    .host("AT\r\n").module("\r\nOK\r\n").means("Prompt", "Raw  OK\r\n+IPD,1:", "OK"),
            say("pass-through of 1.x and 2.x", QUIET).host("AT+CIPSEND\r\n").module("\r\nOK\r\n\r\n>").host("hi").module(" OK\r\n+IPD,1:").host("+++")
                    .host("AT\r\n").module("\r\nOK\r\n").means("OK", "Prompt", "Raw  OK\r\n+IPD,1:", "OK"),
            say("pass-through left, and told so", QUIET).host("AT+CIPSEND\r\n").module("\r\nOK\r\n\r\n>>+").host("+++").module("\r\n+QUITT\r\n+QUITT\r\n")
                    .means("OK", "Prompt", "Raw >+", "PassThroughLeft", "PassThroughLeft"));

    private SendSamples() {
    }
}
