package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.FirmwareVersion;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.internal.board.BoardCalls;
import org.espbench.modem.internal.board.LineCalls;
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

/** The modem: hands what the module says to those whom it concerns, and the user's wishes to those who fulfil them. */
public final class Engine implements Modem, Channel.Listener {

    private final Channel channel;
    private final Events events;
    private final Links links;
    private final Talk talk;
    private final Identity identity;
    private final Taps taps = new Taps();
    private final EchoWatch echo = new EchoWatch();
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
    private final Receiving receiving;
    private final PassingThrough passingThrough;
    /** Between the first sign of a restart and its {@code ready}, which together are one restart. */
    private boolean booting;

    private Engine(Port port, Time time) {
        channel = new Channel(port, time, this);
        events = new Events(time, this::told);
        links = new Links(this, channel, events);
        Settling settling = new Settling(channel, links);
        talk = new Talk(channel, settling);
        identity = new Identity(channel, talk);
        census = new Census(channel, talk, links, identity);
        linking = new Linking(channel, talk, links, identity, census);
        transmission = new Transmission(channel, talk, links, identity, events);
        listening = new Listening(channel, talk, linking, identity);
        receiving = new Receiving(channel, talk, links, identity, census);
        passingThrough = new PassingThrough(channel, talk, links, linking, identity);
        dialogue = new Conversing(channel, talk, identity, taps, this::cutOff, this::ready);
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
        Deadline deadline = deadline(budget);
        talk.inTurn(deadline, () -> {
            ready(deadline);
            return true;
        });
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
    public Station station() {
        return station;
    }

    @Override
    public Link open(LinkRequest request, Duration budget) throws ModemException {
        Deadline deadline = deadline(budget);
        return talk.inTurn(deadline, () -> linking.open(request, deadline));
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
        switch (frame) {
        case Frame.StationConnected said -> events.publish(new ModemEvent.StationAssociated());
        case Frame.StationGotAddress said -> events.publish(new ModemEvent.AddressObtained());
        case Frame.StationLost said -> events.publish(new ModemEvent.StationLost());
        case Frame.DhcpTimedOut said -> events.publish(new ModemEvent.DhcpTimedOut());
        case Frame.Opened said -> links.opened(said.link(), Optional.empty(), Optional.empty());
        case Frame.LinkReported said -> reported(said);
        case Frame.Closed said -> links.closed(said.link());
        case Frame.Data data -> links.data(data);
        case Frame.Ready said -> restarted(true);
        case Frame.BootText said -> {
            if (said.restart()) {
                restarted(false);
            }
        }
        case Frame.Result said -> {
            booting = false;
            echo.answered(channel.context().echo(), talk.current());
        }
        case Frame.Echo e -> { }
        case Frame.Busy b -> { }
        case Frame.Prompt p -> { }
        case Frame.Taken t -> { }
        case Frame.StationGotIpv6Address a -> { }
        case Frame.Info i -> { }
        case Frame.ConnectFailed f -> { }
        case Frame.ClientJoined said -> events.publish(new ModemEvent.ClientJoined(said.mac()));
        case Frame.ClientLeft said -> events.publish(new ModemEvent.ClientLeft(said.mac()));
        case Frame.ClientAddressed said -> events.publish(new ModemEvent.ClientAddressed(said.mac(), said.ip()));
        case Frame.ServerFull said -> events.publish(new ModemEvent.ClientTurnedAway(said.connections()));
        case Frame.PassThroughLeft l -> { }
        case Frame.SegmentSent said -> links.settled(said);
        case Frame.Restarting r -> { }
        case Frame.Text t -> { }
        case Frame.Overlong o -> { }
        case Frame.Waiting said -> links.waiting(said.link(), said.count());
        case Frame.Raw raw -> passingThrough.take(raw);
        }
        taps.heard(frame);
        if (frame instanceof Frame.Text text && echo.betrays(text.text(), talk.current())) {
            channel.startedAnew();
            return;
        }
        Running running = talk.current();
        if (running != null && running.waits()) {
            running.take(frame);
            if (frame instanceof Frame.Text text && EarlyRefusals.are(text.text(), identity.dialect())) {
                running.refuse();
                // Should a result come nevertheless, it is nobody's.
                talk.leaveUnsettled(running);
            }
        }
    }

    @Override
    public void lost(PortException cause) {
        links.cutOff();
        passingThrough.lost();
        listening.stopped();
        events.publish(new ModemEvent.PortLost(String.valueOf(cause.getMessage())));
    }

    private void told(ModemEvent event) {
        if (event instanceof ModemEvent.LinkClosed closed) {
            synchronized (channel) {
                links.forget(closed.serial());
            }
        }
    }

    @Override
    public void closed() {
        links.cutOff();
        passingThrough.lost();
        listening.stopped();
    }

    private void reported(Frame.LinkReported said) {
        if (!said.failed()) {
            boolean known = !said.host().isEmpty() && said.remotePort() > 0 && said.remotePort() <= 65_535;
            links.opened(said.link(), Optional.of(said.accepted()), known ? Optional.of(new Endpoint(said.host(), said.remotePort())) : Optional.empty());
        }
    }

    private void restarted(boolean complete) {
        talk.forgotten();
        echo.restarted();
        if (!booting) {
            cutOff();
            events.publish(new ModemEvent.ModuleRestarted());
        }
        booting = !complete;
    }

    /** The module has lost what it doesn't keep; under the monitor. */
    private void cutOff() {
        links.cutOff();
        listening.stopped();
        passingThrough.lost();
        dialogue.forget();
    }

    private Deadline deadline(Duration budget) {
        return Deadline.in(channel.time(), budget);
    }
}
