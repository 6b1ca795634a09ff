package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.FullText;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** Finds passages of a map's documents by their words, whether or not a claim stands there. */
@Component
public class Passages {

    // The index has titles and texts; only what is the newest text of a document of the map is looked at.
    private static final String WITH_WORDS = """
            CALL db.index.fulltext.queryNodes('document_text', $query) YIELD node, score
            MATCH (document:Document)-[has:HAS_SNAPSHOT]->(node)
            WHERE EXISTS { (:Map {id: $map})-[:INCLUDES]->(document) }
              AND NOT EXISTS {
                MATCH (document)-[later:HAS_SNAPSHOT]->(:Snapshot)
                WHERE later.position > has.position
              }
            RETURN document.id AS id ORDER BY score DESC, id
            """;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Characters shown at most, so that a passage stays a passage where a text has no paragraphs. */
    private static final int LONGEST = 420;

    private static final int BEFORE_FIRST_WORD = 90;

    private final Graph graph;
    private final Documents documents;

    Passages(Graph graph, Documents documents) {
        this.graph = graph;
        this.documents = documents;
    }

    /** The passage of each document that has most of the words, best documents first, at most {@code limit}. */
    public Found find(ArgumentMap.Id map, String words, int limit) {
        Optional<String> query = FullText.allWords(words);
        if (query.isEmpty()) {
            return Found.NONE;
        }
        List<Document.Id> ids = graph.read(transaction -> transaction
                .run(WITH_WORDS, Map.of("query", query.get(), "map", map.value()))
                .list(Passages::id));
        Stems wanted = new Stems(words);
        List<Hit> hits = new ArrayList<>();
        for (Document.Id id : ids.subList(0, Math.min(limit, ids.size()))) {
            documents
                    .find(id)
                    .ifPresent(document -> documents
                            .newestSnapshot(id)
                            .flatMap(snapshot -> best(document, snapshot, wanted))
                            .ifPresent(hits::add));
        }
        return new Found(hits, ids.size());
    }

    private static Document.Id id(Record row) {
        return new Document.Id(row.get("id").asString());
    }

    private static Optional<Hit> best(Document document, Snapshot snapshot, Stems wanted) {
        int most = 0;
        @Nullable Block best = null;
        for (Block block : snapshot.blocks()) {
            // A heading names what the text below it says, so it comes second.
            int there = 2 * wanted.countIn(snapshot.text().substring(block.passage()))
                    - (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM ? 0 : 1);
            if (there > most) {
                most = there;
                best = block;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Hit(document, wanted.cut(snapshot.text().substring(best.passage()))));
    }

    /** The words looked for, in the form in which the index compares them. */
    private static final class Stems {

        private final PorterStemmer stemmer = new PorterStemmer();
        private final Map<String, String> known = new HashMap<>();
        private final Set<String> wanted = new HashSet<>();

        Stems(String words) {
            Matcher word = WORD.matcher(words);
            while (word.find()) {
                wanted.add(stem(word.group()));
            }
        }

        private String stem(String word) {
            return known.computeIfAbsent(word.toLowerCase(Locale.ROOT), stemmer::stem);
        }

        /** How many different ones of the words stand in a text. */
        int countIn(String text) {
            Set<String> there = new HashSet<>();
            Matcher word = WORD.matcher(text);
            while (word.find() && there.size() < wanted.size()) {
                String stem = stem(word.group());
                if (wanted.contains(stem)) {
                    there.add(stem);
                }
            }
            return there.size();
        }

        /** The text around the first of the words, in pieces. */
        List<Piece> cut(String text) {
            int start = start(text);
            int end = start + LONGEST >= text.length() ? text.length() : lastBlank(text, start, start + LONGEST);
            List<Piece> pieces = new ArrayList<>();
            if (start > 0) {
                pieces.add(new Piece("… ", false));
            }
            int written = start;
            Matcher word = WORD.matcher(text).region(start, end);
            while (word.find()) {
                if (wanted.contains(stem(word.group()))) {
                    if (word.start() > written) {
                        pieces.add(new Piece(text.substring(written, word.start()), false));
                    }
                    pieces.add(new Piece(word.group(), true));
                    written = word.end();
                }
            }
            pieces.add(new Piece(text.substring(written, end) + (end < text.length() ? " …" : ""), false));
            return pieces;
        }

        private int start(String text) {
            if (text.length() <= LONGEST) {
                return 0;
            }
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                if (wanted.contains(stem(word.group()))) {
                    int blank = text.indexOf(' ', Math.max(0, word.start() - BEFORE_FIRST_WORD));
                    return word.start() <= BEFORE_FIRST_WORD ? 0 : Math.min(word.start(), blank + 1);
                }
            }
            return 0;
        }

        private static int lastBlank(String text, int from, int to) {
            int blank = text.lastIndexOf(' ', to);
            return blank > from ? blank : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        }
    }

    /**
     * Passages found.
     *
     * @param documents in how many documents there are such words
     */
    public record Found(List<Hit> hits, int documents) {

        public static final Found NONE = new Found(List.of(), 0);

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** A passage of a document, in pieces. */
    public record Hit(Document document, List<Piece> pieces) {
        public Hit {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a passage; {@code word} if it is one of those looked for. */
    public record Piece(String text, boolean word) {}
}
