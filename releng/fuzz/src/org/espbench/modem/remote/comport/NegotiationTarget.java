package org.espbench.modem.remote.comport;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.remote.telnet.Options;
import org.espbench.modem.remote.telnet.Options.Side;
import org.espbench.modem.remote.telnet.TelnetCommand;
import org.espbench.modem.remote.telnet.TelnetDecoder;

/**
 * Any bytes as what a telnet server with the COM-PORT option says: any split of them gives the same data and the same commands, answers stay shorter
 * than what is answered, and nothing makes negotiation fail.
 */
public final class NegotiationTarget {

    private static final int ANSWER = 3;

    private NegotiationTarget() {
    }

    /** A pure function of the bytes. The first says the size of the portions. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] said = Arrays.copyOfRange(input, 1, input.length);
        Heard whole = new Heard();
        whole.hear(said, Math.max(1, said.length));
        for (int portion : new int[] {1, 2 + (input[0] & 0x1F)}) {
            Heard parts = new Heard();
            parts.hear(said, portion);
            if (!Arrays.equals(parts.data.toByteArray(), whole.data.toByteArray()) || !parts.commands.equals(whole.commands)) {
                throw new AssertionError("in portions of " + portion + " it means something else");
            }
        }
        if (whole.data.size() > said.length || whole.answered > said.length * ANSWER) {
            throw new AssertionError(said.length + " bytes became " + whole.data.size() + " and were answered by " + whole.answered);
        }
    }

    private static final class Heard {
        private final TelnetDecoder decoder = new TelnetDecoder();
        private final Options options = new Options(Set.of(Code.BINARY, Code.SUPPRESS_GO_AHEAD, Code.COM_PORT));
        private final Answers answers = new Answers();
        private final SerialState state = new SerialState();
        private final List<Request> requests = Request.line(LineSettings.DEFAULT);
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private final List<String> commands = new ArrayList<>();
        private int answered;

        Heard() {
            options.ask(Side.OURS, Code.COM_PORT);
            options.ask(Side.THEIRS, Code.BINARY);
            requests.forEach(answers::ask);
        }

        void hear(byte[] said, int portion) {
            Consumer<TelnetCommand> told = this::told;
            for (int at = 0; at < said.length; at += portion) {
                byte[] part = Arrays.copyOfRange(said, at, Math.min(said.length, at + portion));
                int count = decoder.decode(part, 0, part.length, told);
                data.write(part, 0, count);
            }
            answers.giveUp(requests);
            for (Request request : requests) {
                answers.value(request.topic());
            }
            state.inputs();
        }

        private void told(TelnetCommand command) {
            switch (command) {
            case TelnetCommand.Negotiated negotiated -> {
                commands.add(negotiated.toString());
                answered += options.hear(negotiated).map(answer -> answer.length).orElse(0);
                decoder.lines(options.refused(Side.THEIRS, Code.BINARY));
            }
            case TelnetCommand.Said message -> {
                commands.add(message.option() + Arrays.toString(message.payload()));
                told(message.payload());
            }
            case TelnetCommand.Other other -> commands.add(other.toString());
            }
        }

        private void told(byte[] payload) {
            switch (Notice.of(payload)) {
            case Notice.Settled settled -> answers.settled(settled);
            case Notice.LineState line -> state.happened(line.bits());
            case Notice.ModemState modem -> state.inputs(modem.bits());
            case Notice.Flow flow -> commands.add(flow.toString());
            case Notice.WhoAreYou who -> commands.add(who.toString());
            case Notice.Other other -> commands.add(other.toString());
            }
        }
    }
}
