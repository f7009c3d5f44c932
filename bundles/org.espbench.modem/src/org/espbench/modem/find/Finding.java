package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.espbench.modem.boot.BootSign;
import org.espbench.modem.port.PortAddress;

/** One thing that keeps a module from answering, or will. */
public sealed interface Finding {

    /** What happened, in a sentence or two. */
    String happened();

    /** What to do next, in a sentence or a few. */
    String advice();

    /** What was heard that tells it, if anything was. */
    default Optional<Evidence> evidence() {
        return switch (this) {
        case Garbage f -> Optional.of(f.heard());
        case LoopedBack f -> Optional.of(f.heard());
        case EchoOnly f -> Optional.of(f.heard());
        case WaitsForDownload f -> Optional.of(f.heard());
        case DoesNotStart f -> Optional.of(f.heard());
        case KeepsRestarting f -> Optional.of(f.heard());
        case OtherPins f -> Optional.of(f.heard());
        case OwnFirmware f -> Optional.of(f.heard());
        case StaysBusy f -> Optional.of(f.heard());
        case OnlyErrors f -> Optional.of(f.heard());
        case Unsteady f -> Optional.of(f.heard());
        case PortUnusable f -> Optional.empty();
        case Silent f -> Optional.empty();
        case ClearToSendDown f -> Optional.empty();
        case ModuleFlowControl f -> Optional.empty();
        case SavedPassThrough f -> Optional.empty();
        case RatesImpossible f -> Optional.empty();
        case CutShort f -> Optional.empty();
        };
    }

    /** Why a port can't be used. */
    enum PortTrouble {
        /** Somebody has it open. */
        BUSY,
        /** It doesn't exist. */
        ABSENT,
        /** This user may not open it. */
        DENIED,
        /** It can't do what it was asked for. */
        REFUSED,
        /** It went away during the search. */
        GONE,
        /** Somebody in this program closed it during the search. */
        CLOSED
    }

    /** The port can't be used. @param reason as the port says it, with the holder of a busy port where the system tells */
    record PortUnusable(PortAddress port, PortTrouble trouble, String reason) implements Finding {
        @Override
        public String happened() {
            return reason.endsWith(".") ? reason : reason + '.';
        }

        @Override
        public String advice() {
            return WORDS.say("port." + trouble.name() + ".next");
        }
    }

    /** Nothing was heard at any rate. @param controlLines whether the module was reset, in vain */
    record Silent(PortAddress port, List<Integer> rates, boolean controlLines) implements Finding {
        public Silent {
            rates = List.copyOf(rates);
        }

        @Override
        public String happened() {
            return WORDS.say("silent.happened", port, listed(rates));
        }

        @Override
        public String advice() {
            return WORDS.say(controlLines ? "silent.next.reset" : "silent.next");
        }
    }

    /** Bytes were heard, at no rate readable ones. */
    record Garbage(List<Integer> rates, Evidence heard) implements Finding {
        public Garbage {
            rates = List.copyOf(rates);
        }

        @Override
        public String happened() {
            return WORDS.say("garbage.happened", listed(rates));
        }

        @Override
        public String advice() {
            return WORDS.say("garbage.next");
        }
    }

    /** What is written comes back at any rate: nobody but a wire is there. */
    record LoopedBack(Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("loopedBack.happened");
        }

