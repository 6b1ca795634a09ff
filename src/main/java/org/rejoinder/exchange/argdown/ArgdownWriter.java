package org.rejoinder.exchange.argdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Argdown 1.7: one statement for each claim, in a group for each document. Where a claim comes from stands in the
 * statement's data; Argdown has no data for relations, so that confidence and reason follow each as a comment.
 */
@Component
@Order(2)
class ArgdownWriter implements MapWriter {

    private static final int TITLE = 60;
    /** What begins something in Argdown wherever it stands. */
    private static final String MARKS = "[]<>@#{}\\*_()";

    @Override
    public String format() {
        return "argdown";
    }

    @Override
    public String description() {
        return "Argdown, to read, write on and publish as text";
    }

    @Override
    public String standard() {
        return "Argdown 1.7, loose mode";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String extension() {
        return "argdown";
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        output.write(new Text(contents).written().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** The text of one map. */
    private static final class Text {

        private final MapContents contents;
        private final Shown shown;
        private final Map<Claim.Id, String> titles = new HashMap<>();
        private final Map<Claim.Id, List<Relation>> at = new HashMap<>();
        private final StringBuilder text = new StringBuilder();

        Text(MapContents contents) {
            this.contents = contents;
            this.shown = Shown.of(contents);
            Set<String> taken = new HashSet<>();
            shown.byDocument()
                    .values()
                    .forEach(claims -> claims.forEach(claim -> titles.put(claim.id(), title(claim, taken))));
            shown.relations()
                    .forEach(relation -> at.computeIfAbsent(relation.to(), claim -> new ArrayList<>())
                            .add(relation));
        }

        String written() {
            text.append("===\ntitle: ").append(string(contents.map().title())).append('\n');
            String question = contents.map().question();
            if (question != null) {
                text.append("subTitle: ").append(string(question)).append('\n');
            }
            text.append("model:\n  mode: loose\n===\n");
            shown.byDocument().forEach((document, claims) -> {
                text.append("\n# ")
                        .append(heading(document))
                        .append(" {isGroup: true, ")
                        .append(data(document))
                        .append("}\n");
                claims.forEach(this::claim);
            });
            return text.toString();
        }

        private static String heading(Document document) {
            String title = Words.line(document.title());
            return escaped(title.isEmpty() ? document.id().value() : title);
        }

        private static String data(Document document) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("id", document.id());
            data.put("source", document.source());
            put(data, "publisher", document.publisher());
            put(data, "publishedOn", document.publishedOn());
            put(data, "url", document.url());
            return flow(data);
        }

        private static void put(Map<String, Object> data, String name, @Nullable Object value) {
            if (value != null) {
                data.put(name, value);
            }
        }

        private void claim(Claim claim) {
            text.append("\n[").append(titles.get(claim.id())).append("]: ").append(escaped(said(claim)));
            text.append(" {").append(data(claim)).append("}\n");
            at.getOrDefault(claim.id(), List.of()).forEach(this::relation);
        }

        /** A statement must have words. */
        private static String said(Claim claim) {
            String words = Words.line(claim.text());
            return words.isEmpty() ? "(no words)" : words;
        }

        private String data(Claim claim) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("id", claim.id());
            data.put("type", claim.type().label());
            data.put("status", claim.status().label());
            List<String> places =
                    Shown.places(contents, claim).stream().map(Text::place).toList();
            return flow(data) + ", occurrences: [" + String.join(", ", places) + "]";
        }

        private static String place(Occurrence place) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("document", place.document());
            data.put("start", place.quote().passage().start());
            data.put("end", place.quote().passage().end());
            data.put("quote", place.quote().exact());
            data.put("holder", place.holder().name());
            data.put("stance", place.stance().label());
            return "{" + flow(data) + "}";
        }

        /** Under the claim that is supported or contradicted; of the other claim only the title. */
        private void relation(Relation relation) {
            if (relation.type() == RelationType.EQUIVALENT) {
                text.append("    // = equivalent to [")
                        .append(titles.get(relation.from()))
                        .append("],");
            } else {
                String symbol = relation.type() == RelationType.SUPPORTS ? "+" : relation.mutual() ? "><" : "-";
                text.append("    ")
                        .append(symbol)
                        .append(" [")
                        .append(titles.get(relation.from()))
                        .append("]\n    //");
            }
            text.append(String.format(
                            Locale.ROOT,
                            " %s, %s, confidence %.2f: ",
                            relation.id(),
                            relation.status().label(),
                            relation.confidence()))
                    .append(Words.line(relation.reason()))
                    .append('\n');
        }
    }

    /** A title from the first words, without marks, that no other claim has. */
    private static String title(Claim claim, Set<String> taken) {
        String plain = Words.line(claim.text().replaceAll("[^\\p{L}\\p{M}\\p{N} ,.'\u2019%\\n-]", " "))
                .replaceAll(" +(?=[,.])", "")
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
        String words = Words.cut(plain, TITLE).replace("\u2026", "").strip();
        String base = words.isEmpty() ? claim.id().value() : words;
        String title = base;
        for (int number = 2; !taken.add(title); number++) {
            title = base + " " + number;
        }
        return title;
    }

    /** Argdown text on one line in which nothing is markup. */
    private static String escaped(String line) {
        StringBuilder safe = new StringBuilder(line.length() + 8);
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            char next = index + 1 < line.length() ? line.charAt(index + 1) : ' ';
            boolean mark = MARKS.indexOf(character) >= 0
                    || (index == 0 && "+-=".indexOf(character) >= 0)
                    || ((character == '.' || character == ':') && next != ' ')
                    || (character == '/' && (next == '/' || next == '*'))
                    || ((character == '-' || character == '=') && next == character);
            safe.append(mark ? "\\" : "").append(character);
        }
        return safe.toString();
    }

    private static String flow(Map<String, Object> data) {
        return data.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + (entry.getValue() instanceof Integer number
                                ? number.toString()
                                : string(entry.getValue().toString())))
                .collect(Collectors.joining(", "));
    }

    /** A double-quoted YAML string that holds no character with a meaning in Argdown. */
    private static String string(String value) {
        StringBuilder safe = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character > 0xffff || isPlain(character)) {
                safe.appendCodePoint(character);
            } else if (character > 0xff) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", character));
            } else {
                safe.append(String.format(Locale.ROOT, "\\x%02X", character));
            }
        });
        return safe.append('"').toString();
    }

    private static boolean isPlain(int character) {
        return character == ' '
                || Character.isLetterOrDigit(character)
                || ",.;:!?'%&()+-/\u2018\u2019\u201c\u201d\u2013\u2014".indexOf(character) >= 0;
    }
}
