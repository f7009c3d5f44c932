package org.espbench.simulator.command.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.chip.radio.Ipv4Setting;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.command.softap.SoftApCommands;
import org.espbench.simulator.command.station.StationMode;
import org.espbench.simulator.firmware.Form;

/** The addresses of the station and the soft-AP. */
public final class AddressCommands {

    private final Chip chip;

    public AddressCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSTA", Form.QUERY, (request, reply) -> tell(request,
                request.ofFlash() ? chip.memory().flash().stationAddress.orElse(Ipv4Setting.NONE) : chip.station().address(), true, reply));
        table.add("+CIPSTA", Form.SET, this::setStation);
        table.add("+CIPAP", Form.QUERY, (request, reply) -> tell(request, request.settings(chip.memory()).softApAddress, false, reply));
        table.add("+CIPAP", Form.SET, this::setSoftAp);
        table.add("+CIFSR", Form.EXECUTE, this::tellAll);
        table.add("+CIFSR", Form.TEST, (request, reply) -> reply.ok());
        table.add("+CIFSR", Form.SET, this::setSoftAp);
    }

    private void tell(Request request, Ipv4Setting address, boolean station, Reply reply) {
        switch (chip.firmware().generation()) {
            case G0 -> reply.line(request.name() + ":\"" + address.ip() + "\"");
            case G1, G2 -> tell(request.name(), address, reply);
        }
        if (station) {
            tellIpv6(request.name() + ":ip6", ":", reply);
        }
        reply.ok();
    }

    private static void tell(String name, Ipv4Setting address, Reply reply) {
        reply.line(name + ":ip:\"" + address.ip() + "\"");
        reply.line(name + ":gateway:\"" + address.gateway() + "\"");
        reply.line(name + ":netmask:\"" + address.netmask() + "\"");
    }

    private void tellIpv6(String name, String separator, Reply reply) {
        List<String> addresses = chip.station().ipv6Addresses();
        for (int i = 0; i < addresses.size(); i++) {
            String which = i == 0 ? "ll" : "gl";
            reply.line(name + (separator.equals(",") ? which.toUpperCase(Locale.ROOT) : which) + separator + "\"" + addresses.get(i) + "\"");
        }
    }

    private void tellAll(Request request, Reply reply) {
        Settings settings = chip.memory().now();
        chip.links().status().online();
        if (settings.softAp()) {
            reply.line("+CIFSR:APIP,\"" + settings.softApAddress.ip() + "\"");
            reply.line("+CIFSR:APMAC,\"" + settings.softApMac + "\"");
        }
        if (settings.station()) {
            reply.line("+CIFSR:STAIP,\"" + chip.station().address().ip() + "\"");
            tellIpv6("+CIFSR:STAIP6", ",", reply);
            reply.line("+CIFSR:STAMAC,\"" + settings.stationMac + "\"");
        }
        reply.ok();
    }

    private void setStation(Request request, Reply reply) throws Rejected {
        StationMode.need(chip);
        Ipv4Setting address = address(request.arguments());
        chip.memory().change(request.stored(), settings -> {
            settings.stationAddress = Optional.of(address);
            settings.stationDhcp = false;
        });
        reply.ok();
        chip.station().readdress();
    }

    private void setSoftAp(Request request, Reply reply) throws Rejected {
        SoftApCommands.need(chip);
        Ipv4Setting address = address(request.arguments());
        chip.memory().change(request.stored(), settings -> settings.softApAddress = address);
        reply.ok();
    }

    private static Ipv4Setting address(Arguments arguments) throws Rejected {
        if (arguments.count(1, 3).count() == 2) {
            throw new Rejected();
        }
        String ip = Addresses.ip(arguments, 0);
        if (arguments.count() == 1) {
            return new Ipv4Setting(ip, ip.substring(0, ip.lastIndexOf('.')) + ".1", "255.255.255.0");
        }
        return new Ipv4Setting(ip, Addresses.ip(arguments, 1), Addresses.ip(arguments, 2));
    }
}
