package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.util.List;

import org.espbench.modem.ModemException;
import org.espbench.modem.net.LinkRequest;

/** Why the module didn't open a link, from what it printed in front of its ERROR (1.x; reference 2.4) or, in 0.2x, instead of one. */
final class LinkRefusals {

    /** Part of the module's line, and the sentence for it; the first that fits counts. */
    private record Reason(String part, String key) {
    }

    private static final List<Reason> REASONS = List.of(new Reason("no ip", "link.noAddress"), new Reason("DNS Fail", "link.unknownHost"),
            new Reason("IP ERROR", "link.badHost"), new Reason("ENTRY ERROR", "link.badHost"), new Reason("CONNECT FAIL", "link.unreachable"),
            new Reason("ssl reach max", "link.sslTwice"), new Reason("must close ssl link", "link.sslTwice"), new Reason("Link typ", "link.type"),
            new Reason("Link type ERROR", "link.type"), new Reason("ID ERROR", "link.id"));

    private LinkRefusals() {
    }

    static ModemException.Refused of(Running running, LinkRequest request) {
        for (Reason reason : REASONS) {
            if (running.said(reason.part())) {
                return new ModemException.Refused(WORDS.say(reason.key(), request.remote()), running.exchange());
            }
        }
        // 2.x gives no reason; the list of what it can be is more use than "ERROR".
        return running.lines().isEmpty() ? new ModemException.Refused(WORDS.say("link.refused." + request.transport(), request.remote()), running.exchange())
                : Failures.refused(running);
    }
}
