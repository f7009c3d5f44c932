package org.espbench.modem.at;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dialogues of all generations (reference 1) and the frames they mean. */
final class Samples {

    static final Map<Dialogue, List<String>> ALL = new LinkedHashMap<>();

    private static final AtContext POWER_UP = AtContext.POWER_UP;
    private static final AtContext QUIET = POWER_UP.withEcho(false);
    private static final AtContext MUX = QUIET.withMux(true);
    private static final AtContext EARLY = MUX.withGeneration(Generation.EARLY);

    private Samples() {
    }

    private static void say(Dialogue dialogue, String... frames) {
        ALL.put(dialogue, List.of(frames));
    }

    static {
        say(Dialogue.named("echo of 0.x and 1.x", POWER_UP).host("AT\r\n").module("AT\r\r\n\r\nOK\r\n"), "Echo AT", "OK");
        say(Dialogue.named("echo of 2.x", POWER_UP).host("AT\r\n").module("AT\r\n\r\nOK\r\n"), "Echo AT", "OK");
        say(Dialogue.named("echo without a known command", POWER_UP).module("AT+CWMODE?\r\r\n+CWMODE:1\r\n\r\nOK\r\n"), "Echo AT+CWMODE?",
                "Info CWMODE 1", "OK");
        say(Dialogue.named("echo goes off with its OK", POWER_UP).host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").module("AT+X\r\n"), "Echo ATE0", "OK",
                "Text AT+X");
        say(Dialogue.named("an event in front of an echo", POWER_UP).host("AT\r\n").module("WIFI CONNECTED\r\nAT\r\r\n\r\nOK\r\n"),
                "StationConnected[]", "Echo AT", "OK");
        say(Dialogue.named("an echo cut by CONNECT", POWER_UP.withMux(true)).host("AT+CIPSEND=0,98\r\n")
                .module("AT+CIPSEND=0,1,CONNECT\r\n98\r\r\n\r\nOK\r\n> "), "Echo AT+CIPSEND=0,", "Opened[link=1]", "Echo 98", "OK", "Prompt[]");
        say(Dialogue.named("an echo cut before its own link id", POWER_UP.withMux(true)).host("AT+CIPSEND=1,98\r\n")
                .module("AT+CIPSEND=1,CONNECT\r\n1,98\r\r\n"), "Echo AT+CIPSEND=", "Opened[link=1]", "Echo 1,98");
        say(Dialogue.named("an echo cut by LINK_CONN", POWER_UP.withMux(true)).host("AT+CIPCLOSE=0\r\n")
                .module("AT+CIPCLOSE=0+LINK_CONN:0,1,\"TCP\",1,\"192.168.4.2\",49214,333\r\n\r\r\n0,CLOSED\r\n\r\nOK\r\n"), "Echo AT+CIPCLOSE=0",
                "LinkReported[link=1, failed=false, type=TCP, accepted=true, host=192.168.4.2, remotePort=49214, localPort=333]", "Closed[link=0]", "OK");
        say(Dialogue.named("an echo cut by +IPD", POWER_UP.withMux(true)).host("AT+CIPSTATUS\r\n")
                .module("AT+CIPS\r\n+IPD,0,3:a\r\nTATUS\r\r\nSTATUS:3\r\n\r\nOK\r\n"), "Echo AT+CIPS", "Data 0 <a\r\n> +0", "Echo TATUS", "Text STATUS:3",
                "OK");
        say(Dialogue.named("version of 1.x, without an empty line before OK").host("AT+GMR\r\n").module(
                "AT version:1.7.5.0(Oct  9 2021 09:26:04)\r\nSDK version:3.0.5(b29dcd3)\r\ncompile time:Oct 15 2021\r\nBin version(Wroom 02):1.7.5\r\nOK\r\n"),
                "Text AT version:1.7.5.0(Oct  9 2021 09:26:04)", "Text SDK version:3.0.5(b29dcd3)", "Text compile time:Oct 15 2021",
                "Text Bin version(Wroom 02):1.7.5", "OK");
        say(Dialogue.named("an AT version line isn't an echo", POWER_UP).host("AT+GMR\r\n").module("AT+GMR\r\r\nAT version:1.7\r\nOK\r\n"), "Echo AT+GMR",
                "Text AT version:1.7", "OK");
        say(Dialogue.named("results").module("\r\nERROR\r\n\r\nError\r\n\r\nFAIL\r\n\r\nSEND OK\r\nSEND FAIL\r\n\r\nSEND FAIL\r\n\r\nSEND Canceled\r\n"), "ERROR",
                "ERROR", "FAIL", "SEND_OK", "SEND_FAIL", "SEND_FAIL", "SEND_CANCELED");
        say(Dialogue.named("busy").module("\r\nbusy p...\r\nbusy s...\r\nbusy now ...\r\n"), "Busy[sending=false]", "Busy[sending=true]",
                "Busy[sending=false]");
        say(Dialogue.named("no change is final in 0.9", EARLY).module("no change\r\n"), "NO_CHANGE");
        say(Dialogue.named("no change goes before OK in 1.x").module("no change\r\n\r\nOK\r\n"), "Text no change", "OK");
        say(Dialogue.named("other texts").module("Will force to restart!!!\r\n+QUITT\r\nERR CODE:0x01090000\r\nHave 5 Connections\r\nlink is not valid\r\r\nERROR\r\n"),
                "Restarting[]", "PassThroughLeft[]", "Text ERR CODE:0x01090000", "ServerFull[connections=5]", "Text link is not valid", "ERROR");
        say(Dialogue.named("prompt of 0.x", EARLY).host("AT+CIPSEND=4,3\r\n").module("> ").host("abc").module("\r\nSEND OK\r\n"), "Prompt[]", "SEND_OK");
        say(Dialogue.named("prompt of 1.x", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> ").host("abc")
                .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n"), "OK", "Prompt[]", "Taken[count=3]", "SEND_OK");
        say(Dialogue.named("prompt of 2.x", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n\r\n>").host("abc")
                .module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n"), "OK", "Prompt[]", "Taken[count=3]", "SEND_OK");
        say(Dialogue.named("a prompt with data right behind it", MUX).host("AT+CIPSEND=4,3\r\n")
                .module("\r\nOK\r\n>+IPD,0,4:> OK").host("abc").module("0,CLOSED\r\n\r\nRecv 3 bytes\r\nSEND FAIL\r\n"), "OK", "Prompt[]", "Data 0 <> OK> +0",
                "Closed[link=0]", "Taken[count=3]", "SEND_FAIL");
        say(Dialogue.named("a prompt with a blank and data behind it", MUX).host("AT+CIPSEND=4,3\r\n").module("\r\nOK\r\n> \r\n+IPD,0,1: \r\n1,CLOSED\r\n"),
                "OK", "Prompt[]", "Data 0 < > +0", "Closed[link=1]");
        say(Dialogue.named("a prompt that nobody expects", MUX).module("> +IPD,0,2:ab>+IPD,0,1:c> what\r\n"), "Text >", "Data 0 <ab> +0", "Text >",
                "Data 0 <c> +0", "Text > what");
        say(Dialogue.named("station events").module("WIFI CONNECTED\r\nWIFI GOT IP\r\nWIFI DISCONNECT\r\nDHCP TIMEOUT\r\nWIFI GOT IPv6 LL\r\n"),
                "StationConnected[]", "StationGotAddress[]", "StationLost[]", "DhcpTimedOut[]", "Text WIFI GOT IPv6 LL");
        say(Dialogue.named("links of single mode").module("CONNECT\r\nCLOSED\r\nCONNECT FAIL\r\n0,CONNECT\r\n"), "Opened[link=0]", "Closed[link=0]",
                "ConnectFailed[link=0]", "Opened[link=0]");
        say(Dialogue.named("links of several", MUX).module("4,CONNECT\r\n4,CLOSED\r\n3,CONNECT FAIL\r\n5,CONNECT\r\nCONNECT\r\n"), "Opened[link=4]",
                "Closed[link=4]", "ConnectFailed[link=3]", "Text 5,CONNECT", "Opened[link=-1]");
        say(Dialogue.named("links of 0.9", QUIET.withGeneration(Generation.EARLY)).module("OK\r\nLinked\r\nUnlink\r\nLink\r\n"), "OK", "Opened[link=0]",
                "Closed[link=0]", "Opened[link=0]");
        say(Dialogue.named("clients of the soft-AP").module(
                "+STA_CONNECTED:\"5e:cf:7f:00:00:01\"\r\n+DIST_STA_IP:\"5e:cf:7f:00:00:01\",\"192.168.4.2\"\r\n+STA_DISCONNECTED:\"5e:cf:7f:00:00:01\"\r\n"),
                "ClientJoined[mac=5e:cf:7f:00:00:01]", "ClientAddressed[mac=5e:cf:7f:00:00:01, ip=192.168.4.2]", "ClientLeft[mac=5e:cf:7f:00:00:01]");
        say(Dialogue.named("segments").module("4,12,SEND OK\r\n7,SEND FAIL\r\n"), "SegmentSent[link=4, segment=12, ok=true]",
                "SegmentSent[link=0, segment=7, ok=false]");
        say(Dialogue.named("data of single mode").module("\r\n+IPD,5:hello\r\n+IPD,2:OK"), "Data 0 <hello> +0", "Data 0 <OK> +0");
        say(Dialogue.named("data of several links", MUX).module("\r\n+IPD,3,4:\r\nOK\r\n+IPD,4,7:+IPD,1:"), "Data 3 <\r\nOK> +0", "Data 4 <+IPD,1:> +0");
        say(Dialogue.named("data with a plain address", MUX.withAddressInIpd(true)).module("\r\n+IPD,3,2,192.168.4.2,5000:hi\r\n+IPD,1,10.0.0.1,80:x"),
                "Data 3 from 192.168.4.2 5000 <hi> +0", "Data 0 from 10.0.0.1 80 <x> +0");
        say(Dialogue.named("data with a quoted address", MUX.withAddressInIpd(true)).module(
                "\r\n+IPD,3,2,\"192.168.4.2\",5000:hi\r\n+IPD,2,\"fe80::1:2\",80:xy\r\n+IPD,0,1,\"::1\",9:z"), "Data 3 from 192.168.4.2 5000 <hi> +0",
                "Data 0 from fe80::1:2 80 <xy> +0", "Data 0 from ::1 9 <z> +0");
        say(Dialogue.named("passive notices", MUX.withPassive(true)).module("\r\n+IPD,3,1460\r\n\r\n+IPD,7\r\n"), "Waiting[link=3, count=1460]",
                "Waiting[link=-1, count=7]");
        say(Dialogue.named("reading in 1.7", MUX.withPassive(true)).module("\r\n+CIPRECVDATA,4:\"OK\"\r\nOK\r\n"), "Data -1 read <\"OK\"> +0", "OK");
        say(Dialogue.named("reading in 2.0", MUX.withPassive(true)).module("+CIPRECVDATA,3,4:\r\n\r\nab\r\nOK\r\n"), "Data 3 read <\r\nab> +0", "OK");
        say(Dialogue.named("reading in 2.1", MUX.withPassive(true)).module("+CIPRECVDATA:4,\",:\"\r\nOK\r\n"), "Data -1 read <\",:\"> +0", "OK");
        say(Dialogue.named("reading in 2.1 with addresses", MUX.withPassive(true).withAddressInIpd(true))
                .module("+CIPRECVDATA:4,\"192.168.4.2\",5000,\"\",1\r\nOK\r\n"), "Data -1 read from 192.168.4.2 5000 <\"\",1> +0", "OK");
        say(Dialogue.named("reading nothing").module("+CIPRECVDATA,0:\r\nOK\r\n"), "Data 0 read <> +0", "OK");
        say(Dialogue.named("a message glued to payload", MUX).module("\r\n+IPD,0,4:{{}}0,CLOSED\r\n"), "Data 0 <{{}}> +0", "Closed[link=0]");
        say(Dialogue.named("0.20 says OK behind data", EARLY.withOkAfterData(true)).host("AT\r\n").module("\r\n+IPD,0,2:hi\r\nOK\r\n\r\nOK\r\n"), "Data 0 <hi> +0",
                "Text OK", "OK");
        say(Dialogue.named("headers that aren't", MUX).module("+IPD,9,3:abc\r\n+IPD,:\r\n+IPD,0,99999999999:\r\n+IPD,0,16385:x\r\n+IPD,0,-1:\r\n+IPD:5\r\nOK\r\n"),
                "Text +IPD,9,3:abc", "Text +IPD,:", "Text +IPD,0,99999999999:", "Text +IPD,0,16385:x", "Text +IPD,0,-1:", "Info IPD 5", "OK");
        say(Dialogue.named("unescaped SSIDs").module("+CWLAP:(3,\"1\\1\"1,2\\\\2\"\"2,,\",-40,\"e0:00:00:00:00:01\",9)\r\n+CWJAP:\"a\",\"b\",1\r\n\r\nOK\r\n"),
                "Info CWLAP (3,\"1\\1\"1,2\\\\2\"\"2,,\",-40,\"e0:00:00:00:00:01\",9)", "Info CWJAP \"a\",\"b\",1", "OK");
        say(Dialogue.named("a failed join").module("WIFI CONNECTED\r\nWIFI DISCONNECT\r\n+CWJAP:2\r\n\r\nFAIL\r\n"), "StationConnected[]", "StationLost[]",
                "Info CWJAP 2", "FAIL");
        say(Dialogue.named("a restart", MUX).module("\u00fe\u0082l\r\n ets Jan  8 2013,rst cause:1, boot mode:(3,7)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n"
                + "tail 0\r\nchksum 0x63\r\ncsum 0x63\r\n\r\n2nd boot version : 1.7(5d6f877)\r\n  SPI Speed      : 40MHz\r\njump to run user1 @ 1000\r\n\r\n"
                + "\u00ff\u0001\r\nready\r\nAT\r\r\n"), "Text \u00fe\u0082l",
                "BootText[text= ets Jan  8 2013,rst cause:1, boot mode:(3,7), restart=true]",
                "BootText[text=load 0x40100000, len 1856, room 16 , restart=false]", "BootText[text=tail 0, restart=false]",
                "BootText[text=chksum 0x63, restart=false]", "BootText[text=csum 0x63, restart=false]",
                "BootText[text=2nd boot version : 1.7(5d6f877), restart=false]", "BootText[text=  SPI Speed      : 40MHz, restart=false]",
                "BootText[text=jump to run user1 @ 1000, restart=false]", "Text \u00ff\u0001", "Ready[]", "Echo AT");
        say(Dialogue.named("pass-through").host("AT+CIPSEND\r\n").module("\r\nOK\r\n\r\n>").host("hi").module(" OK\r\n+IPD,1:").host("+++").module("\r\nOK\r\n"), "OK",
                "Prompt[]", "Raw  OK\r\n+IPD,1:", "OK");
        say(Dialogue.named("a long line").module("x".repeat(2500) + "\r\nOK\r\n"), "Overlong " + "x".repeat(1024),
                "Overlong " + "x".repeat(1024), "Overlong " + "x".repeat(452), "OK");
        say(Dialogue.named("a long line of a header").module("+IPD," + "1".repeat(1100) + ":ab\r\nOK\r\n"), "Overlong +IPD," + "1".repeat(1019),
                "Overlong " + "1".repeat(81) + ":ab", "OK");
        say(Dialogue.named("long payload comes in pieces", MUX).module("\r\n+IPD,0,5000:" + "a".repeat(5000) + "OK\r\n"), "Data 0 <" + "a".repeat(2048) + "> +2952",
                "Data 0 <" + "a".repeat(2048) + "> +904", "Data 0 <" + "a".repeat(904) + "> +0", "OK");
    }
}
