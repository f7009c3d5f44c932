package org.espbench.ui.property;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.Mishap;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.ServerSnapshot;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SoftApSnapshot;
import org.espbench.connection.StationSnapshot;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;
import org.espbench.ui.view.Amounts;
import org.espbench.ui.view.StateText;

/** All there is to say about a part of a connection as it is now; what isn't known isn't mentioned. Any thread. */
final class Facts {

    private final List<Fact> facts = new ArrayList<>();

    private Facts() {
    }

    /** In the order to show them in. */
    static List<Fact> of(Item item) {
        Facts facts = new Facts();
        SessionSnapshot now = item.connection().snapshot();
        switch (item) {
            case Item.Whole whole -> facts.whole(whole.connection(), now);
            case Item.Module module -> now.module().ifPresent(facts::module);
            case Item.Station station -> now.station().ifPresent(facts::station);
            case Item.SoftAp softAp -> now.softAp().ifPresent(facts::softAp);
            case Item.Guest guest -> facts.guest(guest);
            case Item.Server server -> now.server().ifPresent(facts::server);
            case Item.Link link -> link.link().ifPresent(facts::link);
        }
        return List.copyOf(facts.facts);
    }

    private void whole(Connection connection, SessionSnapshot now) {
        add(Messages.name, connection.profile().name());
        add(Messages.state, StateText.of(now));
        add(Messages.since, moment(connection.since()));
        add(Messages.port, String.valueOf(connection.profile().port()));
        add(Messages.line, line(connection.profile().line()));
        add(Messages.firmware, now.firmware());
        add(Messages.trouble, connection.failure().map(SessionFailure::sentence));
        last(now.last());
        add(Messages.file, connection.file().map(file -> file.getFullPath().toString()));
        add(Messages.capture, connection.capture().map(capture -> capture.file().toString()));
        add(Messages.recordingFailure, connection.recordingFailure());
        add(Messages.id, connection.id());
    }

    private void module(ModuleSnapshot module) {
        add(Messages.firmware, module.firmware());
        add(Messages.stationMac, module.stationMac());
        add(Messages.softApMac, module.softApMac());
        add(Messages.memory, number(module.freeMemory()).map(bytes -> Amounts.bytes(Long.parseLong(bytes))));
    }

    private void station(StationSnapshot station) {
        add(Messages.ssid, station.ssid());
        add(Messages.bssid, station.bssid());
        add(Messages.channel, number(station.channel()));
        add(Messages.signal, number(station.rssi()).map(dbm -> dbm + " dBm")); //$NON-NLS-1$
        station.address().ifPresent(address -> {
            add(Messages.ip, address.ip());
            add(Messages.gateway, address.gateway());
            add(Messages.netmask, address.netmask());
        });
    }

    private void softAp(SoftApSnapshot softAp) {
        add(Messages.ssid, softAp.ssid());
        add(Messages.ip, softAp.address());
        add(Messages.clients, softAp.clients().stream().map(SoftApClient::mac).collect(Collectors.joining(", "))); //$NON-NLS-1$
    }

    private void guest(Item.Guest guest) {
        add(Messages.mac, guest.mac());
        add(Messages.ip, guest.address().filter(address -> !address.equals(guest.mac())));
    }

    private void server(ServerSnapshot server) {
        add(Messages.localPort, Integer.toString(server.localPort()));
        add(Messages.state, server.listening() ? Messages.listening : Messages.notListening);
        add(Messages.clients, Integer.toString(server.clients()));
        add(Messages.trouble, server.failure().map(SessionFailure::sentence));
    }

    private void link(LinkSnapshot link) {
        add(Messages.role, switch (link.role()) {
            case CLIENT -> Messages.client;
            case ACCEPTED -> Messages.accepted;
        });
        add(Messages.transport, link.transport().name());
        add(Messages.remote, link.remote().map(Object::toString));
        add(Messages.state, StateText.of(link));
        add(Messages.number, number(link.id()));
        add(Messages.bytesIn, Amounts.bytes(link.bytesIn()));
        add(Messages.bytesOut, Amounts.bytes(link.bytesOut()));
        add(Messages.rateIn, Amounts.rate(link.rateIn()));
        add(Messages.rateOut, Amounts.rate(link.rateOut()));
        last(link.last());
    }

    private void last(Optional<Mishap> mishap) {
        add(Messages.last, mishap.map(it -> moment(it.at()) + ": " + it.failure().sentence())); //$NON-NLS-1$
    }

    private void add(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private void add(String label, Optional<@NonNull String> value) {
        value.ifPresent(known -> add(label, known));
    }

    private static Optional<@NonNull String> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }

    /** Such as {@code 115200 8N1}, as terminals write it. */
    private static String line(LineSettings line) {
        String flow = line.flow() == FlowControl.NONE ? "" : " " + line.flow(); //$NON-NLS-1$ //$NON-NLS-2$
        String stop = switch (line.stopBits()) {
            case ONE -> "1"; //$NON-NLS-1$
            case ONE_AND_A_HALF -> "1.5"; //$NON-NLS-1$
            case TWO -> "2"; //$NON-NLS-1$
        };
        return line.baud() + " " + line.dataBits() + line.parity().name().charAt(0) + stop + flow; //$NON-NLS-1$
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).format(at.atZone(ZoneId.systemDefault()));
    }
}
