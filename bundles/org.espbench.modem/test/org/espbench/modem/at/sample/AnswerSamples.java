package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.EARLY;
import static org.espbench.modem.at.sample.Contexts.ESP_AT;
import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.NONOS;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.ArrayList;
import java.util.List;

/** What commands are answered with, form by form (reference 2, 9). */
final class AnswerSamples {

    private static final String[] INFOS = {"UART_CUR:115273,8,1,0,0", "UART_DEF:115200,8,1,0,3", "UART:115200,8,1,0,0", "SYSRAM:32168", "SYSRAM:32168,24016", "SYSMSG:3",
            "SYSMSG_CUR:2", "SYSMSG_DEF:0", "SYSSTORE:1", "SYSLOG:0", "CMD:0,\"AT\",0,0,0,1", "CMD:1,\"AT+CWJAP\",0,1,1,1", "CWMODE:1", "CWMODE_CUR:3", "CWMODE_DEF:2",
            "CWMODE:(1-3)", "CWJAP:\"net\"", "CWJAP_CUR:\"net\",\"5e:cf:7f:00:00:01\",6,-44", "CWJAP_DEF:\"net\",\"5e:cf:7f:00:00:01\",6,-44,0",
            "CWJAP:\"net\",\"5e:cf:7f:00:00:01\",6,-44,0", "CWJAP:\"net\",\"5e:cf:7f:00:00:01\",6,-44,0,1", "CWJAP:\"net\",\"5e:cf:7f:00:00:01\",6,-44,0,1,3,0,0", "CWJAP:4",
            "CWLAP:(0,\"net\",-60)", "CWLAP:(3,\"net\",-60,\"5e:cf:7f:00:00:01\",6)", "CWLAP:(3,\"net\",-60,\"5e:cf:7f:00:00:01\",6,-12,0)",
            "CWLAP:(4,\"\",-60,\"5e:cf:7f:00:00:01\",6,-12,0,5,3,7,0)", "CWHOSTNAME:ESP_000001", "CIPSTAMAC:\"5e:cf:7f:00:00:01\"", "CIPSTAMAC_CUR:\"5e:cf:7f:00:00:01\"",
            "CIPAPMAC_DEF:\"5e:cf:7f:00:00:02\"", "CIPSTA:ip:\"10.0.0.2\"", "CIPSTA_CUR:gateway:\"10.0.0.1\"", "CIPSTA_DEF:netmask:\"255.255.255.0\"",
            "CIPSTA:ip6ll:\"FE80:0:0:0:6055:F9FF:FE0A:9C3E\"", "CIPSTA:\"10.0.0.2\"", "CIPAP:ip:\"192.168.4.1\"", "CWDHCP:3", "CWDHCP_DEF:1",
            "CWDHCPS:120,192.168.4.2,192.168.4.101", "CWDHCPS_CUR:120,192.168.4.2,192.168.4.101", "CWCOUNTRY_CUR:0,\"CN\",1,13", "CWSTATE:2,\"net\"", "CWRECONNCFG:1,0",
            "CIPDNS_CUR:208.67.222.222", "CIPDNS:1,\"208.67.222.222\",\"8.8.8.8\"", "CWSAP:\"ESP\",\"secret12\",1,3", "CWSAP_CUR:\"ESP\",\"secret12\",1,3,4,0",
            "CIPSTATUS:0,\"TCP\",\"10.0.0.1\",80,0", "CIPSTATUS:4,\"UDP\",\"10.0.0.1\",5000,5001,0", "CIPSTATE:0,\"SSL\",\"10.0.0.1\",443,51234,0", "CIPDOMAIN:10.0.0.1",
            "CIPDOMAIN:\"10.0.0.1\"", "CIFSR:APIP,\"192.168.4.1\"", "CIFSR:STAMAC,\"5e:cf:7f:00:00:01\"", "CIFSR:STAIP6LL,\"FE80:0:0:0:6055:F9FF:FE0A:9C3E\"",
            "CISFR:STAIP,\"10.0.0.2\"", "CIPMUX:1", "CIPSERVER:1,333,\"TCP\"", "CIPSERVER:0", "CIPMODE:0", "CIPDINFO:TRUE", "CIPDINFO:false", "CIPSTO:180",
            "CIPRECVMODE:1", "CIPRECVLEN:0,0,0,0,0", "CIPSNTPCFG:1,8,\"cn.ntp.org.cn\"", "CIPSNTPCFG:0", "CIPSNTPTIME:Thu Jan 01 00:00:00 1970",
            "CIPSNTPTIME:Fri Feb  6 10:11:12 2015", "CIPUPDATE:-1", "PING:12", "CWLIF:192.168.4.2,5e:cf:7f:00:00:01"};
    private static final String[] REASONS = {"no ip", "ID ERROR", "Link type ERROR", "Link typ ERROR", "IP ERROR", "ENTRY ERROR", "Miss param", "ALREADY CONNECT",
            "ALREADY CONNECTTED", "ALREAY CONNECT", "ssl must on TCP", "ssl reach max", "must close ssl link", "link is not", "too long", "IPMODE=1", "MUX=0", "MUX=1",
            "ip error", "no port", "port error", "BUFFER FULL", "QUEUE FULL", "we must restart", "link is builded", "CIPSERVER must be 0", "IPMODE must be 0",
            "Server has started", "opmode mismatch when mdns", "ip invalid when mdns", "opmode mismatch when wps", "smartconfig connect fail", "smartconfig type:AIRKISS",
            "12,11,10,2920,8", "0,12,TRUE", "12,FALSE", "3,4", "+timeout", "+17", "001160901", "0020000903", "STATUS:5", "No AP", "10.0.0.2", "1500"};

