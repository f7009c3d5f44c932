package org.espbench.modem.internal;

import java.util.Optional;

import org.espbench.modem.at.Frame;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.port.PortException;

/** Hands what the module says to those whom it concerns. Everything under the channel's monitor, but for what subscribers were told. */
final class Dispatch implements Channel.Listener {

    private final Channel channel;
    private final Talk talk;
    private final Identity identity;
    private final Events events;
    private final Links links;
    private final Listening listening;
    private final PassingThrough passingThrough;
    private final Taps taps;
    private final Readiness readiness;
    private final Runnable forgetting;
    private final EchoWatch echo = new EchoWatch();
    /** Between the first sign of a restart and its {@code ready}, which together are one restart. */
    private boolean booting;

    /** @param forgetting what else to do when the module has lost what it doesn't keep */
    Dispatch(Channel channel, Talk talk, Identity identity, Events events, Links links, Listening listening, PassingThrough passingThrough, Taps taps,
            Readiness readiness, Runnable forgetting) {
        this.channel = channel;
        this.talk = talk;
        this.identity = identity;
        this.events = events;
        this.links = links;
        this.listening = listening;
        this.passingThrough = passingThrough;
        this.taps = taps;
        this.readiness = readiness;
        this.forgetting = forgetting;
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

    /** Subscribers have been told this; without the monitor. */
    void told(ModemEvent event) {
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

    /** The module has lost what it doesn't keep. */
    void cutOff() {
        readiness.lose();
        links.cutOff();
        listening.stopped();
        passingThrough.lost();
        forgetting.run();
    }
}
