package org.espbench.modem.remote.comport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which requests a server has answered, and how. Guarded by whoever owns it. */
final class Answers {

    private final Map<Topic, Integer> values = new EnumMap<>(Topic.class);
    private final Map<Topic, Request> awaited = new EnumMap<>(Topic.class);
    private final Set<Topic> contradicted = EnumSet.noneOf(Topic.class);
    private final Set<Topic> silent = EnumSet.noneOf(Topic.class);

    /** A request is sent. */
    void ask(Request request) {
        awaited.put(request.topic(), request);
        contradicted.remove(request.topic());
    }

    /**
     * An answer, or a change told unasked. One that is not what was asked for may be a late answer to an earlier request: the right one is
     * awaited on.
     */
    void settled(Notice.Settled said) {
        Topic topic = said.topic();
        values.put(topic, said.value());
        silent.remove(topic);
        Request request = awaited.get(topic);
        if (request != null && request.metBy(said.value())) {
            awaited.remove(topic);
        } else {
            contradicted.add(topic);
        }
    }

    /** A notification: some servers answer the request for notifications with the first of them. */
    void noticed(Topic topic) {
        if (awaits(topic)) {
            settled(new Notice.Settled(topic, 0));
        }
    }

    /** Whether nothing of these is worth waiting for: answered, or not answered before. */
    boolean complete(Collection<Request> requests) {
        return requests.stream().map(Request::topic).noneMatch(this::awaits);
    }

    /** Whether the last of these that the server may answer is answered, and so the earlier ones would be. */
    boolean lastComplete(List<Request> requests) {
        List<Topic> answerable = requests.stream().map(Request::topic).filter(topic -> !silent.contains(topic)).toList();
        return answerable.isEmpty() || !awaits(answerable.get(answerable.size() - 1));
    }

    /** None of these is awaited any more; the ones that got no answer, for the first time. */
    List<Topic> giveUp(Collection<Request> requests) {
        List<Topic> news = new ArrayList<>();
        for (Request request : requests) {
            Topic topic = request.topic();
            if (contradicted.contains(topic)) {
                awaited.remove(topic);
            } else if (awaited.containsKey(topic) && silent.add(topic)) {
                news.add(topic);
            }
        }
        return news;
    }

    /** What the server said last; empty when it said nothing, or nothing to the last request. */
    Optional<Integer> value(Topic topic) {
        Integer value = values.get(topic);
        return value == null || awaited.containsKey(topic) ? Optional.empty() : Optional.of(value);
    }

    private boolean awaits(Topic topic) {
        return awaited.containsKey(topic) && !silent.contains(topic);
    }
}
