package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.ModuleStatus;
import org.espbench.modem.at.AtEncoder;
import org.espbench.modem.at.Generation;
import org.espbench.modem.at.LinkEncoder;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.Transport;
import org.espbench.modem.time.Deadline;

/**
 * Asks the module for its links and brings ours to what it says: a CONNECT or CLOSED may have been lost on the line. Everything in turn.
 */
final class Census {

    private final Channel channel;
    private final Talk talk;
    private final Links links;
    private final Identity identity;

    Census(Channel channel, Talk talk, Links links, Identity identity) {
        this.channel = channel;
        this.talk = talk;
        this.links = links;
        this.identity = identity;
    }

    ModuleStatus take(Deadline deadline) throws ModemException {
        int[] before = changes();
        ModuleStatus status = ask(deadline);
        List<ModemLink> missing = new ArrayList<>();
        synchronized (channel) {
            for (ModuleStatus.Entry entry : status.links()) {
                compare(entry, before);
            }
            for (ModemLink link : links.list()) {
                if (missing(link, status, before)) {
                    missing.add(link);
                }
            }
        }
        if (!missing.isEmpty()) {
            // A line of the answer may have been lost just so: only what is missing twice is gone.
            int[] then = changes();
            ModuleStatus again = ask(deadline);
            synchronized (channel) {
                for (ModemLink link : missing) {
                    if (links.at(link.id()) == link && missing(link, again, then)) {
                        links.closed(link.id());
                    }
                }
                channel.changed();
            }
        }
        return status;
    }

    /** Whether the module lists a link with this id. */
    boolean lists(int id, Deadline deadline) throws ModemException {
        return ask(deadline).links().stream().anyMatch(entry -> entry.linkId() == id);
    }

    private ModuleStatus ask(Deadline deadline) throws ModemException {
        // What CIPSTATUS tells in 2.x is not to be relied on; where there is CIPSTATE, that is (reference 2.4, Q17). The code is in the former only.
        ModuleStatus status = StatusLines.read(talk.require(AtEncoder.STATUS, deadline).lines());
        if (!identity.dialect().can(Ability.LINK_STATE)) {
            return status;
        }
        Running told = talk.run(LinkEncoder.ASK_LINKS, deadline);
        return told.ok() ? new ModuleStatus(status.code(), StatusLines.read(told.lines()).links()) : status;
    }

    private int[] changes() {
        synchronized (channel) {
            return links.changes();
        }
    }

    /** Under the monitor. */
    private void compare(ModuleStatus.Entry entry, int[] before) {
        int id = entry.linkId();
        ModemLink link = links.at(id);
        Optional<Endpoint> remote = entry.remote();
        if (link != null && link.accepted() && remote.isPresent()) {
            link.remote(remote.get());
        }
        if (link == null && links.changes()[id] == before[id]) {
            links.opened(id, Optional.of(entry.accepted()), remote);
        }
    }

    /** Under the monitor: whether a link that nothing happened to since is not among those listed. */
    private boolean missing(ModemLink link, ModuleStatus status, int[] before) {
        // 2.x doesn't list UDP links reliably (reference Q17).
        boolean reliable = link.transport() != Transport.UDP || identity.dialect().generation() != Generation.ESP_AT;
        return reliable && links.changes()[link.id()] == before[link.id()] && status.links().stream().noneMatch(entry -> entry.linkId() == link.id());
    }
}
