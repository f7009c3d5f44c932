package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.espbench.modem.Board;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.ModuleStatus;
import org.espbench.modem.PassThrough;
import org.espbench.modem.Provisioning;
import org.espbench.modem.Radio;
import org.espbench.modem.Reply;
import org.espbench.modem.SerialLine;
import org.espbench.modem.Server;
import org.espbench.modem.Services;
import org.espbench.modem.SoftAp;
import org.espbench.modem.Station;
import org.espbench.modem.Subscription;
import org.espbench.modem.Tls;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Frame;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.internal.board.BoardCalls;
import org.espbench.modem.internal.board.LineCalls;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.internal.provisioning.ProvisioningCalls;
import org.espbench.modem.internal.service.ServiceCalls;
import org.espbench.modem.internal.wifi.SoftApCalls;
import org.espbench.modem.internal.wifi.StationCalls;
import org.espbench.modem.internal.wifi.WifiModes;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** The modem: hands the user's wishes to those who fulfil them. */
public final class Engine implements Modem, Channel.Listener {

    private final Channel channel;
    private final Events events;
    private final Links links;
    private final Talk talk;
    private final Readiness readiness;
    private final Identity identity;
    private final Dispatch dispatch;
    private final Conversing dialogue;
    private final WifiModes modes;
    private final StationCalls station;
    private final SoftApCalls softAp;
    private final LineCalls line;
    private final BoardCalls board;
    private final ProvisioningCalls provisioning;
    private final ServiceCalls services;
    private final Census census;
    private final Linking linking;
    private final Transmission transmission;
    private final Listening listening;
    private final TlsCalls tls;
    private final LinkControl control;
    private final Receiving receiving;
    private final PassingThrough passingThrough;

    private Engine(Port port, Time time) {
        channel = new Channel(port, time, this);
        events = new Events(time, this::told);
        links = new Links(this, channel, events);
        Settling settling = new Settling(channel, links);
        readiness = new Readiness(channel, this::ready);
        talk = new Talk(channel, settling, readiness);
        identity = new Identity(channel, talk);
        census = new Census(channel, talk, links, identity);
        linking = new Linking(channel, talk, links, identity, census);
        transmission = new Transmission(channel, talk, links, identity, census, events);
        listening = new Listening(channel, talk, linking, links, identity);
        tls = new TlsCalls(channel, talk, linking, identity);
        control = new LinkControl(channel, talk, identity);
        receiving = new Receiving(channel, talk, links, identity, census);
        passingThrough = new PassingThrough(channel, talk, links, linking, identity, readiness);
        Taps taps = new Taps();
        dialogue = new Conversing(channel, talk, identity, taps, this::cutOff, readiness);
        dispatch = new Dispatch(channel, talk, identity, events, links, listening, passingThrough, taps, readiness, dialogue::forget);
        modes = new WifiModes(dialogue);
        station = new StationCalls(dialogue);
        softAp = new SoftApCalls(dialogue, modes);
        line = new LineCalls(dialogue, new HostWire(channel, talk));
        settling.follow(line::follow);
        board = new BoardCalls(dialogue, line);
        provisioning = new ProvisioningCalls(dialogue);
        services = new ServiceCalls(dialogue);
    }

    /** Takes over an open port. */
    public static Modem start(Port port, Time time) {
        Engine engine = new Engine(port, time);
        engine.events.start("espbench-modem-events " + port.address());
        engine.channel.start();
        return engine;
    }

    @Override
    public void initialise(Duration budget) throws ModemException {
        talk.ready(deadline(budget));
    }

    private void ready(Deadline deadline) throws ModemException {
        line.find(deadline);
        identity.initialise(deadline);
        receiving.restore(deadline);
        linking.closeLeftovers(deadline);
    }

    @Override
    public Dialect dialect() {
        return identity.dialect();
    }

    @Override
    public Optional<FirmwareVersion> firmware() {
        return identity.firmware();
    }

    @Override
    public Radio radio() {
        return modes;
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public SerialLine line() {
        return line;
    }

    @Override
    public SoftAp softAp() {
        return softAp;
    }

    @Override
    public Provisioning provisioning() {
        return provisioning;
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Tls tls() {
        return tls;
    }

    @Override
    public Station station() {
        return station;
    }

    @Override
    public Link open(LinkRequest request, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> linking.open(request, deadline));
    }

    @Override
    public Link openAnywhere(LinkRequest request, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> linking.openAnywhere(request, deadline));
    }

    @Override
    public PassThrough passThrough(LinkRequest request, Duration budget) throws ModemException {
        return passingThrough.enter(request, deadline(budget));
    }

