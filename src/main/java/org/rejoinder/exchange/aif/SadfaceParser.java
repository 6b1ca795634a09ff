package org.rejoinder.exchange.aif;

import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Documents of SADFace. */
@Component
@Order(28)
class SadfaceParser implements MapParser {

    @Override
    public String format() {
        return SadfaceReading.FORMAT;
    }

    @Override
    public String description() {
        return "Documents of SADFace, the Simple Argument Description Format, with their texts";
    }

    @Override
    public String standard() {
        return "SADFace 0.2";
    }

    @Override
    public boolean recognises(MapFile file) {
        String head = AifParser.head(file);
        return head.startsWith("{")
                && !head.contains("\"rejoinder-map\"")
                && !head.contains("\"nodeID\"")
                && (head.contains("\"source_id\"") || head.contains("\"analyst_name\"") || head.contains("\"atom\""));
    }

    @Override
    public ParsedMap parse(MapFile file) {
        return SadfaceReading.read(file);
    }
}
