package org.espbench.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.StopBits;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The written form of a profile: a JSON object with {@code "format": 1}. Passwords are never in it. Fields this version doesn't know are
 * kept, wherever they stand. Safe for use by any thread.
 */
public final class ProfileFormat {

    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 1;

    private static final String[] PROFILE = {"format", "id", "name", "port", "station", "clients", "server"};
    private static final String[] LINE = {"baud", "dataBits", "stopBits", "parity", "flow"};
    private static final String[] STATION = {"ssid", "bssid", "open"};
    private static final String[] CLIENT = {"host", "remotePort", "data"};
    private static final String[] SERVER = {"localPort", "data"};

    private ProfileFormat() {
    }

    /** The written form, which {@link #read(String)} turns into an equal profile; ends in a line break. */
    public static String write(ConnectionProfile profile) {
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        root.addProperty("id", profile.id());
        root.addProperty("name", profile.name());
        root.addProperty("port", profile.port().toString());
        JsonObject unknown = profile.unknown().copy();
        JsonObject line = line(profile.line());
        if (unknown.remove("line") instanceof JsonObject more) {
            more.entrySet().forEach(field -> line.add(field.getKey(), field.getValue()));
        }
        root.add("line", line);
        profile.station().ifPresent(station -> root.add("station", station(station)));
        JsonArray clients = new JsonArray();
        profile.clients().forEach(client -> clients.add(client(client)));
        root.add("clients", clients);
        profile.server().ifPresent(server -> root.add("server", server(server)));
        unknown.entrySet().forEach(field -> root.add(field.getKey(), field.getValue()));
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(root) + "\n";
    }

    /**
     * Reads the written form.
     *
     * @throws ProfileException which says what is wrong and where: line and column for what isn't JSON, otherwise the field
     */
    public static ConnectionProfile read(String text) throws ProfileException {
        Fields root = Fields.parse(text);
        int format = root.number("format");
        if (format > FORMAT) {
            throw new ProfileException(ProfileException.Kind.NEWER, Said.WORDS.say("format.newer", format, FORMAT), null);
        }
        if (format < 1) {
            throw root.wrong("format", Said.WORDS.say("format.unknown", format));
        }
        Fields line = root.object("line");
        Optional<Fields> station = root.optionalObject("station");
        Optional<Fields> server = root.optionalObject("server");
        List<ClientProfile> clients = new ArrayList<>();
        for (Fields client : root.objects("clients")) {
            clients.add(client(client));
        }
        Optional<StationProfile> readStation = station.isPresent() ? Optional.of(station(station.get())) : Optional.empty();
        Optional<ServerProfile> readServer = server.isPresent() ? Optional.of(server(server.get())) : Optional.empty();
        JsonObject unknown = root.others(PROFILE);
        unknown.remove("line");
        JsonObject inLine = line.others(LINE);
        if (!inLine.isEmpty()) {
            unknown.add("line", inLine);
        }
        LineSettings settings = line(line);
        return root.build("", () -> new ConnectionProfile(root.text("id"), root.text("name"), root.build("port", () ->
                PortAddress.parse(root.text("port"))), settings, readStation, clients, readServer, new UnknownFields(unknown)));
    }

    private static JsonObject line(LineSettings line) {
        JsonObject object = new JsonObject();
        object.addProperty("baud", line.baud());
        object.addProperty("dataBits", line.dataBits());
        object.addProperty("stopBits", line.stopBits().name());
        object.addProperty("parity", line.parity().name());
        object.addProperty("flow", line.flow().name());
        return object;
    }

    private static LineSettings line(Fields fields) throws ProfileException {
        return fields.build("", () -> new LineSettings(fields.number("baud"), fields.number("dataBits"),
                fields.choice("stopBits", StopBits.class), fields.choice("parity", Parity.class), fields.choice("flow", FlowControl.class)));
    }

    private static JsonObject station(StationProfile station) {
        JsonObject object = new JsonObject();
        object.addProperty("ssid", station.ssid());
        station.bssid().ifPresent(bssid -> object.addProperty("bssid", bssid));
        object.addProperty("open", station.open());
        station.unknown().addTo(object);
        return object;
    }

    private static StationProfile station(Fields fields) throws ProfileException {
        return fields.build("", () -> new StationProfile(fields.text("ssid"), fields.optionalText("bssid"), fields.flag("open"),
                new UnknownFields(fields.others(STATION))));
    }

    private static JsonObject client(ClientProfile client) {
        JsonObject object = new JsonObject();
        object.addProperty("host", client.host());
        object.addProperty("remotePort", client.remotePort());
        object.addProperty("data", client.data().name());
        client.unknown().addTo(object);
        return object;
    }

    private static ClientProfile client(Fields fields) throws ProfileException {
        return fields.build("", () -> new ClientProfile(fields.text("host"), fields.number("remotePort"),
                fields.choice("data", DataBehaviour.class), new UnknownFields(fields.others(CLIENT))));
    }

    private static JsonObject server(ServerProfile server) {
        JsonObject object = new JsonObject();
        object.addProperty("localPort", server.localPort());
        object.addProperty("data", server.data().name());
        server.unknown().addTo(object);
        return object;
    }

    private static ServerProfile server(Fields fields) throws ProfileException {
        return fields.build("", () -> new ServerProfile(fields.number("localPort"), fields.choice("data", DataBehaviour.class),
                new UnknownFields(fields.others(SERVER))));
    }
}
