package org.espbench.connection.profile;

import java.util.Optional;

import com.google.gson.JsonObject;

/** The written form of a network to open. */
final class SoftApFormat {

    private static final String[] KNOWN = {"ssid", "encryption", "channel", "hidden", "maxStations", "address", "range"};

    private SoftApFormat() {
    }

    static JsonObject write(SoftApProfile softAp) {
        JsonObject object = new JsonObject();
        object.addProperty("ssid", softAp.ssid());
        object.addProperty("encryption", softAp.encryption().name());
        object.addProperty("channel", softAp.channel());
        object.addProperty("hidden", softAp.hidden());
        object.addProperty("maxStations", softAp.maxStations());
        AddressFormat.write(softAp.address(), object);
        softAp.range().ifPresent(range -> {
            JsonObject written = new JsonObject();
            written.addProperty("first", range.first());
            written.addProperty("last", range.last());
            written.addProperty("leaseMinutes", range.leaseMinutes());
            object.add("range", written);
        });
        softAp.unknown().addTo(object);
        return object;
    }

    static SoftApProfile read(Fields fields) throws ProfileException {
        Optional<FixedAddress> address = AddressFormat.read(fields);
        Optional<Fields> range = fields.optionalObject("range");
        Optional<AddressRange> addresses = range.isPresent() ? Optional.of(range(range.get())) : Optional.empty();
        return fields.build("", () -> new SoftApProfile(fields.text("ssid"), fields.choice("encryption", Encryption.class), fields.number("channel"),
                fields.flag("hidden"), fields.optionalNumber("maxStations").orElse(SoftApProfile.USUAL_STATIONS), address, addresses,
                new UnknownFields(fields.others(KNOWN))));
    }

    private static AddressRange range(Fields fields) throws ProfileException {
        return fields.build("", () -> new AddressRange(fields.text("first"), fields.text("last"), fields.number("leaseMinutes")));
    }
}
