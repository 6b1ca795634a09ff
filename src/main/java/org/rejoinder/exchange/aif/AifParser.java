package org.rejoinder.exchange.aif;

import java.nio.charset.StandardCharsets;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Node sets of AIFdb. */
@Component
@Order(30)
class AifParser implements MapParser {

    private static final int HEAD = 1 << 16;

    @Override
    public String format() {
        return AifFile.AIF;
    }

    @Override
    public String description() {
        return "Node sets of the Argument Interchange Format, as AIFdb and its corpora have them";
    }

    @Override
    public String standard() {
        return "AIF JSON of AIFdb (Centre for Argument Technology); ids as texts or numbers";
    }

    @Override
    public boolean recognises(MapFile file) {
        String head = head(file);
        return head.startsWith("{")
                && head.contains("\"nodes\"")
                && head.contains("\"nodeID\"")
                && !head.contains("\"AIF\"")
                && !head.contains("\"rejoinder-map\"");
    }

    /** The beginning, long enough that some node is in it. */
    static String head(MapFile file) {
        byte[] content = file.content();
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.UTF_8);
        return (head.startsWith("\ufeff") ? head.substring(1) : head).stripLeading();
    }

    @Override
    public ParsedMap parse(MapFile file) {
        return AifReading.read(file);
    }
}
