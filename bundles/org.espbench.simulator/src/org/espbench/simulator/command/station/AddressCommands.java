package org.espbench.simulator.command.station;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.espbench.simulator.air.Ipv4;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.chip.radio.Ipv4Setting;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.command.softap.SoftApCommands;
import org.espbench.simulator.firmware.Form;

/** IP and MAC addresses and DHCP (G1, reference 2.2 and 2.4). */
public final class AddressCommands {

    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");
    private static final List<String> DEFAULT_DNS = List.of("208.67.222.222", "8.8.8.8");

    private final Chip chip;
    private List<String> nameServers = DEFAULT_DNS;

    public AddressCommands(Chip chip) {
        this.chip = chip;
    }

    public void addTo(CommandTable table) {
        table.addStored("+CIPSTA", Form.QUERY, (request, reply) -> {
            boolean stored = request.name().endsWith("_DEF");
            tell(request, stored ? chip.memory().flash().stationAddress.orElse(Ipv4Setting.NONE) : chip.station().address(), reply);
        });
        table.addStored("+CIPSTA", Form.SET, this::setStation);
        table.addStored("+CIPAP", Form.QUERY, (request, reply) -> tell(request, request.settings(chip.memory()).softApAddress, reply));
        table.addStored("+CIPAP", Form.SET, this::setSoftAp);
        table.addStored("+CIPSTAMAC", Form.QUERY, (request, reply) -> tellMac(request, request.settings(chip.memory()).stationMac, reply));
        table.addStored("+CIPSTAMAC", Form.SET, (request, reply) -> {
            String mac = mac(request, chip.memory().now().softApMac);
            chip.memory().change(request.stored(), settings -> settings.stationMac = mac);
            reply.ok();
        });
        table.addStored("+CIPAPMAC", Form.QUERY, (request, reply) -> tellMac(request, request.settings(chip.memory()).softApMac, reply));
        table.addStored("+CIPAPMAC", Form.SET, (request, reply) -> {
            String mac = mac(request, chip.memory().now().stationMac);
            chip.memory().change(request.stored(), settings -> settings.softApMac = mac);
            reply.ok();
        });
        table.addStored("+CWDHCP", Form.QUERY, this::tellDhcp);
        table.addStored("+CWDHCP", Form.SET, this::setDhcp);
        table.addSuffixed("+CIPDNS", Form.QUERY, (request, reply) -> {
            nameServers.forEach(server -> reply.line(request.name() + ":" + server));
            reply.ok();
        });
        table.addSuffixed("+CIPDNS", Form.SET, this::setNameServers);
        table.add("+CIFSR", Form.EXECUTE, this::tellAll);
    }

    private static void tell(Request request, Ipv4Setting address, Reply reply) {
        reply.line(request.suffixed() + ":ip:\"" + address.ip() + "\"");
        reply.line(request.suffixed() + ":gateway:\"" + address.gateway() + "\"");
        reply.line(request.suffixed() + ":netmask:\"" + address.netmask() + "\"");
        reply.ok();
    }

    private static void tellMac(Request request, String mac, Reply reply) {
        reply.line(request.name() + ":\"" + mac + "\"");
        reply.ok();
    }

    private void tellAll(Request request, Reply reply) {
        Settings settings = chip.memory().now();
        if (settings.softAp()) {
            reply.line("+CIFSR:APIP,\"" + settings.softApAddress.ip() + "\"");
            reply.line("+CIFSR:APMAC,\"" + settings.softApMac + "\"");
        }
        if (settings.station()) {
            reply.line("+CIFSR:STAIP,\"" + chip.station().address().ip() + "\"");
            reply.line("+CIFSR:STAMAC,\"" + settings.stationMac + "\"");
        }
        reply.ok();
    }

    private void setStation(Request request, Reply reply) throws Rejected {
        StationCommands.needStation(chip);
        Ipv4Setting address = address(request.arguments());
        chip.memory().change(request.stored(), settings -> {
            settings.stationAddress = Optional.of(address);
            settings.stationDhcp = false;
        });
        reply.ok();
        chip.station().readdress();
    }

    private void setSoftAp(Request request, Reply reply) throws Rejected {
        SoftApCommands.needSoftAp(chip);
        Ipv4Setting address = address(request.arguments());
        chip.memory().change(request.stored(), settings -> settings.softApAddress = address);
        reply.ok();
    }

    private static Ipv4Setting address(Arguments arguments) throws Rejected {
        if (arguments.count(1, 3).count() == 2) {
            throw new Rejected();
        }
        String ip = ip(arguments, 0);
        if (arguments.count() == 1) {
            return new Ipv4Setting(ip, ip.substring(0, ip.lastIndexOf('.')) + ".1", "255.255.255.0");
        }
        return new Ipv4Setting(ip, ip(arguments, 1), ip(arguments, 2));
    }

    private static String ip(Arguments arguments, int index) throws Rejected {
        return arguments.text(index).filter(Ipv4::valid).orElseThrow(() -> new Rejected("IP ERROR"));
    }

    private static String mac(Request request, String other) throws Rejected {
        String mac = request.arguments().count(1, 1).text(0, 17, 17).toLowerCase(Locale.ROOT);
        boolean multicast = MAC.matcher(mac).matches() && (Character.digit(mac.charAt(1), 16) & 1) != 0;
        if (!MAC.matcher(mac).matches() || multicast || mac.equals(other)) {
            throw new Rejected();
        }
        return mac;
    }

    private void tellDhcp(Request request, Reply reply) {
        Settings settings = request.settings(chip.memory());
        // The firmware prints no line end here; the one in front of OK serves.
        reply.print(request.name() + ":" + ((settings.softApDhcp ? 1 : 0) | (settings.stationDhcp ? 2 : 0)));
        reply.ok();
    }

    private void setDhcp(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(2, 2);
        int which = arguments.number(0, 0, 2);
        boolean on = arguments.flag(1);
        chip.memory().change(request.stored(), settings -> {
            settings.softApDhcp = which == 1 ? settings.softApDhcp : on;
            settings.stationDhcp = which == 0 ? settings.stationDhcp : on;
        });
        reply.ok();
        if (which != 0 && on) {
            chip.station().readdress();
        }
    }

    private void setNameServers(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(1, 3);
        boolean own = arguments.flag(0);
        List<String> servers = switch (arguments.count()) {
            case 2 -> List.of(ip(arguments, 1));
            case 3 -> List.of(ip(arguments, 1), ip(arguments, 2));
            default -> DEFAULT_DNS;
        };
        nameServers = own ? servers : DEFAULT_DNS;
        reply.ok();
    }
}
