package org.rejoinder.exchange;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a file as a tree that knows where its objects and lists stand, so that whatever is wrong can be shown. */
public final class LocatedJson {

    /** Deeper nesting than any of the formats has. */
    private static final int DEPTH = 200;

    /** Where the library thinks that something began, with how it was set up. */
    private static final Pattern BOOKKEEPING = Pattern.compile(" ?\\(start marker at .*\\)");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(MapFile.LARGEST)
                    .build())
            .build();

    private final MapFile file;
    private final String text;
    private final IdentityHashMap<JsonNode, Integer> places = new IdentityHashMap<>();
    /** Where the last value began that was looked at. */
    private int last;

    private final JsonNode root;

    private LocatedJson(MapFile file) {
        this.file = file;
        this.text = file.text();
        this.root = read();
    }

    /**
     * Reads a file.
     *
     * @throws MalformedFile if the file is not one JSON value in UTF-8
     */
    public static LocatedJson of(MapFile file) {
        return new LocatedJson(file);
    }

    /**
     * Reads a file that has to be an object.
     *
     * @throws MalformedFile if the file is not one JSON object in UTF-8
     */
    public static LocatedJson objectOf(MapFile file) {
        LocatedJson json = new LocatedJson(file);
        if (!json.root.isObject()) {
            throw json.malformed(json.root, "The file should be one JSON object that begins with {.");
        }
        return json;
    }

    public JsonNode root() {
        return root;
    }

    /**
     * The objects of a list.
     *
     * @param name of a member of {@code holder}
     * @return an empty list if there is no such member or it is null
     * @throws MalformedFile if the member is not a list, or one of its items not an object
     */
    public List<ObjectNode> objects(JsonNode holder, String name) {
        JsonNode list = holder.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!(list instanceof ArrayNode)) {
            throw malformed(holder, "\"%s\" has to be a list: [ \u2026 ].".formatted(name));
        }
        List<ObjectNode> objects = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            if (!(item instanceof ObjectNode object)) {
                throw malformed(
                        list,
                        "Every item of \"%s\" has to be an object; number %d is none."
                                .formatted(name, objects.size() + 1));
            }
            objects.add(object);
        }
        return objects;
    }

    /** What is wrong with an object or list of the tree; of any other value no place is known. */
    public MalformedFile malformed(JsonNode node, String problem) {
        Integer place = places.get(node);
        return place == null ? new MalformedFile(file.name(), 0, 0, problem) : malformed(place, problem);
    }

    private MalformedFile malformed(int at, String problem) {
        int place = Math.clamp(at, 0, text.length());
        int line = 1;
        int lineStart = 0;
        for (int index = text.indexOf('\n'); index >= 0 && index < place; index = text.indexOf('\n', index + 1)) {
            line++;
            lineStart = index + 1;
        }
        return new MalformedFile(file.name(), line, text.codePointCount(lineStart, place) + 1, problem);
    }

    private JsonNode read() {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw malformed(text.length(), "There is no JSON in the file.");
            }
            JsonNode value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed(at(parser), "The JSON has ended before this. Take away what follows it.");
            }
            return value;
        } catch (StreamConstraintsException excess) {
            throw malformed(
                    Math.max(at(excess), last),
                    "The JSON is nested more than %d deep, or has a number or name that is too long.".formatted(DEPTH));
        } catch (JacksonException wrong) {
            throw malformed(at(wrong), "This is not JSON: %s.".formatted(reason(wrong)));
        }
    }

    /** Why a text is no JSON, in one line without a full stop: what the library says, but for its own bookkeeping. */
    public static String reason(JacksonException wrong) {
        String message = wrong.getOriginalMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        String plain = BOOKKEEPING.matcher(line).replaceAll("").strip();
        String open = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return Words.cut(open, 200);
    }

    private static int at(JacksonException wrong) {
        TokenStreamLocation location = wrong.getLocation();
        return location == null ? 0 : (int) Math.max(0, location.getCharOffset());
    }

    private static int at(JsonParser parser) {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    /** Recursive, but never deeper than the parser lets it be. */
    private JsonNode value(JsonParser parser) {
        int at = at(parser);
        last = at;
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> fraction(parser, at);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed(at, "A value is missing here.");
        };
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode fraction(JsonParser parser, int at) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw malformed(at, "This number is too large.");
        }
        return NODES.numberNode(number);
    }

    private ObjectNode members(JsonParser parser, int at) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            next(parser);
            JsonNode replaced = object.replace(name, value(parser));
            if (replaced != null) {
                throw malformed(at(parser), "\"%s\" is said twice of one object. Take one away.".formatted(name));
            }
        }
        places.put(object, at);
        return object;
    }

    private ArrayNode items(JsonParser parser, int at) {
        ArrayNode list = NODES.arrayNode();
        while (next(parser) != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        places.put(list, at);
        return list;
    }

    @CanIgnoreReturnValue
    private JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw malformed(text.length(), "The file ends in the middle of the JSON. Is it complete?");
        }
        return token;
    }
}
