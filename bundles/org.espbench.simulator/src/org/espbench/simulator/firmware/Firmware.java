package org.espbench.simulator.firmware;

import java.util.List;
import java.util.Optional;

/**
 * The texts, limits and manners of one firmware version, byte for byte. Texts are ISO-8859-1: one character stands for one byte. Constant; safe
 * for use by any thread.
 */
public interface Firmware {

    /** The versions that can be simulated, newest first. */
    static List<Firmware> known() {
        return List.of(new Nonos175());
    }

    /** The firmware of this version. */
    static Optional<Firmware> of(String version) {
        return known().stream().filter(firmware -> firmware.version().equals(version)).findFirst();
    }

    /** Such as {@code 1.7.5}. */
    String version();

    /** The whole reply to {@code AT+GMR}. */
    String identification();

    /** What the boot ROM and the second stage print, at {@link #bootBaud()}, after a reset with this cause (reference 1.10). */
    String bootText(ResetCause cause);

    /** The rate of the boot text. */
    int bootBaud();

    /** What the application prints when it can take commands. */
    String ready();

    /** The longest command line in bytes, with head and line end; a longer one is abandoned. */
    int lineLimit();

    /** What the echo adds where the line feed was; every other byte is echoed as it is. */
    String echoedLineFeed();

    /** A line came while a command was in work. */
    String busyProcessing();

    /** A line came while payload was being sent. */
    String busySending();

    /** {@code AT+RST} came while a command was in work. */
    String forcedRestart();

    /** Success. */
    String ok();

    /** Failure. */
    String error();

    /** Failure for a reason that some generations print in front. */
    String error(String reason);

    /** A failed join. */
    String joinFailed(int code);

    /** After a {@code AT+CIPSEND} with a length. */
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

    /** Data from a link follow; {@code link} and {@code from} are prefixed by a comma or empty. */
    String incoming(String link, int length, String from);

    /** The longest payload of one send. */
    int sendLimit();

    /** The most bytes handed over by one {@link #incoming}. */
    int segment();
}
