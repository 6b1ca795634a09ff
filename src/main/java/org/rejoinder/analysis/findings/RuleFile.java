package org.rejoinder.analysis.findings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a file of Cypher: comment lines that tell of it, {@code // name: …}, then one statement that reads.
 *
 * @param file its name in the folder
 * @param text the whole file; lines of faults count in it
 */
record RuleFile(Rule rule, String file, String text) {

    private static final String COMMENT = "//";
    private static final int LONGEST_WORDS = 1_000;

    /** What a header tells. */
    private enum Field {
        NAME,
        SEVERITY,
        TITLE,
        WHY,
        SETTLE;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A rule of a user, all of whose words stand in its header. */
    static RuleFile ofUser(String file, String text) throws FaultyRule {
        Header header = Header.read(text);
        Rule rule = new Rule(
                name(header),
                severity(header),
                header.require(Field.TITLE),
                header.require(Field.WHY),
                header.require(Field.SETTLE),
                false);
        return new RuleFile(rule, file, text);
    }

    /** A rule that comes with Rejoinder; its words are in the message bundle. */
    static RuleFile builtIn(String file, String text) throws FaultyRule {
        Header header = Header.read(text);
        return new RuleFile(Rule.builtIn(name(header), severity(header)), file, text);
    }

    private static String name(Header header) throws FaultyRule {
        String name = header.require(Field.NAME);
        if (name.length() > Rule.LONGEST_NAME || !Rule.NAME.matcher(name).matches()) {
            throw new FaultyRule(
                    header.line(Field.NAME),
                    "The name \"%s\" is not made of lower-case words with hyphens, at most %d characters."
                            .formatted(name, Rule.LONGEST_NAME));
        }
        return name;
    }

    private static Severity severity(Header header) throws FaultyRule {
        String given = header.require(Field.SEVERITY);
        for (Severity severity : Severity.values()) {
            if (severity.label().equals(given)) {
                return severity;
            }
        }
        throw new FaultyRule(
                header.line(Field.SEVERITY),
                "The severity \"%s\" is none of %s."
                        .formatted(
                                given,
                                Arrays.stream(Severity.values())
                                        .map(Severity::label)
                                        .collect(Collectors.joining(", "))));
    }

    /** The comment lines before the statement. */
    private static final class Header {

        private final Map<Field, String> words = new EnumMap<>(Field.class);
        private final Map<Field, Integer> lines = new EnumMap<>(Field.class);
        private int end;

        static Header read(String text) throws FaultyRule {
            Header header = new Header();
            List<String> lines = text.lines().toList();
            Field current = null;
            int at = 0;
            for (; at < lines.size(); at++) {
                String line = lines.get(at).strip();
                if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                    break;
                }
                String said =
                        line.isEmpty() ? "" : line.substring(COMMENT.length()).strip();
                Field begun = fieldOf(said);
                if (begun != null) {
                    header.begin(
                            begun, said.substring(begun.label().length() + 1).strip(), at + 1);
                    current = begun == Field.NAME || begun == Field.SEVERITY ? null : begun;
                } else if (said.isEmpty()) {
                    current = null;
                } else if (current != null) {
                    header.words.merge(current, said, (before, more) -> before + " " + more);
                }
            }
            header.end = Math.max(1, Math.min(at + 1, lines.size()));
            if (at == lines.size()) {
                throw new FaultyRule(header.end, "There is no statement after the comments.");
            }
            return header;
        }

        private static @Nullable Field fieldOf(String said) {
            return Arrays.stream(Field.values())
                    .filter(field -> said.startsWith(field.label() + ":"))
                    .findFirst()
                    .orElse(null);
        }

        private void begin(Field field, String said, int line) throws FaultyRule {
            if (words.putIfAbsent(field, said) != null) {
                throw new FaultyRule(line, "\"%s:\" stands twice.".formatted(field.label()));
            }
            lines.put(field, line);
        }

        String require(Field field) throws FaultyRule {
            String given = words(field);
            if (given.isBlank()) {
                throw new FaultyRule(
                        lines.getOrDefault(field, end),
                        "The comments before the statement do not tell \"%s:\".".formatted(field.label()));
            }
            if (given.length() > LONGEST_WORDS) {
                throw new FaultyRule(
                        line(field), "\"%s:\" has more than %d characters.".formatted(field.label(), LONGEST_WORDS));
            }
            return given;
        }

        String words(Field field) {
            return words.getOrDefault(field, "");
        }

        int line(Field field) {
            return lines.getOrDefault(field, 1);
        }
    }
}
