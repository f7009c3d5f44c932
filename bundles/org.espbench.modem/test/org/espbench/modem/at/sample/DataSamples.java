package org.espbench.modem.at.sample;

import static org.espbench.modem.at.sample.Contexts.EARLY;
import static org.espbench.modem.at.sample.Contexts.ESP_AT;
import static org.espbench.modem.at.sample.Contexts.MUX;
import static org.espbench.modem.at.sample.Contexts.NONOS;
import static org.espbench.modem.at.sample.Contexts.QUIET;
import static org.espbench.modem.at.sample.Dialogue.say;

import java.util.List;

import org.espbench.modem.at.AtContext;

/** {@code +IPD} and {@code +CIPRECVDATA} in all their forms (reference 1.7, 1.8, Q7, Q8, Q13, Q22, Q31). */
final class DataSamples {

    private static final AtContext PASSIVE = MUX.withPassive(true);

    static final List<Sample> ALL = List.of(
            say("data of single mode", QUIET).module("\r\n+IPD,5:hello\r\n+IPD,2:OK").means("Data 0 <hello>", "Data 0 <OK>"),
            say("data of several links", MUX).module("\r\n+IPD,3,4:\r\nOK\r\n+IPD,4,7:+IPD,1:").means("Data 3 <\r\nOK>", "Data 4 <+IPD,1:>"),
            say("data without a link where there are several", MUX).module("\r\n+IPD,2:ab").means("Data -1 <ab>"),
            say("data of single mode with a plain address", QUIET.withAddressInIpd(true)).module("\r\n+IPD,2,192.168.4.2,5000:hi\r\n+IPD,1,10.0.0.1,80:x")
                    .means("Data 0 from 192.168.4.2 5000 <hi>", "Data 0 from 10.0.0.1 80 <x>"),
            say("data of several links with a plain address", NONOS.withAddressInIpd(true)).module("\r\n+IPD,3,2,192.168.4.2,5000:hi\r\n+IPD,0,1,10.0.0.1,80:x")
                    .means("Data 3 from 192.168.4.2 5000 <hi>", "Data 0 from 10.0.0.1 80 <x>"),
            say("data of single mode with a quoted address", QUIET.withAddressInIpd(true)).module("\r\n+IPD,2,\"192.168.4.2\",5000:hi")
                    .means("Data 0 from 192.168.4.2 5000 <hi>"),
            say("data of several links with a quoted address", ESP_AT.withAddressInIpd(true)).module("\r\n+IPD,3,2,\"192.168.4.2\",5000:hi")
                    .means("Data 3 from 192.168.4.2 5000 <hi>"),
            say("data with an IPv6 address", ESP_AT.withAddressInIpd(true))
                    .module("\r\n+IPD,2,\"FE80:0000:0000:0000:6055:F9FF:FE0A:9C3E\",65535:xy\r\n+IPD,0,1,\"::1\",9:z")
                    .means("Data 0 from FE80:0000:0000:0000:6055:F9FF:FE0A:9C3E 65535 <xy>", "Data 0 from ::1 9 <z>"),
            say("addresses that the context doesn't know of", MUX).module("\r\n+IPD,3,2,\"192.168.4.2\",5000:hi\r\n+IPD,2,10.0.0.1,80:yo")
                    .means("Data 3 from 192.168.4.2 5000 <hi>", "Data 0 from 10.0.0.1 80 <yo>"),
            say("0.19 to 0.21 say OK behind data", EARLY.withOkAfterData(true)).host("AT\r\n").module("\r\n+IPD,0,2:hi\r\nOK\r\n\r\nOK\r\n")
                    .means("Data 0 <hi>", "Text OK", "OK"),
            say("0.19 to 0.21 say OK behind each of two", EARLY.withOkAfterData(true)).host("AT\r\n")
                    .module("\r\n+IPD,0,2:hi\r\nOK\r\n\r\n+IPD,0,2:ho\r\nOK\r\n\r\nOK\r\n").means("Data 0 <hi>", "Text OK", "Data 0 <ho>", "Text OK", "OK"),
            say("0.19 to 0.21 of single mode", QUIET.withOkAfterData(true)).module("\r\n+IPD,2:hi\r\nOK\r\n").means("Data 0 <hi>", "Text OK"),
            say("OK behind data of other firmware is an answer", NONOS).module("\r\n+IPD,0,2:hi\r\nOK\r\n").means("Data 0 <hi>", "OK"),
            say("a message glued to payload", MUX).module("\r\n+IPD,0,4:{{}}0,CLOSED\r\n\r\n+IPD,1,1:xWIFI DISCONNECT\r\n")
                    .means("Data 0 <{{}}>", "Closed 0", "Data 1 <x>", "StationLost"),
            say("results and data glued to payload", MUX).module("\r\n+IPD,0,1:a+IPD,0,1:bOK\r\n").means("Data 0 <a>", "Data 0 <b>", "OK"),
            say("payload of every kind of byte", MUX).module("\r\n+IPD,0,12:\r\n\0\u00ff>\"+:,\r\n \r\nOK\r\n").means("Data 0 <\r\n\0\u00ff>\"+:,\r\n >", "OK"),
            say("the text of a result within payload", MUX).module("\r\n+IPD,0,16:\r\nSEND OK\r\nOK\r\n\r\nSEND OK\r\n").means("Data 0 <\r\nSEND OK\r\nOK\r\n\r>", "SEND_OK"),
            say("data of no bytes", MUX).module("\r\n+IPD,0,0:\r\nOK\r\n").means("Data 0 <>", "OK"),
            say("long payload comes in pieces", MUX).module("\r\n+IPD,0,5000:" + "a".repeat(5000) + "OK\r\n")
                    .means("Data 0 <" + "a".repeat(2048) + "> +2952", "Data 0 <" + "a".repeat(2048) + "> +904", "Data 0 <" + "a".repeat(904) + ">", "OK"),
            say("headers that aren't", MUX).module("+IPD,9,3:abc\r\n+IPD,:\r\n+IPD,0,99999999999:\r\n+IPD,0,16385:x\r\n+IPD,0,-1:\r\n+IPD:5\r\n"
                    + "+IPD,0,1,\"a,80:x\r\n+IPD,0,1,\"a\",:x\r\n+IPD,0,1,\"\",80:x\r\n+IPD,0,1,a.b,80:x\r\n+IPD\r\n+CIPRECVDATA\r\n+CIPRECVDATA:x,\r\nOK\r\n")
                    .means("Text +IPD,9,3:abc", "Text +IPD,:", "Text +IPD,0,99999999999:", "Text +IPD,0,16385:x", "Text +IPD,0,-1:", "Info IPD 5",
                            "Text +IPD,0,1,\"a,80:x", "Text +IPD,0,1,\"a\",:x", "Text +IPD,0,1,\"\",80:x", "Text +IPD,0,1,a.b,80:x", "Text +IPD",
                            "Text +CIPRECVDATA", "Info CIPRECVDATA x,", "OK"),
            say("a header that a start cuts", MUX).module("\r\n+IPD,0,\r\nready\r\n").means("Text +IPD,0,", "Ready"),
            say("passive notices", PASSIVE).module("\r\n+IPD,3,1460\r\n\r\n+IPD,7\r\n").means("Waiting 3 1460", "Waiting -1 7"),
            say("passive notices of single mode", QUIET.withPassive(true)).module("\r\n+IPD,1460\r\n").means("Waiting 0 1460"),
            say("passive notices with an address", PASSIVE.withAddressInIpd(true)).module("\r\n+IPD,3,12,\"10.0.0.1\",80\r\n").means("Waiting 3 12"),
            say("how much waits", PASSIVE).module("+CIPRECVLEN:100,0,-1,-1,-1\r\n\r\nOK\r\n").means("Info CIPRECVLEN 100,0,-1,-1,-1", "OK"),
            say("reading in 1.7", PASSIVE).module("\r\n+CIPRECVDATA,4:\"OK\"\r\nOK\r\n").means("Data -1 read <\"OK\">", "OK"),
            say("reading in 1.7 in single mode", QUIET.withPassive(true)).module("\r\n+CIPRECVDATA,4:a:b,\r\nOK\r\n").means("Data 0 read <a:b,>", "OK"),
            say("reading in 2.0", PASSIVE).module("+CIPRECVDATA,3,4:\r\n\r\nab\r\nOK\r\n").means("Data 3 read <\r\nab>", "OK"),
            say("reading in 2.0 where the line end is missing", PASSIVE).module("+CIPRECVDATA,3,4:abcd\r\nOK\r\n+CIPRECVDATA,3,2:\rx\r\nOK\r\n+CIPRECVDATA,3,1:\r\r\nOK\r\n")
                    .means("Data 3 read <abcd>", "OK", "Data 3 read <\rx>", "OK", "Data 3 read <\r>", "OK"),
            say("reading in 2.1 and later", PASSIVE).module("+CIPRECVDATA:4,\",:\"\r\nOK\r\n").means("Data -1 read <\",:\">", "OK"),
            say("reading in 2.1 with addresses", PASSIVE.withAddressInIpd(true)).module("+CIPRECVDATA:4,\"192.168.4.2\",5000,\"\",1\r\nOK\r\n")
                    .means("Data -1 read from 192.168.4.2 5000 <\"\",1>", "OK"),
            say("reading in 2.2 with IPv6 addresses", PASSIVE.withAddressInIpd(true)).module("+CIPRECVDATA:1,\"fe80::1\",5000,,\r\nOK\r\n")
                    .means("Data -1 read from fe80::1 5000 <,>", "OK"),
            say("reading a line feed where an address was expected", PASSIVE.withAddressInIpd(true)).module("+CIPRECVDATA:3,\nab\r\nOK\r\n")
                    .means("Data -1 read <\nab>", "OK"),
            say("reading without the address that was expected", PASSIVE.withAddressInIpd(true)).module("+CIPRECVDATA:4,a\"b,\r\nOK\r\n+CIPRECVDATA:0,\r\nOK\r\n")
                    .means("Data -1 read <a\"b,>", "OK", "Data -1 read <>", "OK"),
            say("reading nothing", PASSIVE).module("\r\n+CIPRECVDATA,0:\r\nOK\r\n+CIPRECVDATA:0,\r\nOK\r\n+CIPRECVDATA,1,0:\r\n\r\nOK\r\n")
                    .means("Data -1 read <>", "OK", "Data -1 read <>", "OK", "Data 1 read <>", "OK"),
            say("reading and a notice behind it", PASSIVE).module("+CIPRECVDATA:2,ab\r\nOK\r\n\r\n+IPD,3,10\r\n")
                    .means("Data -1 read <ab>", "OK", "Waiting 3 10"),
            say("a read answered with the end of the link", PASSIVE).module("\r\n+IPD,3,10\r\n\r\nERROR\r\n3,CLOSED\r\n").means("Waiting 3 10", "ERROR", "Closed 3"),
            say("a link that closes before it has handed over its data", NONOS).module("0,CLOSED\r\n\r\n+IPD,0,3:end").means("Closed 0", "Data 0 <end>"));

    private DataSamples() {
    }
}
