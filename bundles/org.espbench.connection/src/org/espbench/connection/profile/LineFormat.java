package org.espbench.connection.profile;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;

import com.google.gson.JsonObject;

/** The written form of line settings. What else stands there travels among the profile's unknown fields. */
final class LineFormat {

    private static final String[] KNOWN = {"baud", "dataBits", "stopBits", "parity", "flow"};

    private LineFormat() {
    }

    static JsonObject write(LineSettings line, JsonObject unknown) {
        JsonObject object = new JsonObject();
        object.addProperty("baud", line.baud());
        object.addProperty("dataBits", line.dataBits());
        object.addProperty("stopBits", line.stopBits().name());
        object.addProperty("parity", line.parity().name());
        object.addProperty("flow", line.flow().name());
        if (unknown.remove("line") instanceof JsonObject more) {
            more.entrySet().forEach(field -> object.add(field.getKey(), field.getValue()));
        }
        return object;
    }

    static LineSettings read(Fields fields, JsonObject unknown) throws ProfileException {
        JsonObject others = fields.others(KNOWN);
        if (!others.isEmpty()) {
            unknown.add("line", others);
        }
        return fields.build("", () -> new LineSettings(fields.number("baud"), fields.number("dataBits"), fields.choice("stopBits", StopBits.class),
                fields.choice("parity", Parity.class), fields.choice("flow", FlowControl.class)));
    }
}
