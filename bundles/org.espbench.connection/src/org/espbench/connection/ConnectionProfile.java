package org.espbench.connection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;

/**
 * What a user wants of one module: where it is, which network it joins, whom it connects to and what it serves. Never holds a password.
 * Immutable, and valid once it exists.
 *
 * @param id names the profile in the store and its password in {@link Secrets}; letters, digits, {@code -} and {@code _}, at most 64
 * @param name what people call it; not blank
 * @param port the port the module is on
 * @param line the settings to open the port with
 * @param station the network to join; without one the module's own memory of a network serves
 * @param clients at most as many as the module has links
 * @param server what the module serves, if anything
 * @param unknown what else the stored form holds
 */
public record ConnectionProfile(String id, String name, PortAddress port, LineSettings line, Optional<StationProfile> station,
        List<ClientProfile> clients, Optional<ServerProfile> server, UnknownFields unknown) {

    /** How many links a module has at once (all generations, reference 2.4). */
    public static final int MAX_LINKS = 5;

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ConnectionProfile {
        ProfileRules.require(ProfileRules.id(id));
        ProfileRules.require(ProfileRules.name(name));
        clients = List.copyOf(clients);
        ProfileRules.require(ProfileRules.links(clients.size(), server.isPresent()));
    }

    /** A profile that doesn't come from a file. */
    public ConnectionProfile(String id, String name, PortAddress port, LineSettings line, Optional<StationProfile> station,
            List<ClientProfile> clients, Optional<ServerProfile> server) {
        this(id, name, port, line, station, clients, server, UnknownFields.NONE);
    }

    /** A new profile with an id of its own, the default line settings and nothing to do. */
    public static ConnectionProfile create(String name, PortAddress port) {
        return new ConnectionProfile(UUID.randomUUID().toString(), name, port, LineSettings.DEFAULT, Optional.empty(), List.of(),
                Optional.empty());
    }

    /** This profile under another name. */
    public ConnectionProfile withName(String other) {
        return new ConnectionProfile(id, other, port, line, station, clients, server, unknown);
    }

    /** This profile on another port. */
    public ConnectionProfile withPort(PortAddress other, LineSettings settings) {
        return new ConnectionProfile(id, name, other, settings, station, clients, server, unknown);
    }

    /** This profile with another network, or none. */
    public ConnectionProfile withStation(Optional<StationProfile> other) {
        return new ConnectionProfile(id, name, port, line, other, clients, server, unknown);
    }

    /** This profile with other clients. */
    public ConnectionProfile withClients(List<ClientProfile> others) {
        return new ConnectionProfile(id, name, port, line, station, others, server, unknown);
    }

    /** This profile with another server, or none. */
    public ConnectionProfile withServer(Optional<ServerProfile> other) {
        return new ConnectionProfile(id, name, port, line, station, clients, other, unknown);
    }

    /** Whether the module needs an IP address for what this profile wants. */
    boolean wantsLinks() {
        return !clients.isEmpty() || server.isPresent();
    }
}
