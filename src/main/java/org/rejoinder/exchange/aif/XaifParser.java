package org.rejoinder.exchange.aif;

import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Analyses saved by OVA, old and new, and made by programs of the oAMF. */
@Component
@Order(29)
class XaifParser implements MapParser {

    @Override
    public String format() {
        return AifFile.XAIF;
    }

    @Override
    public String description() {
        return "Analyses with their text, as OVA saves them and programs of the oAMF make them";
    }

    @Override
    public String standard() {
        return "xAIF of the oAMF and OVA3; what OVA saved before";
    }

    @Override
    public boolean recognises(MapFile file) {
        String head = AifParser.head(file);
        return head.startsWith("{")
                && !head.contains("\"rejoinder-map\"")
                && (head.contains("\"AIF\"")
                        || (head.contains("\"text\"") && head.contains("\"txt\"") && !head.contains("\"nodes\""))
                        || (head.contains("\"analysis\"") && !head.contains("\"nodeID\""))
                        || (head.contains("\"participantID\"")
                                && head.contains("\"descriptors\"")
                                && !head.contains("\"nodeID\"")));
    }

    @Override
    public ParsedMap parse(MapFile file) {
        return AifReading.read(file);
    }
}
