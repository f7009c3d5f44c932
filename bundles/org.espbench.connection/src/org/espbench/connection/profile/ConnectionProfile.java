package org.espbench.connection.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;

/**
 * What a user wants of one module: where it is, which network it joins or opens, whom it connects to and what it serves. Never holds a password.
 * Immutable, and valid once it exists.
 *
 * @param id names the profile in the store and its passwords in the secret store; letters, digits, {@code -} and {@code _}, at most 64
 * @param name what people call it; not blank
 * @param port the port the module is on
 * @param line the settings to open the port with
 * @param use whether the module is driven or only listened to; all that follows is for a driven one
 * @param station the network to join; without this one and {@code softAp} the module's own memory of a network serves
 * @param softAp the network to open, if any; with {@code station} both at once
 * @param clients at most as many as the module has links
 * @param server what the module serves, if anything
 * @param reception how data come
 * @param startUp AT commands of the user's own, sent in this order before anything is joined; without secrets
 * @param unknown what else the stored form holds
 */
public record ConnectionProfile(String id, String name, PortAddress port, LineSettings line, Use use, Optional<StationProfile> station,
        Optional<SoftApProfile> softAp, List<ClientProfile> clients, Optional<ServerProfile> server, Reception reception, List<String> startUp,
        UnknownFields unknown) {

    /** How many links a module has at once (all generations, reference 2.4). */
    public static final int MAX_LINKS = 5;

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ConnectionProfile {
        ProfileRules.require(ProfileRules.id(id));
        ProfileRules.require(ProfileRules.name(name));
        clients = List.copyOf(clients);
        startUp = List.copyOf(startUp);
        ProfileRules.require(ProfileRules.links(clients.size(), server.isPresent()));
        ProfileRules.require(ProfileRules.oneTls(clients));
        startUp.forEach(command -> ProfileRules.require(ProfileRules.startUp(command)));
    }

    /** A driven module with active reception and no start-up commands. */
    public ConnectionProfile(String id, String name, PortAddress port, LineSettings line, Optional<StationProfile> station,
            List<ClientProfile> clients, Optional<ServerProfile> server) {
        this(id, name, port, line, Use.DRIVE, station, Optional.empty(), clients, server, Reception.ACTIVE, List.of(), UnknownFields.NONE);
    }

    /** A new profile with an id of its own, the default line settings and nothing to do. */
    public static ConnectionProfile create(String name, PortAddress port) {
        return new ConnectionProfile(newId(), name, port, LineSettings.DEFAULT, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same wishes as a profile of its own, under another name. Passwords stay with this one. */
    public ConnectionProfile duplicate(String otherName) {
        return new ConnectionProfile(newId(), otherName, port, line, use, station, softAp, clients, server, reception, startUp, unknown);
    }

    /** The same profile with a new id, for a copy that is to be one of its own. Passwords stay with this one. */
    public ConnectionProfile withFreshId() {
        return duplicate(name);
    }

    /** This profile under another name. */
    public ConnectionProfile withName(String other) {
        return new ConnectionProfile(id, other, port, line, use, station, softAp, clients, server, reception, startUp, unknown);
    }

    /** This profile on another port. */
    public ConnectionProfile withPort(PortAddress other, LineSettings settings) {
        return new ConnectionProfile(id, name, other, settings, use, station, softAp, clients, server, reception, startUp, unknown);
    }

    /** This profile for another use. */
    public ConnectionProfile withUse(Use other) {
        return new ConnectionProfile(id, name, port, line, other, station, softAp, clients, server, reception, startUp, unknown);
    }

    /** This profile with another network to join, or none. */
    public ConnectionProfile withStation(Optional<StationProfile> other) {
        return new ConnectionProfile(id, name, port, line, use, other, softAp, clients, server, reception, startUp, unknown);
    }

    /** This profile with another network to open, or none. */
    public ConnectionProfile withSoftAp(Optional<SoftApProfile> other) {
        return new ConnectionProfile(id, name, port, line, use, station, other, clients, server, reception, startUp, unknown);
    }

    /** This profile with other clients. */
    public ConnectionProfile withClients(List<ClientProfile> others) {
        return new ConnectionProfile(id, name, port, line, use, station, softAp, others, server, reception, startUp, unknown);
    }

    /** This profile with another server, or none. */
    public ConnectionProfile withServer(Optional<ServerProfile> other) {
        return new ConnectionProfile(id, name, port, line, use, station, softAp, clients, other, reception, startUp, unknown);
    }

    /** This profile with another way to receive. */
    public ConnectionProfile withReception(Reception other) {
        return new ConnectionProfile(id, name, port, line, use, station, softAp, clients, server, other, startUp, unknown);
    }

    /** This profile with other start-up commands. */
    public ConnectionProfile withStartUp(List<String> others) {
        return new ConnectionProfile(id, name, port, line, use, station, softAp, clients, server, reception, others, unknown);
    }

    /** Whether the module needs an IP address for what this profile wants. */
    public boolean wantsLinks() {
        return !clients.isEmpty() || server.isPresent();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
