package org.espbench.modem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.internal.Engine;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.Port;
import org.espbench.modem.time.Time;

/**
 * One ESP8266 module behind one port. Every method may be called by any thread. Methods with a budget block until the module has answered or
 * the budget (in model time, waiting for one's turn included) is used up; commands of several threads take turns in the order of their calls. An
 * interrupt ends a wait with {@link ModemException.Cancelled}. However a call ends, the modem stays usable, unless its port is lost or closed:
 * answers that come late are waited out before the next command and never taken for its own.
 *
 * <p>Besides {@link ModemException.Refused}, {@link ModemException.TimedOut} and what each method names, every blocking method may throw
 * {@link ModemException.Cancelled}, {@link ModemException.Closed}, {@link ModemException.PortLost} and {@link ModemException.ModuleRestarted}.
 */
public interface Modem extends AutoCloseable {

    /** Takes over an open port and starts to read it. Sends nothing; see {@link #initialise(Duration)}. */
    static Modem open(Port port, Time time) {
        return Engine.start(port, time);
    }

    /**
     * Finds the module, whatever state it was left in: silences the echo, asks for its firmware, closes links left over from before. To be
     * called first. When the module restarts later, the command in work fails with {@link ModemException.ModuleRestarted} and all links end; whoever
     * calls next has it found and made ready again in this way, within his own budget, at the line settings that it starts with. A second call does
     * the same at once, and ends all links.
     *
     * @throws ModemException.TimedOut when nothing intelligible answers; the message tells silence from garbage
     */
    void initialise(Duration budget) throws ModemException;

    /** What the module speaks and can do; {@link Dialect#UNKNOWN} before {@link #initialise(Duration)}. */
    Dialect dialect();

    /** What the module said about its firmware, once initialised. */
    Optional<FirmwareVersion> firmware();

    /** Switches the radio to this mode, until the module restarts where the dialect allows that; may disconnect the station. */
    default void setWifiMode(WifiMode mode, Duration budget) throws ModemException {
        radio().setMode(mode, budget);
    }

    /** What the radio does. */
    default WifiMode wifiMode(Duration budget) throws ModemException {
        return radio().mode(budget);
    }

    /** The module's radio. */
    Radio radio();

    /** The module as a whole: version, restart, sleep, memory, update. */
    Board board();

    /** The line between host and module. */
    SerialLine line();

    /** The module as a station. */
    Station station();

    /** The module as an access point for others. */
    SoftAp softAp();

    /** SmartConfig, WPS and mDNS. */
    Provisioning provisioning();

    /** What the module's TLS client tells and expects. */
    Tls tls();

    /** DNS, ping and clock. */
    Services services();

    /** Opens a TCP link; see {@link #open(LinkRequest, Duration)}. */
    default Link openTcp(Endpoint remote, Duration budget) throws ModemException {
        return open(LinkRequest.tcp(remote), budget);
    }

    /**
     * Opens a link; switches the module to several links first if need be. Allow 20 s and more: a silent host costs the module that long.
     *
     * @throws ModemException.Refused when the host doesn't accept, can't be reached or isn't known, or no link is free
     * @throws ModemException.Unsupported when the module has no such links, or the host can't be written in a command
     */
    Link open(LinkRequest request, Duration budget) throws ModemException;

    /**
     * As {@link #open(LinkRequest, Duration)}, but the module chooses the link's id ({@code AT+CIPSTARTEX}; 2.x). Not while its server listens:
     * nobody could tell the link from a client's.
     *
     * @throws ModemException.Refused also while the module's server listens
     * @throws ModemException.Unsupported also when the module can't choose, or for TLS that checks certificates, which is set by id
     */
    Link openAnywhere(LinkRequest request, Duration budget) throws ModemException;

    /** Lets the module's server listen with the module's own limits; see {@link #listen(ServerRequest, Duration)}. */
    default Server listen(int localPort, Duration budget) throws ModemException {
        return listen(ServerRequest.on(localPort), budget);
    }

    /**
     * Lets the module's only server listen. Clients come as {@link ModemEvent.LinkOpened} and in {@link #links()}.
     *
     * @throws ModemException.Unsupported when the module can't limit its clients, or can't wait that long
     */
    Server listen(ServerRequest request, Duration budget) throws ModemException;

