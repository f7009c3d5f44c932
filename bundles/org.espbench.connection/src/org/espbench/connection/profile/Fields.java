package org.espbench.connection.profile;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** The fields of one JSON object of a profile, read strictly; each complaint says where it stands. */
final class Fields {

    private final String whole;
    private final JsonObject object;
    private final String path;

    private Fields(String whole, JsonObject object, String path) {
        this.whole = whole;
        this.object = object;
        this.path = path;
    }

    /** A value that may turn out wrong while it is made from fields. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws ProfileException;
    }

    static Fields parse(String text) throws ProfileException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw damaged(Said.WORDS.say("format.behind"), null, null);
            }
            if (!root.isJsonObject()) {
                throw damaged(Said.WORDS.say("format.object"), new Place(1, 1), null);
            }
            return new Fields(text, root.getAsJsonObject(), "");
        } catch (IOException | JsonParseException e) {
            throw damaged(JsonTrouble.sentence(e), JsonTrouble.place(e).orElse(null), e);
        }
    }

    String text(String name) throws ProfileException {
        if (object.get(name) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw wrong(name, Said.WORDS.say("format.text"));
    }

    Optional<String> optionalText(String name) throws ProfileException {
        return object.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int number(String name) throws ProfileException {
        if (object.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            try {
                return new BigDecimal(value.getAsString()).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw damaged(placed(name, Said.WORDS.say("format.number")), place(name), e);
            }
        }
        throw wrong(name, Said.WORDS.say("format.number"));
    }

    Optional<Integer> optionalNumber(String name) throws ProfileException {
        return object.has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean isObject(String name) {
        return object.get(name) instanceof JsonObject;
    }

    boolean flag(String name) throws ProfileException {
        if (object.get(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw wrong(name, Said.WORDS.say("format.flag"));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) throws ProfileException {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong(name, Said.WORDS.say("format.choice", text, String.join(", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList())));
    }

    <E extends Enum<E>> E choice(String name, E usual) throws ProfileException {
        return object.has(name) ? choice(name, usual.getDeclaringClass()) : usual;
    }

    List<String> optionalTexts(String name) throws ProfileException {
        List<String> texts = new ArrayList<>();
        if (!object.has(name)) {
            return texts;
        }
        if (!(object.get(name) instanceof JsonArray array)) {
            throw wrong(name, Said.WORDS.say("format.texts"));
        }
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonPrimitive value && value.isString())) {
                throw wrong(name + "[" + i + "]", Said.WORDS.say("format.text"));
            }
            texts.add(value.getAsString());
        }
        return texts;
    }

    Fields object(String name) throws ProfileException {
        if (object.get(name) instanceof JsonObject value) {
            return new Fields(whole, value, path + name + ".");
        }
        throw wrong(name, Said.WORDS.say("format.object"));
    }

    Optional<Fields> optionalObject(String name) throws ProfileException {
        return object.has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<Fields> objects(String name) throws ProfileException {
        if (!(object.get(name) instanceof JsonArray array)) {
            throw wrong(name, Said.WORDS.say("format.list"));
        }
        List<Fields> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String element = name + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject value)) {
                throw wrong(element, Said.WORDS.say("format.object"));
            }
            elements.add(new Fields(whole, value, path + element + "."));
        }
        return elements;
    }

    /** The fields with other names than these. */
    JsonObject others(String... known) {
        JsonObject others = object.deepCopy();
        for (String name : known) {
            others.remove(name);
        }
        return others;
    }

    /** Makes a value and says where it stands when its own rules refuse it. */
    <T> T build(String name, Making<T> making) throws ProfileException {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw wrong(name, String.valueOf(e.getMessage()));
        }
    }

    ProfileException newer(String sentence) {
        return new ProfileException(ProfileException.Kind.NEWER, sentence, place("format"), null);
    }

    ProfileException wrong(String name, String sentence) {
        return damaged(placed(name, sentence), place(name), null);
    }

    private String placed(String name, String sentence) {
        String where = where(name);
        return where.isEmpty() ? sentence : Said.WORDS.say("format.field", where, sentence);
    }

    private Place place(String name) {
        return new JsonPlaces(whole).of(where(name));
    }

    private String where(String name) {
        String full = path + name;
        return full.endsWith(".") ? full.substring(0, full.length() - 1) : full;
    }

    private static ProfileException damaged(String sentence, @Nullable Place place, @Nullable Throwable cause) {
        return new ProfileException(ProfileException.Kind.DAMAGED, sentence, place, cause);
    }
}
