package org.espbench.connection.profile;

import java.util.Optional;

import com.google.gson.JsonObject;

/** The written form of a fixed address. */
final class AddressFormat {

    private AddressFormat() {
    }

    static void write(Optional<FixedAddress> address, JsonObject into) {
        address.ifPresent(value -> {
            JsonObject object = new JsonObject();
            object.addProperty("ip", value.address());
            object.addProperty("gateway", value.gateway());
            object.addProperty("netmask", value.netmask());
            into.add("address", object);
        });
    }

    static Optional<FixedAddress> read(Fields from) throws ProfileException {
        Optional<Fields> there = from.optionalObject("address");
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = there.get();
        return Optional.of(fields.build("", () -> new FixedAddress(fields.text("ip"), fields.text("gateway"), fields.text("netmask"))));
    }
}
