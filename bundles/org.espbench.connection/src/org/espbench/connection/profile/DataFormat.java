package org.espbench.connection.profile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The written form of what is done with data: a word, or an object with one field. */
final class DataFormat {

    private static final String FIELD = "data";
    private static final String NOTHING = "NOTHING";
    private static final String ECHO = "ECHO";
    private static final String REPLY = "reply";
    private static final String SAVE = "save";

    private DataFormat() {
    }

    static JsonElement write(DataBehaviour data) {
        return switch (data) {
        case DataBehaviour.Nothing nothing -> new JsonPrimitive(NOTHING);
        case DataBehaviour.Echo echo -> new JsonPrimitive(ECHO);
        case DataBehaviour.Reply reply -> object(REPLY, reply.text());
        case DataBehaviour.Save save -> object(SAVE, save.file());
        };
    }

    static DataBehaviour read(Fields fields) throws ProfileException {
        if (fields.isObject(FIELD)) {
            Fields object = fields.object(FIELD);
            if (object.has(REPLY)) {
                return object.build(REPLY, () -> new DataBehaviour.Reply(object.text(REPLY)));
            }
            if (object.has(SAVE)) {
                return object.build(SAVE, () -> new DataBehaviour.Save(object.text(SAVE)));
            }
            throw unknown(fields);
        }
        return switch (fields.text(FIELD)) {
        case NOTHING -> DataBehaviour.NOTHING;
        case ECHO -> DataBehaviour.ECHO;
        default -> throw unknown(fields);
        };
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static ProfileException unknown(Fields fields) {
        return fields.wrong(FIELD, Said.WORDS.say("format.data", "{\"reply\": \"…\"}", "{\"save\": \"…\"}"));
    }
}