    static final List<Sample> ALL = List.of(
            informed(), reasoned(),
            say("a message between the lines of a scan", MUX)
                    .module("+CWLAP:(3,\"a\",-40,\"5e:cf:7f:00:00:01\",9)\r\n0,CLOSED\r\n+CWLAP:(3,\"b\",-50,\"5e:cf:7f:00:00:02\",9)\r\n\r\n+IPD,1,2:)\r+CWLAP:(0,\"c\",-60)\r\n\r\nOK\r\n")
                    .means("Info CWLAP (3,\"a\",-40,\"5e:cf:7f:00:00:01\",9)", "Closed 0", "Info CWLAP (3,\"b\",-50,\"5e:cf:7f:00:00:02\",9)", "Data 1 <)\r>",
                            "Info CWLAP (0,\"c\",-60)", "OK"),
            say("joining again, in full", NONOS).host("AT+CWJAP_CUR=\"a\",\"b\"\r\n").module("WIFI DISCONNECT\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n")
                    .means("StationLost", "StationConnected", "StationGotAddress", "OK"),
            say("0.20 names a link in single mode", QUIET.withGeneration(org.espbench.modem.at.Generation.EARLY)).module("2,CONNECT\r\n\r\nOK\r\n").means("Opened 2", "OK"),
            say("an UDP link of 0.9", EARLY).module("OK\r\nLinked\r\n").means("OK", "Opened -1"),
            say("links of 2.x that close when the server stops", ESP_AT).module("0,CLOSED\r\n1,CLOSED\r\n\r\nOK\r\n").means("Closed 0", "Closed 1", "OK"),
            say("restoring closes links, then starts anew", ESP_AT).module("1,CLOSED\r\n\r\nOK\r\nWIFI DISCONNECT\r\n\r\nready\r\n")
                    .means("Closed 1", "OK", "StationLost", "Ready"));

    private AnswerSamples() {
    }

    private static Sample informed() {
        Dialogue dialogue = say("each information line", QUIET);
        List<String> frames = new ArrayList<>();
        for (String info : INFOS) {
            dialogue.module("+" + info + "\r\n\r\nOK\r\n");
            int colon = info.indexOf(':');
            frames.add("Info " + info.substring(0, colon) + " " + info.substring(colon + 1));
            frames.add("OK");
        }
        return dialogue.means(frames.toArray(String[]::new));
    }

    private static Sample reasoned() {
        Dialogue dialogue = say("each reason, and what else is no fixed text", MUX);
        List<String> frames = new ArrayList<>();
        for (String reason : REASONS) {
            dialogue.module(reason + "\r\n\r\nERROR\r\n");
            frames.add("Text " + reason);
            frames.add("ERROR");
        }
        return dialogue.means(frames.toArray(String[]::new));
    }
}
