package org.rejoinder.exchange.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;

/**
 * The lines of an annotation file.
 *
 * @param spans by id, in the file's order
 * @param others ids of lines that are neither spans, relations nor attributes
 */
record BratAnnotations(
        Map<String, Span> spans, List<Relation> relations, List<Attribute> attributes, List<String> others) {

    /** From a character to the one after the last. */
    record Fragment(int start, int end) {}

    /** @param line from 1 */
    record Span(String id, String type, List<Fragment> fragments, String text, int line) {}

    record Relation(String id, String type, String from, String to) {}

    record Attribute(String id, String name, String span, String value) {}

    /** @throws MalformedFile if a line is not as it should be */
    static BratAnnotations of(MapFile file) {
        Reading reading = new Reading(file);
        int number = 0;
        for (String line : file.text().split("\r?\n", -1)) {
            reading.line(line, ++number);
        }
        reading.check();
        return new BratAnnotations(reading.spans, reading.relations, reading.attributes, reading.others);
    }

    private static final class Reading {

        private final MapFile file;
        private final Map<String, Span> spans = new LinkedHashMap<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<Integer> relationLines = new ArrayList<>();
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Reading(MapFile file) {
            this.file = file;
        }

        void line(String line, int number) {
            if (line.isBlank()) {
                return;
            }
            String[] fields = line.split("\t", 3);
            String id = fields[0];
            if (fields.length < 2 || id.isEmpty()) {
                throw malformed(number, 1, "A line has an id, a tab and what it says; here the tab is missing.");
            }
            String[] words = fields[1].strip().split(" +");
            switch (id.charAt(0)) {
                case 'T' -> span(id, words, fields.length > 2 ? fields[2] : "", number);
                case 'R' -> relation(id, words, number);
                case '*' -> equivalence(words, number);
                case 'A', 'M' -> {
                    if (words.length > 1) {
                        attributes.add(new Attribute(id, words[0], words[1], words.length > 2 ? words[2] : ""));
                    }
                }
                default -> others.add(id);
            }
        }

        private void span(String id, String[] words, String text, int line) {
            int column = id.length() + 2;
            if (words.length < 3 || text.isBlank()) {
                throw malformed(
                        line, column, "An annotation of text has a type, a start, an end, a tab and the text itself.");
            }
            List<Fragment> fragments = new ArrayList<>();
            String places = String.join(" ", List.of(words).subList(1, words.length));
            for (String place : places.split(";")) {
                String[] ends = place.strip().split(" ");
                int start = ends.length == 2 ? number(ends[0]) : -1;
                int end = ends.length == 2 ? number(ends[1]) : -1;
                if (start < 0 || end <= start) {
                    throw malformed(
                            line,
                            column,
                            "\"%s\" is no place: a start and a greater end are needed.".formatted(cut(place)));
                }
                fragments.add(new Fragment(start, end));
            }
            if (spans.putIfAbsent(id, new Span(id, words[0], fragments, text.strip(), line)) != null) {
                throw malformed(
                        line, 1, "The id \"%s\" is there already; every id may be used once.".formatted(cut(id)));
            }
        }

        private static int number(String digits) {
            boolean number = !digits.isEmpty()
                    && digits.length() < 10
                    && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            return number ? Integer.parseInt(digits) : -1;
        }

        private void relation(String id, String[] words, int line) {
            if (words.length < 3) {
                throw malformed(
                        line, id.length() + 2, "A relation has a type and two ends, as in supports Arg1:T4 Arg2:T3.");
            }
            add(new Relation(id, words[0], end(words[1]), end(words[2])), line);
        }

        private static String end(String word) {
            return word.substring(word.indexOf(':') + 1);
        }

        private void equivalence(String[] words, int line) {
            for (int index = 2; index < words.length; index++) {
                add(new Relation("*" + line, words[0], words[1], words[index]), line);
            }
        }

        private void add(Relation relation, int line) {
            relations.add(relation);
            relationLines.add(line);
        }

        /** Annotations may stand in any order, so ends are looked up last. */
        void check() {
            for (int index = 0; index < relations.size(); index++) {
                Relation relation = relations.get(index);
                for (String end : List.of(relation.from(), relation.to())) {
                    if (end.startsWith("T") && !spans.containsKey(end)) {
                        throw malformed(
                                relationLines.get(index),
                                1,
                                "There is no annotation \"%s\" in the file.".formatted(cut(end)));
                    }
                }
            }
        }

        private static String cut(String words) {
            return words.length() > 60 ? words.substring(0, 60) + "\u2026" : words;
        }

        private MalformedFile malformed(int line, int column, String problem) {
            return new MalformedFile(file.name(), line, column, problem);
        }
    }
}