    @Override
    public void savePassThrough(LinkRequest request, BootDanger understood, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        talk.inTurn(deadline, () -> {
            passingThrough.save(request, deadline);
            return true;
        });
    }

    @Override
    public void forgetPassThrough(Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        talk.inTurn(deadline, () -> {
            passingThrough.forget(deadline);
            return true;
        });
    }

    @Override
    public void setPassThroughPause(Duration pause, Duration budget) throws ModemException {
        dialogue.require(Ability.PASS_THROUGH_RECONNECT);
        long tenths = pause.toMillis() / 100;
        dialogue.set(() -> identity.linkEncoder().passThroughPause((int) Math.max(0, Math.min(tenths, Integer.MAX_VALUE))), false, budget);
    }

    @Override
    public Duration passThroughPause(Duration budget) throws ModemException {
        dialogue.require(Ability.PASS_THROUGH_RECONNECT);
        return Duration.ofMillis(100L * Told.number(dialogue.askOnce(AtEncoder.ASK_PASS_THROUGH_RECONNECT, budget), "CIPRECONNINTV"));
    }

    @Override
    public void setReception(Reception reception, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        talk.inTurn(deadline, () -> {
            receiving.set(reception, deadline);
            return true;
        });
    }

    @Override
    public void setSenderAddresses(boolean told, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        talk.inTurn(deadline, () -> {
            receiving.setSenderAddresses(told, deadline);
            return true;
        });
    }

    @Override
    public Server listen(ServerRequest request, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> listening.listen(request, deadline));
    }

    @Override
    public OptionalInt servedPort(Duration budget) throws ModemException {
        return listening.servedPort(budget);
    }

    @Override
    public List<Link> links() {
        synchronized (channel) {
            return List.copyOf(links.list());
        }
    }

    @Override
    public Optional<Link> link(long serial) {
        synchronized (channel) {
            return links.find(serial).map(link -> link);
        }
    }

    @Override
    public ModuleStatus status(Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> census.take(deadline));
    }

    @Override
    public Reply command(String command, Duration budget) throws ModemException {
        AtCommand encoded = Failures.encoded(() -> AtCommand.of(command));
        String name = encoded.name();
        if (!command.regionMatches(true, 0, "AT", 0, 2)) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.notACommand", encoded.shown()));
        }
        if (name.startsWith("CIPSEND") || name.equals("CIPMODE") || name.equals("SAVETRANSLINK")) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.framing", encoded.shown()));
        }
        if (name.matches("(UART(_CUR|_DEF)?|IPR|CIOBAUD)") && command.indexOf('=') >= 0) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.line", encoded.shown()));
        }
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> {
            Reply reply = new Reply(talk.require(encoded, deadline).lines());
            if (name.startsWith("SYSSTORE")) {
                synchronized (channel) {
                    dialogue.forget();
                }
            }
            return reply;
        });
    }

    @Override
    public Subscription subscribe(Consumer<? super ModemEvent> listener) {
        return events.subscribe(listener);
    }

    @Override
    public void close() {
        channel.close();
        events.finish();
    }

    void send(ModemLink link, byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        transmission.send(link, bytes, offset, length, deadline(budget));
    }

    void sendTo(ModemLink link, Endpoint receiver, byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        transmission.sendTo(link, receiver, bytes, offset, length, deadline(budget));
    }

    void sendEscaped(ModemLink link, byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        transmission.sendEscaped(link, bytes, offset, length, deadline(budget));
    }

    int sendBuffered(ModemLink link, byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        return transmission.sendBuffered(link, bytes, offset, length, deadline(budget));
    }

    LinkControl control() {
        return control;
    }

    boolean awaitData(ModemLink link, Deadline deadline) throws ModemException {
        return receiving.awaitData(link, deadline);
    }

    void close(ModemLink link, Duration budget) throws ModemException {
        if (link.open()) {
            Deadline deadline = deadline(budget);
            talk.inTurn(deadline, () -> {
                linking.close(link, deadline);
                return true;
            });
        }
    }

    @Override
    public void heard(Frame frame) {
        dispatch.heard(frame);
    }

    @Override
    public void lost(PortException cause) {
        dispatch.lost(cause);
    }

    @Override
    public void closed() {
        dispatch.closed();
    }

    private void told(ModemEvent event) {
        dispatch.told(event);
    }

    private void cutOff() {
        dispatch.cutOff();
    }

    private Deadline deadline(Duration budget) {
        return Deadline.in(channel.time(), budget);
    }
}
