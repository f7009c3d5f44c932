package org.espbench.connection.profile;

import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;

/**
 * The fields of a stored profile that this version doesn't know, carried along so that saving doesn't lose what another version or
 * tool has written. Immutable.
 */
public final class UnknownFields {

    /** No unknown fields: for a profile that doesn't come from a file. */
    public static final UnknownFields NONE = new UnknownFields(new JsonObject());

    private final JsonObject fields;

    UnknownFields(JsonObject fields) {
        this.fields = fields;
    }

    /** A copy of the fields, for the writer to fill up. */
    JsonObject copy() {
        return fields.deepCopy();
    }

    void addTo(JsonObject object) {
        copy().entrySet().forEach(field -> object.add(field.getKey(), field.getValue()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnknownFields unknown && unknown.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The names only: a stranger's field may hold anything. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
