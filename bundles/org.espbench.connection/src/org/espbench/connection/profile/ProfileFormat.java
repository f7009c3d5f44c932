package org.espbench.connection.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The written form of a profile: a JSON object with {@code "format": 1}. Passwords are never in it. Fields this version doesn't know are
 * kept, wherever they stand; fields that it knows and that aren't there have their usual value. Safe for use by any thread.
 */
public final class ProfileFormat {

    /** The format this version writes, and the newest it reads. */
    public static final int FORMAT = 1;

    private static final String[] KNOWN = {"format", "id", "name", "port", "line", "use", "station", "softAp", "clients", "server", "reception", "startUp"};

    private ProfileFormat() {
    }

    /**
     * Where a field stands in a text that {@link #read} has accepted.
     *
     * @param path such as {@code id} or {@code clients[1].host}; the place of what is around it, if there is none
     */
    public static Place place(String text, String path) {
        return new JsonPlaces(text).of(path);
    }

    /** The written form, which {@link #read(String)} turns into an equal profile; ends in a line break. */
    public static String write(ConnectionProfile profile) {
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        root.addProperty("id", profile.id());
        root.addProperty("name", profile.name());
        root.addProperty("port", profile.port().toString());
        JsonObject unknown = profile.unknown().copy();
        root.add("line", LineFormat.write(profile.line(), unknown));
        root.addProperty("use", profile.use().name());
        profile.station().ifPresent(station -> root.add("station", StationFormat.write(station)));
        profile.softAp().ifPresent(softAp -> root.add("softAp", SoftApFormat.write(softAp)));
        JsonArray clients = new JsonArray();
        profile.clients().forEach(client -> clients.add(ClientFormat.write(client)));
        root.add("clients", clients);
        profile.server().ifPresent(server -> root.add("server", ServerFormat.write(server)));
        root.addProperty("reception", profile.reception().name());
        JsonArray startUp = new JsonArray();
        profile.startUp().forEach(startUp::add);
        root.add("startUp", startUp);
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
            throw root.newer(Said.WORDS.say("format.newer", format, FORMAT));
        }
        if (format < 1) {
            throw root.wrong("format", Said.WORDS.say("format.unknown", format));
        }
        Optional<Fields> station = root.optionalObject("station");
        Optional<Fields> softAp = root.optionalObject("softAp");
        Optional<Fields> server = root.optionalObject("server");
        List<ClientProfile> clients = new ArrayList<>();
        for (Fields client : root.objects("clients")) {
            clients.add(ClientFormat.read(client));
        }
        Optional<StationProfile> readStation = station.isPresent() ? Optional.of(StationFormat.read(station.get())) : Optional.empty();
        Optional<SoftApProfile> readSoftAp = softAp.isPresent() ? Optional.of(SoftApFormat.read(softAp.get())) : Optional.empty();
        Optional<ServerProfile> readServer = server.isPresent() ? Optional.of(ServerFormat.read(server.get())) : Optional.empty();
        JsonObject unknown = root.others(KNOWN);
        LineSettings line = LineFormat.read(root.object("line"), unknown);
        return root.build("", () -> new ConnectionProfile(root.text("id"), root.text("name"), root.build("port", () ->
                PortAddress.parse(root.text("port"))), line, root.choice("use", Use.DRIVE), readStation, readSoftAp, clients, readServer,
                root.choice("reception", Reception.ACTIVE), root.optionalTexts("startUp"), new UnknownFields(unknown)));
    }
}