    /**
     * Asks on which port the module's server listens ({@code AT+CIPSERVER?}; 2.x), whoever started it.
     *
     * @return empty when there is none
     * @throws ModemException.Unsupported when the module can't tell
     */
    OptionalInt servedPort(Duration budget) throws ModemException;

    /**
     * Opens a link that takes the whole line for itself. No other link may be open and no server may listen.
     *
     * @param request TCP, TLS, or UDP with a fixed peer
     * @throws ModemException.Refused as {@link #open}, or while other links are open
     * @throws ModemException.Unsupported when the module can't
     */
    PassThrough passThrough(LinkRequest request, Duration budget) throws ModemException;

    /**
     * Sets how long the module waits before it connects again in pass-through ({@code AT+CIPRECONNINTV}; 2.x), until it restarts where the dialect
     * allows that ({@code UNSTORED_SETTINGS}).
     *
     * @param pause 100 ms to 1 h, in steps of 100 ms; what is beyond a step counts as the step below
     * @throws ModemException.Unsupported when the module can't, or can't wait that long or short
     */
    void setPassThroughPause(Duration pause, Duration budget) throws ModemException;

    /** Asks how long that is; otherwise as {@link #setPassThroughPause}. */
    Duration passThroughPause(Duration budget) throws ModemException;

    /**
     * Has the module enter pass-through at <em>every</em> boot ({@code AT+SAVETRANSLINK}), from the next one on. Dangerous: from then on no driver
     * meets a module that takes commands. It speaks to the far end instead, resets don't help, and each boot has to be followed by a {@code +++}
     * (which {@link #initialise} does) before {@link #forgetPassThrough} can end it.
     *
     * @param understood says that the caller knows
     * @throws ModemException.Unsupported when the module can't
     */
    void savePassThrough(LinkRequest request, BootDanger understood, Duration budget) throws ModemException;

    /**
     * Ends what {@link #savePassThrough} began, from the next boot on.
     *
     * @throws ModemException.Unsupported when the module can't
     */
    void forgetPassThrough(Duration budget) throws ModemException;

    /**
     * Chooses how received data come, for all links; kept over a restart of the module. To be chosen before links are open: what a link has received
     * already comes as it would have before.
     *
     * @throws ModemException.Unsupported when the module can't (before 1.7)
     */
    void setReception(Reception reception, Duration budget) throws ModemException;

    /**
     * Chooses whether datagrams name their sender ({@link Datagram#sender()}); kept over a restart of the module.
     *
     * @throws ModemException.Unsupported when the module can't
     */
    void setSenderAddresses(boolean told, Duration budget) throws ModemException;

    /** The open links, by id. */
    List<Link> links();

    /**
     * The link of this serial number, open or closed; no longer once its {@link ModemEvent.LinkClosed} has been told to all subscribers. So one who is
     * told of a link finds it even if it has closed since, and can read what it received.
     */
    Optional<Link> link(long serial);

    /** Asks for the module's links ({@code AT+CIPSTATUS}); tells {@link Link#remote()} of accepted ones. Not reliable in 2.x (reference 2.4). */
    ModuleStatus status(Duration budget) throws ModemException;

    /**
     * Sends a command as it is written, without CR LF. Its secrets, if it has any this package knows of, stay out of every message.
     *
     * @return the lines before OK
     * @throws ModemException.Refused when the module answers ERROR or FAIL
     * @throws ModemException.Unsupported for what isn't a command, or would change how the line is read (sends, pass-through)
     */
    Reply command(String command, Duration budget) throws ModemException;

    /**
     * Tells the listener every event from now on, one at a time on the modem's event thread. Listeners are quick, and use blocking methods of this
     * modem only on another thread.
     *
     * @return ends the subscription; a call that is under way may still finish
     */
    Subscription subscribe(Consumer<? super ModemEvent> listener);

    /** To be given by callers that know what {@link #savePassThrough} does to a module. */
    enum BootDanger {
        UNDERSTOOD
    }

    /** Ends every wait with {@link ModemException.Closed}, closes links and port; returns within two seconds. Sends nothing. */
    @Override
    void close();
}
