package org.espbench.modem.remote.comport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Warnings;
import org.espbench.modem.remote.socket.SocketLine;
import org.espbench.modem.remote.telnet.TelnetEncoder;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * A serial port behind a telnet server with the COM-PORT option (RFC 2217). What the server doesn't answer, or answers otherwise, is a warning;
 * only a changed setting that it visibly doesn't take is refused. A request that went unanswered once is not waited for again. Networks live
 * in real time, whatever the model's clock does.
 */
public final class ComPort implements Port {

    /** For a server that answers nothing at all. */
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** For the rest, once the last of several requests is answered: servers answer in order, if at all. */
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration STOPPED = Duration.ofSeconds(10);
    private static final byte[] SIGNATURE = "Espbench".getBytes(StandardCharsets.US_ASCII);

    private final PortAddress address;
    private final TelnetLine telnet;
    private final Duration answer;
    private final Warnings warnings = new Warnings();
    /** One change of settings at a time. */
    private final Object changing = new Object();
    /** Under the monitor of the telnet line. */
    private final Answers answers = new Answers();
    private final SerialState state = new SerialState();
    private volatile LineSettings line;
    private volatile Outputs outputs;
    private volatile boolean controlled;
    private volatile boolean stopped;

    private ComPort(PortAddress address, SocketLine socket, AddressedLine wanted, Duration answer) {
        this.address = address;
        this.telnet = new TelnetLine(socket, Code.COM_PORT, this::told);
        this.answer = answer;
        this.line = wanted.line();
        this.outputs = wanted.outputs();
    }

    /**
     * Speaks with the server on an open connection; blocks for about five seconds at most, with a server that says nothing.
     *
     * @throws PortException.Busy when the server says that its port is in use, and hangs up
     * @throws PortException.Refused when it hangs up for another reason
     * @throws PortException.Closed when the calling thread is interrupted, and stays so
     */
    public static ComPort open(PortAddress address, SocketLine socket, AddressedLine wanted) throws PortException {
        return open(address, socket, wanted, ANSWER);
    }

    /** With another patience for answers. */
    static ComPort open(PortAddress address, SocketLine socket, AddressedLine wanted, Duration answer) throws PortException {
        ComPort port = new ComPort(address, socket, wanted, answer);
        boolean open = false;
        try {
            port.negotiate(wanted);
            open = true;
            return port;
        } catch (PortException.Gone e) {
            throw port.hungUp(e);
        } finally {
            if (!open) {
                port.close();
            }
        }
    }

    private void negotiate(AddressedLine wanted) throws PortException {
        telnet.propose();
        telnet.await(() -> telnet.agreed() || telnet.refused(), in(answer), true);
        checkNotCancelled();
        synchronized (telnet.monitor()) {
            controlled = telnet.agreed();
        }
        if (!controlled) {
            warnings.warn(Said.WORDS.say("none", address));
            return;
        }
        List<Request> requests = new ArrayList<>(Request.outputs(wanted.outputs()));
        requests.addAll(Request.line(wanted.line()));
        requests.addAll(Request.notifications());
        ask(requests, true);
        checkNotCancelled();
        for (Request request : Request.line(wanted.line())) {
            settled(request).filter(value -> !request.metBy(value)).ifPresent(
                    value -> warnings.warn(Said.WORDS.say("other", address, request.topic().words(), request.value(), value)));
        }
    }

    private void checkNotCancelled() throws PortException.Closed {
        if (Thread.currentThread().isInterrupted()) {
            throw new PortException.Closed(address);
        }
    }

    private PortException hungUp(PortException.Gone cause) {
        String text = telnet.lastWords();
        if (text.isEmpty()) {
            return new PortException.Refused(address, Said.WORDS.say("hungup.mute", address), cause);
        }
        String said = Said.WORDS.say("hungup", address, text.lines().findFirst().orElse(""));
        boolean busy = text.toLowerCase(Locale.ROOT).contains("in use");
        return busy ? new PortException.Busy(address, said, cause) : new PortException.Refused(address, said, cause);
    }

    @Override
    public PortAddress address() {
        return address;
    }

    @Override
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        return telnet.read(buffer, offset, length, waitMillis);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws PortException {
        if (stopped && !telnet.await(() -> !stopped, in(STOPPED), false)) {
            throw new PortException.Gone(address, Said.WORDS.say("stopped", address, STOPPED.toSeconds()), null);
        }
        telnet.write(bytes, offset, length);
    }

