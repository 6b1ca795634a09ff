package org.rejoinder.exchange.corpus;

import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Argument graphs of the microtext corpora. */
@Component
@Order(50)
class ArggraphParser implements MapParser {

    @Override
    public String format() {
        return ArggraphReading.FORMAT;
    }

    @Override
    public String description() {
        return "Argument graphs of microtexts in XML: segments, and what supports, rebuts and undercuts what";
    }

    @Override
    public String standard() {
        return "arggraph XML of the Potsdam microtext corpora, both parts";
    }

    @Override
    public boolean recognises(MapFile file) {
        return file.head().contains("<arggraph");
    }

    @Override
    public ParsedMap parse(MapFile file) {
        return new ArggraphReading(file).read();
    }
}
