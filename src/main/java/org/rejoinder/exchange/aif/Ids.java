package org.rejoinder.exchange.aif;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives out ids of one sort, new ones by number, none twice. */
final class Ids {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Ids with more digits are no numbers to go on from. */
    private static final int DIGITS = 15;

    private final boolean texts;
    /** By whom each id is taken: the file it came in, empty if it is new. */
    private final Map<String, String> taken = new HashMap<>();

    private final Map<String, JsonNode> byKey = new HashMap<>();
    private long last;

    /** @param texts whether ids have to be texts; else new ones are numbers, and others stay as they are */
    Ids(boolean texts) {
        this.texts = texts;
    }

    /** Keeps an id free for whoever has it already. */
    void reserve(JsonNode id) {
        String text = id.asString("");
        if (!text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            last = Math.max(last, Long.parseLong(text));
        }
    }

    /** The id of what has one already: the same, unless something of another file has it. */
    JsonNode keep(String file, String key, JsonNode id) {
        String owner = taken.putIfAbsent(id.asString(""), file);
        JsonNode given = owner == null || owner.equals(file) ? written(id) : next();
        byKey.put(key, given);
        return given;
    }

    /** A new id for what has none. */
    JsonNode give(String key) {
        JsonNode given = next();
        byKey.put(key, given);
        return given;
    }

    private JsonNode next() {
        last++;
        taken.put(Long.toString(last), "");
        return texts ? NODES.stringNode(Long.toString(last)) : NODES.numberNode(last);
    }

    /** An id as it is written here. */
    JsonNode written(JsonNode id) {
        return texts && id.isIntegralNumber() ? NODES.stringNode(id.asString()) : id;
    }

    /** The id given to a key; {@code otherwise} if none was. */
    JsonNode of(String key, JsonNode otherwise) {
        return byKey.getOrDefault(key, written(otherwise));
    }
}