        @Override
        public String advice() {
            return WORDS.say("loopedBack.next");
        }
    }

    /** What is written comes back at one rate, and no answer behind it. */
    record EchoOnly(Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("echoOnly.happened", heard.baud());
        }

        @Override
        public String advice() {
            return WORDS.say("echoOnly.next");
        }
    }

    /** The chip waits for a firmware download. @param answers whether its boot loader answered; otherwise the text of the ROM told it */
    record WaitsForDownload(boolean answers, Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say(answers ? "download.answers.happened" : "download.happened");
        }

        @Override
        public String advice() {
            return WORDS.say("download.next");
        }
    }

    /** The chip can't start its firmware. @param sign why */
    record DoesNotStart(BootSign sign, Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("doesNotStart.happened");
        }

        @Override
        public String advice() {
            return sign.sentence();
        }
    }

    /** The module starts again and again. @param times how often it was seen to @param signs what it said while it did, each once */
    record KeepsRestarting(int times, List<BootSign> signs, Evidence heard) implements Finding {
        public KeepsRestarting {
            signs = List.copyOf(signs);
        }

        @Override
        public String happened() {
            return explained(WORDS.say("keepsRestarting.happened", times), signs);
        }

        @Override
        public String advice() {
            return WORDS.say("keepsRestarting.next");
        }
    }

    /** The chip starts its firmware, as its ROM says, and nothing answers here: AT 2.x that uses other pins. */
    record OtherPins(List<BootSign> signs, Evidence heard) implements Finding {
        public OtherPins {
            signs = List.copyOf(signs);
        }

        @Override
        public String happened() {
            return explained(WORDS.say("otherPins.happened", heard.baud()), signs);
        }

        @Override
        public String advice() {
            return WORDS.say("otherPins.next");
        }
    }

    /** Something else than AT firmware runs. @param name of a firmware that is known by what it prints, or empty */
    record OwnFirmware(String name, Evidence heard) implements Finding {
        @Override
        public String happened() {
            return name.isEmpty() ? WORDS.say("ownFirmware.happened", heard.baud()) : WORDS.say("ownFirmware.named.happened", heard.baud(), name);
        }

        @Override
        public String advice() {
            return WORDS.say(name.isEmpty() ? "ownFirmware.next" : "ownFirmware.named.next", heard.baud());
        }
    }

    /** The module answers nothing but busy. @param seconds how long it was waited for */
    record StaysBusy(long seconds, Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("staysBusy.happened", heard.baud(), seconds);
        }

        @Override
        public String advice() {
            return WORDS.say("staysBusy.next");
        }
    }

    /** The module answers {@code AT} with nothing but an error. */
    record OnlyErrors(Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("onlyErrors.happened", heard.baud());
        }

        @Override
        public String advice() {
            return WORDS.say("onlyErrors.next");
        }
    }

    /** AT firmware was heard at a rate, and it doesn't answer reliably there. */
    record Unsteady(Evidence heard) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("unsteady.happened", heard.baud());
        }

        @Override
        public String advice() {
            return WORDS.say("unsteady.next");
        }
    }

    /** The port's own flow control would hold everything back: CTS is down. The search went on without it. */
    record ClearToSendDown(PortAddress port) implements Finding {
        @Override
        public String happened() {
            return WORDS.say("clearToSend.happened", port);
        }

        @Override
        public String advice() {
            return WORDS.say("clearToSend.next");
        }
    }

    /**
     * The module's flow control is on, and the connection's isn't: the module may fall silent.
     *
     * @param baud its rate
     * @param seen whether it was seen to speak only while RTS is up; otherwise it says that its flow control is on
     */
    record ModuleFlowControl(int baud, boolean seen) implements Finding {
        @Override
        public String happened() {
            return WORDS.say(seen ? "moduleFlow.seen.happened" : "moduleFlow.happened");
        }

        @Override
        public String advice() {
            return WORDS.say("moduleFlow.next", baud);
        }
    }

    /**
     * The module was in pass-through mode right after a start: it goes there at every start ({@code AT+SAVETRANSLINK=1}).
     *
     * @param certain whether it was seen to start; otherwise it was only found in that mode
     */
    record SavedPassThrough(boolean certain) implements Finding {
        @Override
        public String happened() {
            return WORDS.say(certain ? "savedPassThrough.happened" : "savedPassThrough.perhaps");
        }

        @Override
        public String advice() {
            return WORDS.say("savedPassThrough.next");
        }
    }

    /** The port can't do some of the rates, which were left out. */
    record RatesImpossible(List<Integer> rates) implements Finding {
        public RatesImpossible {
            rates = List.copyOf(rates);
        }

        @Override
        public String happened() {
            return WORDS.say("impossible.happened", listed(rates));
        }

        @Override
        public String advice() {
            return WORDS.say("impossible.next");
        }
    }

    /** The budget was used up before everything had been tried. */
    record CutShort() implements Finding {
        @Override
        public String happened() {
            return WORDS.say("cutShort.happened");
        }

        @Override
        public String advice() {
            return WORDS.say("cutShort.next");
        }
    }

    private static String explained(String sentence, List<BootSign> signs) {
        return signs.stream().map(BootSign::sentence).collect(Collectors.joining(" ", sentence + (signs.isEmpty() ? "" : " "), ""));
    }

    private static String listed(List<Integer> rates) {
        return rates.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
