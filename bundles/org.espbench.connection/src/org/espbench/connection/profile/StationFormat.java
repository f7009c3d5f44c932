package org.espbench.connection.profile;

import java.util.Optional;

import com.google.gson.JsonObject;

/** The written form of a network to join. */
final class StationFormat {

    private static final String[] KNOWN = {"ssid", "bssid", "open", "security", "address", "hostName", "reconnect"};

    private StationFormat() {
    }

    static JsonObject write(StationProfile station) {
        JsonObject object = new JsonObject();
        object.addProperty("ssid", station.ssid());
        station.bssid().ifPresent(bssid -> object.addProperty("bssid", bssid));
        object.addProperty("security", station.security().name());
        AddressFormat.write(station.address(), object);
        station.hostName().ifPresent(name -> object.addProperty("hostName", name));
        JsonObject reconnect = new JsonObject();
        reconnect.addProperty("attempts", station.reconnect().attempts());
        reconnect.addProperty("firstPauseSeconds", station.reconnect().firstPauseSeconds());
        reconnect.addProperty("longestPauseSeconds", station.reconnect().longestPauseSeconds());
        object.add("reconnect", reconnect);
        station.unknown().addTo(object);
        return object;
    }

    static StationProfile read(Fields fields) throws ProfileException {
        Optional<FixedAddress> address = AddressFormat.read(fields);
        Optional<Fields> reconnect = fields.optionalObject("reconnect");
        ReconnectPolicy policy = reconnect.isPresent() ? reconnect(reconnect.get()) : ReconnectPolicy.DEFAULT;
        return fields.build("", () -> new StationProfile(fields.text("ssid"), fields.optionalText("bssid"), security(fields), address,
                fields.optionalText("hostName"), policy, new UnknownFields(fields.others(KNOWN))));
    }

    /** The first versions of this format said only whether a network is open. */
    private static Security security(Fields fields) throws ProfileException {
        if (fields.has("security") || !fields.has("open")) {
            return fields.choice("security", Security.class);
        }
        return fields.flag("open") ? Security.OPEN : Security.WPA;
    }

    private static ReconnectPolicy reconnect(Fields fields) throws ProfileException {
        ReconnectPolicy usual = ReconnectPolicy.DEFAULT;
        return fields.build("", () -> new ReconnectPolicy(fields.optionalNumber("attempts").orElse(usual.attempts()),
                fields.optionalNumber("firstPauseSeconds").orElse(usual.firstPauseSeconds()),
                fields.optionalNumber("longestPauseSeconds").orElse(usual.longestPauseSeconds())));
    }
}
