package org.rejoinder.exchange.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.LocatedJson;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of JSON while it is read: its values, where each of them stands, and what was left unread. Places are looked for
 * only once something is wrong, by reading the file again as far as there: they cost nothing else.
 */
final class JsonFile {

    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 8_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(MapFile.LARGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final String text;
    private final JsonNode root;
    private final Map<List<String>, Set<String>> lost = new LinkedHashMap<>();

    /** @throws MalformedFile if the file is not JSON, or nests deeper or has more in it than is read */
    JsonFile(MapFile file) {
        name = file.name();
        text = file.text();
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            TokenStreamLocation location = malformed.getLocation();
            int at = location == null ? 0 : (int) location.getCharOffset();
            throw problem(at, "This is not JSON as it should be: %s.".formatted(LocatedJson.reason(malformed)));
        }
    }

    /** The file's name. */
    String name() {
        return name;
    }

    /** The object that the file is. */
    Fields fields() {
        if (!root.isObject()) {
            throw problem(List.of(), "The file has to be one object, in curly braces.");
        }
        return new Fields(this, root);
    }

    /** Notes that something does not go along; what is lost for the same reason is gathered in one. */
    void lose(String what, String why, String item) {
        lost.computeIfAbsent(List.of(what, why), loss -> new LinkedHashSet<>()).add(item);
    }

    List<Loss> losses() {
        return lost.entrySet().stream()
                .map(loss -> new Loss(loss.getKey().getFirst(), loss.getKey().getLast(), List.copyOf(loss.getValue())))
                .toList();
    }

    /**
     * What is wrong with a value.
     *
     * @param path names of fields and, in decimals, places in arrays from 0, down to the value; it may end at what is not
     *     there, and then the innermost value that is there is meant
     */
    MalformedFile problem(List<String> path, String what) {
        return problem(offset(path), what);
    }

    private int offset(List<String> path) {
        Deque<String> steps = new ArrayDeque<>(path);
        try (var parser = MAPPER.createParser(text)) {
            JsonToken token = parser.nextToken();
            int at = (int) parser.currentTokenLocation().getCharOffset();
            while (!steps.isEmpty()) {
                String step = steps.removeFirst();
                boolean found = false;
                if (token == JsonToken.START_OBJECT) {
                    while (!found && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        found = step.equals(parser.currentName());
                        token = parser.nextToken();
                        if (!found) {
                            parser.skipChildren();
                        }
                    }
                } else if (token == JsonToken.START_ARRAY) {
                    int left = Integer.parseInt(step);
                    token = parser.nextToken();
                    for (; left > 0; left--) {
                        parser.skipChildren();
                        token = parser.nextToken();
                    }
                    found = true;
                }
                if (!found) {
                    return at;
                }
                at = (int) parser.currentTokenLocation().getCharOffset();
            }
            return at;
        }
    }

    private MalformedFile problem(int offset, String what) {
        int end = Math.clamp(offset, 0, text.length());
        int line = 1
                + (int) text.substring(0, end)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return new MalformedFile(name, line, text.codePointCount(start, end) + 1, what);
    }
}
