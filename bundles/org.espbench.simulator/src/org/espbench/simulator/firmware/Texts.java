package org.espbench.simulator.firmware;

import java.util.Optional;

/** What one firmware version says, byte for byte (ISO-8859-1: a character is a byte), with all line ends. */
public interface Texts {

    /** The whole reply to {@code AT+GMR}. */
    String identification();

    /** What the boot ROM and the second stage print, at {@link #bootBaud()}, after a reset with this cause (reference 1.10). */
    String bootText(ResetCause cause);

    /** What the boot ROM prints, at {@link #bootBaud()}, when it starts with GPIO0 low and waits for a download: boot mode 1 (reference 1.10). */
    default String downloadText() {
        return BootRom.downloadText();
    }

    /** The rate of the boot text. */
    int bootBaud();

    /** What the application prints when it can take commands. */
    String ready();

    /** What the echo adds where the line feed was; every other byte is echoed as it is (reference 1.3). */
    String echoedLineFeed();

    /** What the echo adds where a line feed was without a line. */
    String echoedStrayLineFeed();

    /** A line came while a command was in work. */
    String busyProcessing();

    /** A line came while payload was being sent. */
    String busySending();

    /** {@code AT+RST} came while a command was in work; empty where that is a line like others. */
    Optional<String> forcedRestart();

    /** Success. */
    String ok();

    /** Failure. */
    String error();

    /** Failure for a reason: all that is printed for it. */
    String refused(Refusal reason);

    /** A failed join (reference 2.2). */
    String joinFailed(int code);

    /** After a {@code AT+CIPSEND} with a length (reference 1.5). */
    String prompt();

    /** After a {@code AT+CIPSEND} without one. */
    String passThroughPrompt();

    /** The payload is complete. */
    String taken(int bytes);

    /** The payload has been delivered. */
    String sendOk();

    /** The payload couldn't be delivered. */
    String sendFail();

    /** The payload phase was left. */
    String sendCanceled();

    /** Pass-through was left, with the system message for it switched on. */
    String leftPassThrough();

    /** Data from a link follow (reference 1.7). @param link a comma and the id, or empty @param from see {@link #sender} */
    String incoming(String link, int length, String from);

    /** What stands behind data; most say nothing. */
    String incomingEnd();

    /** Data wait to be fetched (reference 1.7); empty where nothing is said. */
    Optional<String> waiting(String link, int length);

    /** The data fetched follow, and then OK (reference 1.8). */
    String fetched(int id, int length, String from);

    /** An address in front of data, with a comma in front. */
    String sender(String ip, int port);

    /** What follows the message that the peer has closed a link. @param accepted whether the link was one of the server's */
    String closedByPeer(boolean accepted);

    /** A client of the server found no place. */
    Optional<String> serverFull(int links);
}
