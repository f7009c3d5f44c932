package org.espbench.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.espbench.connection.profile.DataBehaviour;

/** What several links do with their data: each different thing once, with a name for its function and, for an answer, its macro. */
final class Behaviours {

    private final Map<DataBehaviour, Map<String, Object>> values = new LinkedHashMap<>();

    Behaviours(List<DataBehaviour> all, String macro, String function) {
        long replies = all.stream().distinct().filter(DataBehaviour.Reply.class::isInstance).count();
        int reply = 0;
        for (DataBehaviour data : all) {
            if (!values.containsKey(data)) {
                reply += data instanceof DataBehaviour.Reply ? 1 : 0;
                values.put(data, behaviour(data, replies > 1 ? "_" + reply : "", macro, function));
            }
        }
    }

    Map<String, Object> of(DataBehaviour data) {
        Map<String, Object> known = values.get(data);
        if (known == null) {
            throw new IllegalArgumentException("not one of these links: " + data);
        }
        return known;
    }

    List<Map<String, Object>> distinct() {
        return new ArrayList<>(values.values());
    }

    private static Map<String, Object> behaviour(DataBehaviour data, String number, String macro, String function) {
        Map<String, Object> behaviour = new HashMap<>();
        switch (data) {
        case DataBehaviour.Nothing nothing -> {
            behaviour.put("kind", "nothing");
            behaviour.put("function", function + "_count");
        }
        case DataBehaviour.Echo echo -> {
            behaviour.put("kind", "echo");
            behaviour.put("function", function + "_echo");
        }
        case DataBehaviour.Reply reply -> {
            behaviour.put("kind", "reply");
            behaviour.put("function", function + "_reply" + number);
            behaviour.put("macro", macro + "_REPLY" + number);
            behaviour.put("lines", CText.lines(reply.bytes()));
            behaviour.put("length", reply.bytes().length);
        }
        case DataBehaviour.Save save -> throw new IllegalArgumentException("a chip has no disk");
        }
        return behaviour;
    }
}
