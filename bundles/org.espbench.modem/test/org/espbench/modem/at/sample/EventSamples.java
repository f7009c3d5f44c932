package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.EARLY;
import static org.espbench.modem.at.sample.Contexts.ESP_AT;
import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.NONOS;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

/** What comes unasked, data aside (reference 1.6, 1.10, Q19, Q21, Q35). */
final class EventSamples {

    static final List<Sample> ALL = List.of(
            say("station events", QUIET).module("WIFI CONNECTED\r\nWIFI GOT IP\r\nWIFI DISCONNECT\r\nDHCP TIMEOUT\r\nWIFI GOT IPv6 LL\r\nWIFI GOT IPv6 GL\r\n")
                    .means("StationConnected", "StationGotAddress", "StationLost", "DhcpTimedOut", "Ipv6 local", "Ipv6 global"),
            say("a clone tells why the station was lost", NONOS).module("WIFI DISCONNECT (8)\r\n").means("StationLost"),
            say("links of single mode", QUIET).module("CONNECT\r\nCLOSED\r\nCONNECT FAIL\r\n0,CONNECT\r\n")
                    .means("Opened 0", "Closed 0", "ConnectFailed 0", "Opened 0"),
            say("links of several", MUX).module("4,CONNECT\r\n4,CLOSED\r\n3,CONNECT FAIL\r\n5,CONNECT\r\nCONNECT\r\n")
                    .means("Opened 4", "Closed 4", "ConnectFailed 3", "Text 5,CONNECT", "Opened -1"),
            say("links of 0.9", QUIET.withGeneration(org.espbench.modem.at.Generation.EARLY)).module("OK\r\nLinked\r\nUnlink\r\nLink\r\n")
                    .means("OK", "Opened 0", "Closed 0", "Opened 0"),
            say("links in angle brackets", MUX).module("<0>,CONNECT\r\n<4>,CLOSED\r\n<5>,CLOSED\r\n").means("Opened 0", "Closed 4", "Text <5>,CLOSED"),
            say("an error and then the end of what never opened", NONOS).module("\r\nERROR\r\n4,CLOSED\r\n").means("ERROR", "Closed 4"),
            say("links as SYSMSG has them", ESP_AT).module("+LINK_CONN:0,4,\"TCP\",0,\"192.168.1.10\",80,51234\r\n+LINK_CONN:1,2,\"SSL\",0,\"10.0.0.1\",443,0\r\n"
                    + "+LINK_CONN:0,0,\"UDP\",1,\"192.168.4.2\",5000,333\r\n").means("Link 4 TCP 192.168.1.10 80 51234", "Link 2 failed SSL 10.0.0.1 443 0",
                            "Link 0 UDP accepted 192.168.4.2 5000 333"),
            say("a link report that isn't one", ESP_AT).module("+LINK_CONN:0,9,\"TCP\",0,\"a\",80,1\r\n+LINK_CONN:0\r\n")
                    .means("Info LINK_CONN 0,9,\"TCP\",0,\"a\",80,1", "Info LINK_CONN 0"),
            say("clients of the soft-AP", NONOS).module("+STA_CONNECTED:\"5e:cf:7f:00:00:01\"\r\n+DIST_STA_IP:\"5e:cf:7f:00:00:01\",\"192.168.4.2\"\r\n"
                    + "+STA_DISCONNECTED:\"5e:cf:7f:00:00:01\"\r\n").means("ClientJoined 5e:cf:7f:00:00:01",
                            "ClientAddressed 5e:cf:7f:00:00:01 192.168.4.2", "ClientLeft 5e:cf:7f:00:00:01"),
            say("the server is full", ESP_AT).module("Have 5 Connections\r\nHave no Connections\r\n").means("ServerFull 5", "Text Have no Connections"),
            say("a start of 1.x", MUX).module("\u00fe\u0082l\r\n ets Jan  8 2013,rst cause:1, boot mode:(3,7)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n"
                    + "tail 0\r\nchksum 0x63\r\nload 0x3ffe8000, len 776, room 8 \r\ntail 0\r\nchksum 0x02\r\ncsum 0x02\r\n\r\n"
                    + "2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\n  SPI Mode       : QIO\r\n"
                    + "  SPI Flash Size & Map: 16Mbit(1024KB+1024KB)\r\njump to run user1 @ 1000\r\n\r\n\u00ff\u0001\r\nready\r\nAT\r\r\n")
                    .means("Text \u00fe\u0082l", "Restart  ets Jan  8 2013,rst cause:1, boot mode:(3,7)", "Boot load 0x40100000, len 1856, room 16 ",
                            "Boot tail 0", "Boot chksum 0x63", "Boot load 0x3ffe8000, len 776, room 8 ", "Boot tail 0", "Boot chksum 0x02",
                            "Boot csum 0x02", "Boot 2nd boot version : 1.7(5d6f877)", "Boot   SPI Speed      : 40MHz", "Boot   SPI Mode       : QIO",
                            "Boot   SPI Flash Size & Map: 16Mbit(1024KB+1024KB)", "Boot jump to run user1 @ 1000", "Text \u00ff\u0001", "Ready", "Echo AT"),
            say("a start of the ROM that fails", MUX).module("\r\n ets Jan  8 2013,rst cause:4, boot mode:(3,6)\r\n\r\nwdt reset\r\nload 0x40100000, len 1396, room 16 \r\n"
                    + "tail 4\r\nchksum 0x89\r\nload 0x00000000, len 0, room 4 \r\ntail 0\r\nchksum 0x89\r\ncsum 0x89\r\ncsum err\r\nets_main.c \r\n")
                    .means("Restart  ets Jan  8 2013,rst cause:4, boot mode:(3,6)", "Restart wdt reset", "Boot load 0x40100000, len 1396, room 16 ", "Boot tail 4",
                            "Boot chksum 0x89", "Boot load 0x00000000, len 0, room 4 ", "Boot tail 0", "Boot chksum 0x89", "Boot csum 0x89", "Boot csum err",
                            "Boot ets_main.c "),
            say("the ROM behind the rest of another rate", MUX).module("r\u0000l\u009e|? ets Jan  8 2013,rst cause:2, boot mode:(3,7)\r\n\u00ff\u00feready\r\n")
                    .means("Restart r\u0000l\u009e|? ets Jan  8 2013,rst cause:2, boot mode:(3,7)", "Text \u00ff\u00fe", "Ready"),
            say("banners of vendors", EARLY).module("\r\n[Vendor:www.ai-thinker.com Version:0.9.2.4]\r\n\r\nready\r\n\r\nAi-Thinker Technology Co. Ltd.\r\n\r\ninvalid\r\n")
                    .means("Boot [Vendor:www.ai-thinker.com Version:0.9.2.4]", "Ready", "Boot Ai-Thinker Technology Co. Ltd.", "Boot invalid"),
            say("crashes", MUX).module("Fatal exception 28(LoadProhibitedCause):\r\nepc1=0x4000e1b2, epc2=0x00000000, epc3=0x00000000, excvaddr=0x00000000, depc=0x00000000\r\n"
                    + "Exception (28):\r\nSoft WDT reset\r\nGuru Meditation Error: Core  0 panic'ed (LoadProhibited)\r\n"
                    + "***ERROR*** A stack overflow in task at_process_task has been detected.\r\nabort() was called at PC 0x4021\r\n")
                    .means("Restart Fatal exception 28(LoadProhibitedCause):",
                            "Boot epc1=0x4000e1b2, epc2=0x00000000, epc3=0x00000000, excvaddr=0x00000000, depc=0x00000000", "Restart Exception (28):",
                            "Restart Soft WDT reset", "Restart Guru Meditation Error: Core  0 panic'ed (LoadProhibited)",
                            "Restart ***ERROR*** A stack overflow in task at_process_task has been detected.", "Restart abort() was called at PC 0x4021"),
            say("a start on its own joins on its own", MUX).module("\r\nready\r\nWIFI DISCONNECT\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n")
                    .means("Ready", "StationLost", "StationConnected", "StationGotAddress"),
            say("a spike on the line in front of a message", MUX).module("\u0000\u00ffWIFI GOT IP\r\n\u00f80,CLOSED\r\n\u0000OK\r\n")
                    .means("Text \u0000\u00ff", "StationGotAddress", "Text \u00f8", "Closed 0", "Text \u0000", "OK"),
            say("a network whose name is what a ROM says", QUIET).module("ssid: ets Jan  8 2013,rst cause:1\r\n+CWLAP:(0,\" ets Jan  8 2013,rst cause:1\",-3)\r\n")
                    .means("Text ssid: ets Jan  8 2013,rst cause:1", "Info CWLAP (0,\" ets Jan  8 2013,rst cause:1\",-3)"));

    private EventSamples() {
    }
}
