package org.rejoinder.exchange.json;

import java.util.regex.Pattern;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads what {@link JsonWriter} writes back to equal contents, and what other programs write in the same format, which may
 * leave out all but the documents, the claims with their passages, and what references need. Strict about everything that
 * is there: types, closed sets, references, and that each quote stands at its place in the text, where the file has the text.
 */
@Component
@Order(1)
class JsonParser implements MapParser {

    private static final Pattern OURS = Pattern.compile("\"format\"\\s*:\\s*\"" + JsonWriter.NAME + "\"");

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String description() {
        return "Rejoinder's own format, as it is exported here and as other programs write it";
    }

    @Override
    public String standard() {
        return JsonWriter.STANDARD;
    }

    @Override
    public boolean recognises(MapFile file) {
        String head = file.head();
        return head.stripLeading().startsWith("{") && OURS.matcher(head).find();
    }

    @Override
    public ParsedMap parse(MapFile file) {
        JsonFile json = new JsonFile(file);
        return new ParsedMap(new MapReading(json).contents(), json.losses());
    }
}