    @Override
    public LineSettings line() {
        return line;
    }

    /** The server gets the request behind all data written before; whether it waits for them to leave its serial port is its affair. */
    @Override
    public void setLine(LineSettings settings) throws PortException {
        synchronized (changing) {
            telnet.check();
            if (controlled) {
                List<Request> requests = Request.line(settings);
                ask(requests, false);
                for (Request request : requests) {
                    int value = settled(request).orElse(request.value());
                    if (!request.metBy(value)) {
                        take(request, value);
                    }
                }
            }
            line = settings;
        }
    }

    /** What the server set is not what was asked for. Flow control is a matter of taste among servers; the rest garbles every byte. */
    private void take(Request request, int value) throws PortException {
        String topic = request.topic().words();
        if (request.topic() == Topic.FLOW || request.topic() == Topic.FLOW_IN) {
            warnings.warn(Said.WORDS.say("other", address, topic, request.value(), value));
            return;
        }
        ask(Request.line(line), false);
        throw new PortException.Refused(address, Said.WORDS.say("refused", address, topic, request.value(), value), null);
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    @Override
    public void setOutputs(Outputs levels) throws PortException {
        synchronized (changing) {
            telnet.check();
            outputs = levels;
            if (controlled) {
                ask(Request.outputs(levels), false);
            }
        }
    }

    @Override
    public Set<ControlLine> control() throws PortException {
        telnet.check();
        synchronized (telnet.monitor()) {
            Set<ControlLine> raised = state.inputs();
            answers.value(Topic.DTR).filter(value -> value == Code.DTR_UP).ifPresent(up -> raised.add(ControlLine.DTR));
            answers.value(Topic.RTS).filter(value -> value == Code.RTS_UP).ifPresent(up -> raised.add(ControlLine.RTS));
            return raised;
        }
    }

    /** A server tells that something happened, not how often. */
    @Override
    public Optional<LineErrors> errors() throws PortException {
        telnet.check();
        synchronized (telnet.monitor()) {
            boolean tells = answers.value(Topic.LINE_STATE).isPresent() || !state.errors().equals(LineErrors.NONE);
            return tells ? Optional.of(state.errors()) : Optional.empty();
        }
    }

    @Override
    public void discard() throws PortException {
        synchronized (changing) {
            telnet.check();
            if (controlled) {
                ask(List.of(Request.purge()), false);
            }
            telnet.discard();
        }
    }

    @Override
    public void onWarning(Consumer<? super String> listener) {
        warnings.listen(listener);
    }

    @Override
    public void close() {
        telnet.close();
    }

    private void ask(List<Request> requests, boolean cancellable) throws PortException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        synchronized (telnet.monitor()) {
            for (Request request : requests) {
                answers.ask(request);
                out.writeBytes(request.encoded());
            }
        }
        telnet.send(out.toByteArray());
        telnet.await(() -> answers.lastComplete(requests), in(answer), cancellable);
        telnet.await(() -> answers.complete(requests), in(REST), cancellable);
        List<Topic> silent;
        synchronized (telnet.monitor()) {
            silent = answers.giveUp(requests);
        }
        if (!silent.isEmpty()) {
            warnings.warn(Said.WORDS.say("silent", address, String.join(", ", silent.stream().map(Topic::words).distinct().toList())));
        }
    }

    private Optional<Integer> settled(Request request) {
        synchronized (telnet.monitor()) {
            return answers.value(request.topic());
        }
    }

    private static Deadline in(Duration budget) {
        return Deadline.in(Time.real(), budget);
    }

    /** Under the monitor of the telnet line. */
    private void told(byte[] payload) {
        switch (Notice.of(payload)) {
        case Notice.Settled said -> answers.settled(said);
        case Notice.LineState said -> {
            state.happened(said.bits());
            answers.noticed(Topic.LINE_STATE);
        }
        case Notice.ModemState said -> {
            state.inputs(said.bits());
            answers.noticed(Topic.MODEM_STATE);
        }
        case Notice.Flow said -> stopped = said.stop();
        case Notice.WhoAreYou who -> {
            byte[] answerPayload = new byte[SIGNATURE.length + 1];
            answerPayload[0] = Code.SIGNATURE;
            System.arraycopy(SIGNATURE, 0, answerPayload, 1, SIGNATURE.length);
            telnet.reply(TelnetEncoder.message(Code.COM_PORT, answerPayload));
        }
        case Notice.Other other -> { }
        }
    }
}
