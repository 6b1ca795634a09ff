package org.rejoinder.exchange.corpus;

import java.nio.charset.StandardCharsets;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stand-off annotations of brat, as corpora of persuasive essays have them. */
@Component
@Order(51)
class BratParser implements MapParser {

    private static final int TAIL = 1 << 16;

    @Override
    public String format() {
        return BratReading.FORMAT;
    }

    @Override
    public String description() {
        return "Annotations of brat: an .ann file, or a .zip of .ann files with their .txt files";
    }

    @Override
    public String standard() {
        return "brat standoff 1.3, offsets in characters; relations named support and attack";
    }

    @Override
    public boolean recognises(MapFile file) {
        return file.endsWith("ann") || (BratFiles.isZip(file) && tail(file).contains(".ann"));
    }

    /** The end of an archive, where the names of its files are. */
    private static String tail(MapFile file) {
        byte[] content = file.content();
        int start = Math.max(0, content.length - TAIL);
        return new String(content, start, content.length - start, StandardCharsets.ISO_8859_1);
    }

    @Override
    public ParsedMap parse(MapFile file) {
        return BratReading.read(file);
    }
}
