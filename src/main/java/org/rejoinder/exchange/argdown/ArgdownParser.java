package org.rejoinder.exchange.argdown;

import java.util.regex.Pattern;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Argdown by its whole syntax. The file is a document, and claims are anchored where it states them; only where
 * {@link ArgdownWriter} wrote it do claims keep the documents and places they came from.
 */
@Component
@Order(8)
class ArgdownParser implements MapParser {

    /** What only Argdown has at the beginning of a line. */
    private static final Pattern TELLING = Pattern.compile(
            "(?m)^={3,}\\s*$|^[ \t]*(?:[-+_]|<[-+_]|[-+_]>|><)?[ \t]*(?:\\[[^]\n]{1,300}]|<[^>/!?\n]{1,300}>)(?::|[ \t]*$)");

    @Override
    public String format() {
        return "argdown";
    }

    @Override
    public String description() {
        return "Argdown: argument maps written as text, with premises, conclusions and undercuts";
    }

    @Override
    public String standard() {
        return "Argdown 1.7 and 2.0 (@argdown/core), loose and strict mode";
    }

    @Override
    public boolean recognises(MapFile file) {
        if (file.endsWith("argdown") || file.endsWith("ad")) {
            return true;
        }
        String head = file.head().stripLeading();
        return !head.startsWith("{")
                && !(head.startsWith("<") && !head.matches("(?s)<[^>/!?\n]{1,300}>(?::|[ \t]*\n).*"))
                && (file.endsWith("txt") || file.endsWith("md") || file.name().indexOf('.') < 0)
                && TELLING.matcher(head).find();
    }

    @Override
    public ParsedMap parse(MapFile file) {
        String text = file.text();
        try {
            return new OutlineMap(file, OutlineReader.read(text)).read();
        } catch (Flaw flaw) {
            throw malformed(file, text, flaw);
        }
    }

    private static MalformedFile malformed(MapFile file, String text, Flaw flaw) {
        int at = Math.clamp(flaw.at(), 0, text.length());
        int line = 1;
        int begin = 0;
        for (int index = 0; index < at; index++) {
            char character = text.charAt(index);
            boolean ends = character == '\n'
                    || (character == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
            if (ends) {
                line++;
                begin = index + 1;
            }
        }
        return new MalformedFile(file.name(), line, text.codePointCount(Math.min(begin, at), at) + 1, flaw.problem());
    }
}
