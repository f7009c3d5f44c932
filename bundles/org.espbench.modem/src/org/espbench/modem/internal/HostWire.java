package org.espbench.modem.internal;

import java.time.Duration;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.internal.dialogue.Wire;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;

/** The host's end of the line, for those who change it. */
final class HostWire implements Wire {

    private final Channel channel;
    private final Talk talk;
    private final Port port;

    HostWire(Channel channel, Talk talk) {
        this.channel = channel;
        this.talk = talk;
        this.port = channel.port();
    }

    @Override
    public String name() {
        return channel.name();
    }

    @Override
    public LineSettings settings() {
        return port.line();
    }

    @Override
    public boolean adjustable() {
        return port.hasLine();
    }

    @Override
    public boolean set(LineSettings settings) throws ModemException {
        try {
            if (!settings.equals(port.line())) {
                port.setLine(settings);
            }
            return true;
        } catch (PortException.Refused e) {
            return false;
        } catch (PortException e) {
            throw Failures.portLost(e, Exchange.NONE);
        }
    }

    @Override
    public Outputs outputs() {
        return port.outputs();
    }

    @Override
    public void set(Outputs levels) throws ModemException {
        try {
            port.setOutputs(levels);
        } catch (PortException e) {
            throw Failures.portLost(e, Exchange.NONE);
        }
    }

    @Override
    public void play(ControlSequence sequence) throws ModemException {
        Outputs before = port.outputs();
        try {
            sequence.play(port, channel.time());
            if (!port.outputs().equals(before)) {
                port.setOutputs(before);
            }
        } catch (PortException e) {
            throw Failures.portLost(e, Exchange.NONE);
        } catch (InterruptedException e) {
            throw new ModemException.Cancelled(Sayings.WORDS.say("cancelled.wait"), Exchange.NONE);
        }
    }

    @Override
    public boolean ctsRaised() throws ModemException {
        try {
            return port.control().contains(ControlLine.CTS);
        } catch (PortException e) {
            throw Failures.portLost(e, Exchange.NONE);
        }
    }

    @Override
    public boolean answers(int tries, Duration each, Deadline deadline) throws ModemException {
        for (int i = 0; i < tries && !deadline.over(); i++) {
            Running probe = talk.begin(new Running(AtEncoder.PROBE, 0));
            if (!talk.waitFor(() -> probe.result() != null || probe.busy, deadline.atMost(each), probe)) {
                // What comes late answers nothing of what follows.
                talk.leaveUnsettled(probe);
            } else if (probe.ok() || probe.busy) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void say(AtCommand command) throws ModemException {
        talk.leaveUnsettled(talk.begin(new Running(command, 0)));
    }

    @Override
    public boolean sayAndFollow(AtCommand command, LineSettings settings, Deadline deadline) throws ModemException {
        talk.settle(deadline);
        Running running = talk.begin(new Running(command, 0));
        set(settings);
        if (!talk.waitFor(() -> running.result() != null, deadline, running)) {
            talk.leaveUnsettled(running);
        }
        return running.ok();
    }
}
