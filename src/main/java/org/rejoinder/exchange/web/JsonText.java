package org.rejoinder.exchange.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.LocatedJson;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** The JSON in a file: all of it, or a piece inside a page. */
final class JsonText {

    /** Deeper nesting than any of the formats has. */
    private static final int DEPTH = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(MapFile.LARGEST)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final MapFile file;
    private final String text;
    private final int start;
    private final int end;

    private JsonText(MapFile file, String text, int start, int end) {
        this.file = file;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** @throws MalformedFile if the file is not UTF-8 */
    static JsonText of(MapFile file) {
        String text = file.text();
        return new JsonText(file, text, 0, text.length());
    }

    /**
     * A piece of a file.
     *
     * @param text the whole file's
     * @param start of the piece, in UTF-16 units
     * @param end after the piece
     */
    static JsonText within(MapFile file, String text, int start, int end) {
        return new JsonText(file, text, start, end);
    }

    /** @throws MalformedFile if it is not one JSON value */
    Value read() {
        String piece = start == 0 && end == text.length() ? text : text.substring(start, end);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), piece)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed(start, "Here should be JSON, and there is none.");
            }
            Value value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed(at(parser), "The JSON has ended before this. Take away what follows it.");
            }
            return value;
        } catch (StreamConstraintsException excess) {
            throw malformed(
                    at(excess),
                    "The JSON is nested more than %d deep, or has a number or name that is too long.".formatted(DEPTH));
        } catch (StreamReadException wrong) {
            throw malformed(at(wrong), "This is not JSON: %s.".formatted(LocatedJson.reason(wrong)));
        } catch (JacksonException wrong) {
            throw malformed(at(wrong), "This cannot be read as JSON.");
        }
    }

    private int at(JacksonException wrong) {
        TokenStreamLocation location = wrong.getLocation();
        return location == null ? start : start + (int) Math.max(0, location.getCharOffset());
    }

    private int at(JsonParser parser) {
        return start + (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    /** Recursive, but never deeper than the parser lets it be. */
    private Value value(JsonParser parser) {
        int at = at(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> new Value.Text(whole(parser.getString()), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getDoubleValue(), at);
            case VALUE_TRUE -> new Value.Truth(true, at);
            case VALUE_FALSE -> new Value.Truth(false, at);
            case VALUE_NULL -> new Value.Nothing(at);
            default -> throw malformed(at, "A value is missing here.");
        };
    }

    /** Halves of characters cannot be kept in a store. */
    private static String whole(String text) {
        boolean halves = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        return halves
                ? text.codePoints()
                        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xfffd : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private Value members(JsonParser parser, int at) {
        Map<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            next(parser);
            members.put(name, value(parser));
        }
        return new Value.Members(members, at);
    }

    private Value items(JsonParser parser, int at) {
        List<Value> values = new ArrayList<>();
        while (next(parser) != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Value.Items(values, at);
    }

    @CanIgnoreReturnValue
    private JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw malformed(end, "The file ends in the middle of the JSON. Is it complete?");
        }
        return token;
    }

    /** What is wrong at a place of the file, in UTF-16 units. */
    MalformedFile malformed(int at, String problem) {
        int place = Math.clamp(at, 0, text.length());
        int lineStart = 0;
        int line = 1;
        for (int index = text.indexOf('\n'); index >= 0 && index < place; index = text.indexOf('\n', index + 1)) {
            line++;
            lineStart = index + 1;
        }
        return new MalformedFile(file.name(), line, text.codePointCount(lineStart, place) + 1, problem);
    }
}
