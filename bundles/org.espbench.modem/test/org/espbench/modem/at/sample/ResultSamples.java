package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.EARLY;
import static org.espbench.modem.at.sample.Contexts.ESP_AT;
import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.NONOS;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

/** What ends a command or rejects it, and what stands in front of that (reference 1.4, 1.9, 2, 9). */
final class ResultSamples {

    static final List<Sample> ALL = List.of(
            say("results", QUIET).module("\r\nOK\r\n\r\nERROR\r\n\r\nFAIL\r\n\r\nSEND OK\r\n").means("OK", "ERROR", "FAIL", "SEND_OK"),
            say("0.19 says Error", EARLY).module("\r\nError\r\n").means("ERROR"),
            say("1.x says SEND FAIL without an empty line", NONOS).module("\r\nRecv 3 bytes\r\nSEND FAIL\r\n").means("Taken 3", "SEND_FAIL"),
            say("2.x says SEND FAIL with an empty line", ESP_AT).module("\r\nRecv 3 bytes\r\n\r\nSEND FAIL\r\n").means("Taken 3", "SEND_FAIL"),
            say("SEND FAIL and SEND OK for one send", NONOS).module("SEND FAIL\r\n\r\nSEND OK\r\n").means("SEND_FAIL", "SEND_OK"),
            say("a send called off", ESP_AT).module("\r\nSEND Canceled\r\n").means("SEND_CANCELED"),
            say("an emulator says one empty line more", QUIET).module("\r\n\r\nOK\r\n\r\n\r\nERROR\r\n").means("OK", "ERROR"),
            say("an emulator says no empty line", QUIET).module("OK\r\n").means("OK"),
            say("0.9 rejects with busy now", EARLY).module("busy now ...\r\n").means("Busy"),
            say("0.20 rejects during a send without an empty line", EARLY).module("busy s...\r\n").means("Busy sending"),
            say("1.x and 2.x reject", NONOS).module("\r\nbusy p...\r\n\r\nbusy s...\r\n").means("Busy", "Busy sending"),
            say("no change is final in 0.9", EARLY).module("no change\r\n").means("NO_CHANGE"),
            say("no change goes before OK in 1.x", NONOS).module("no change\r\n\r\nOK\r\n").means("Text no change", "OK"),
            say("no change goes before ERROR in a clone of 1.7", NONOS).module("no change\r\n\r\nERROR\r\n").means("Text no change", "ERROR"),
            say("AT+RST while another command runs", NONOS).module("\r\nWill force to restart!!!\r\n").means("Restarting"),
            say("2.1 tells details", ESP_AT).module("ERR CODE:0x01090000\r\n\r\nERROR\r\nERR CODE:0x010b0000\r\n\r\nbusy p...\r\n")
                    .means("Text ERR CODE:0x01090000", "ERROR", "Text ERR CODE:0x010b0000", "Busy"),
            say("version of 0.9", EARLY).module("0018000902-AI03\r\n\r\nOK\r\n").means("Text 0018000902-AI03", "OK"),
            say("version of 1.x, without an empty line before OK", QUIET).host("AT+GMR\r\n").module("AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\n"
                    + "SDK version:3.0.5(b29dcd3)\r\ncompile time:Oct 15 2021 18:05:30\r\nBin version(Wroom 02):1.7.5\r\nOK\r\n")
                    .means("Text AT version:1.7.5.0(Oct  9 2021 09:26:04)", "Text SDK version:3.0.5(b29dcd3)", "Text compile time:Oct 15 2021 18:05:30",
                            "Text Bin version(Wroom 02):1.7.5", "OK"),
            say("version of 2.2", QUIET).host("AT+GMR\r\n").module("AT version:2.2.0.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)\r\n"
                    + "SDK version:v3.4-22-g967752e2\r\ncompile time(6800286):Aug  4 2021 17:34:05\r\nBin version:2.2.0(WROOM-02)\r\n\r\nOK\r\n")
                    .means("Text AT version:2.2.0.0(b097cdf - ESP8266 - Jun 17 2021 12:57:45)", "Text SDK version:v3.4-22-g967752e2",
                            "Text compile time(6800286):Aug  4 2021 17:34:05", "Text Bin version:2.2.0(WROOM-02)", "OK"),
            say("a clock without an empty line before OK", ESP_AT).module("+CIPSNTPTIME:Mon Dec 12 02:33:32 2019\r\nOK\r\n")
                    .means("Info CIPSNTPTIME Mon Dec 12 02:33:32 2019", "OK"),
            say("a line of DHCP that has no end of its own", NONOS).module("+CWDHCP_CUR:3\r\nOK\r\n").means("Info CWDHCP_CUR 3", "OK"),
            say("an address in single lines", EARLY).module("192.168.1.5\r\n\r\nOK\r\n").means("Text 192.168.1.5", "OK"),
            say("clients of the soft-AP in 1.x and 2.x", NONOS)
                    .module("192.168.4.2,5e:cf:7f:00:00:01\r\n\r\nOK\r\n+CWLIF:192.168.4.2,5e:cf:7f:00:00:01\r\n\r\nOK\r\n")
                    .means("Text 192.168.4.2,5e:cf:7f:00:00:01", "OK", "Info CWLIF 192.168.4.2,5e:cf:7f:00:00:01", "OK"),
            say("deep sleep tells how long", QUIET).module("1500\r\n\r\nOK\r\n").means("Text 1500", "OK"),
            say("ping in 1.x and 2.x", QUIET).module("+7\r\n\r\nOK\r\n+timeout\r\n\r\nERROR\r\n+PING:7\r\n\r\nOK\r\n+PING:TIMEOUT\r\n\r\nERROR\r\n")
                    .means("Text +7", "OK", "Text +timeout", "ERROR", "Info PING 7", "OK", "Info PING TIMEOUT", "ERROR"),
            say("values in angle brackets", QUIET).module("+CWMODE:<1>\r\n\r\nOK\r\n").means("Info CWMODE <1>", "OK"),
            say("unescaped SSIDs", QUIET).module("+CWLAP:(3,\"1\\1\"1,2\\\\2\"\"2,,\",-40,\"e0:00:00:00:00:01\",9)\r\n+CWJAP:\"a\",\"b\",1\r\n\r\nOK\r\n")
                    .means("Info CWLAP (3,\"1\\1\"1,2\\\\2\"\"2,,\",-40,\"e0:00:00:00:00:01\",9)", "Info CWJAP \"a\",\"b\",1", "OK"),
            say("an SSID with a CR, with UTF-8 and with words of ours", QUIET)
                    .module("+CWLAP:(3,\"a\rOK\",-40)\r\n+CWLAP:(3,\"caf\u00c3\u00a9+IPD,0,5:\",-40)\r\n\r\nOK\r\n")
                    .means("Info CWLAP (3,\"a\rOK\",-40)", "Info CWLAP (3,\"caf\u00c3\u00a9+IPD,0,5:\",-40)", "OK"),
            say("not joined in 1.x", NONOS).module("No AP\r\n\r\nOK\r\n").means("Text No AP", "OK"),
            say("a failed join of 1.x", NONOS).module("WIFI CONNECTED\r\nWIFI DISCONNECT\r\n+CWJAP:2\r\n\r\nFAIL\r\n")
                    .means("StationConnected", "StationLost", "Info CWJAP 2", "FAIL"),
            say("a failed join of 2.x", ESP_AT).module("+CWJAP:3\r\n\r\nERROR\r\n").means("Info CWJAP 3", "ERROR"),
            say("reasons of 1.x", NONOS).module("link is not valid\r\n\r\nERROR\r\nDNS Fail\r\n\r\nERROR\r\nUNLINK\r\n\r\nERROR\r\nALREADY CONNECTED\r\n\r\nERROR\r\n")
                    .means("Text link is not valid", "ERROR", "Text DNS Fail", "ERROR", "Text UNLINK", "ERROR", "Text ALREADY CONNECTED", "ERROR"),
            say("reasons of 2.x end in CR", ESP_AT).module("link is not valid\r\r\nERROR\r\nNo AP\r\r\nOK\r\n")
                    .means("Text link is not valid", "ERROR", "Text No AP", "OK"),
            say("a reason that ends in CR with a message behind it", ESP_AT).module("link is not valid\r0,CLOSED\r\nALREADY CONNECTED\rWIFI DISCONNECT\r\n")
                    .means("Text link is not valid", "Closed 0", "Text ALREADY CONNECTED", "StationLost"),
            say("a reason that ends in CR with data behind it", ESP_AT).module("link is not valid\r\r\n+IPD,0,2:hi")
                    .means("Text link is not valid", "Data 0 <hi>"),
            say("debug lines of some builds", MUX).module("local port:2390\r\nchange type:2\r\nto read 75 bytes\r\nid:0,Len:75,dp:0x3fff1234\r\n\r\nOK\r\n")
                    .means("Text local port:2390", "Text change type:2", "Text to read 75 bytes", "Text id:0,Len:75,dp:0x3fff1234", "OK"),
            say("steps of an update", QUIET).module("+CIPUPDATE:1\r\n+CIPUPDATE:2\r\n+CIPUPDATE:3\r\n+CIPUPDATE:4\r\n\r\nOK\r\n")
                    .means("Info CIPUPDATE 1", "Info CIPUPDATE 2", "Info CIPUPDATE 3", "Info CIPUPDATE 4", "OK"),
            say("steps of SmartConfig", QUIET).module("\r\nOK\r\nsmartconfig type:ESPTOUCH\r\nSmart get wifi info\r\nssid:net\r\npassword:12345678\r\n"
                    + "WIFI CONNECTED\r\nWIFI GOT IP\r\nsmartconfig connected wifi\r\n").means("OK", "Text smartconfig type:ESPTOUCH",
                            "Text Smart get wifi info", "Text ssid:net", "Text password:12345678", "StationConnected", "StationGotAddress",
                            "Text smartconfig connected wifi"),
            say("steps of WPS", NONOS).module("\r\nOK\r\nwps started\r\nwps success,connecting ap ...\r\nWIFI CONNECTED\r\nwps fail\r\n")
                    .means("OK", "Text wps started", "Text wps success,connecting ap ...", "StationConnected", "Text wps fail"));

    private ResultSamples() {
    }
}
