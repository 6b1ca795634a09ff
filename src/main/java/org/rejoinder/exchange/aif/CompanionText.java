package org.rejoinder.exchange.aif;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.rejoinder.document.Passage;
import org.rejoinder.document.SnapshotText;

/**
 * The text that an analysis was made of, as xAIF has it: HTML in which {@code span} elements mark what each node was made
 * of. Marks are gone here; the text is what a reader sees, with a line break for each {@code br} and at the end of blocks.
 */
final class CompanionText {

    private static final String NODE = "node";

    private final SnapshotText text;
    private final Map<String, Passage> marked = new HashMap<>();
    private final PhraseSearch search;

    private CompanionText(Walk walk) {
        text = new SnapshotText(walk.plain.toString());
        walk.starts.forEach((id, start) -> {
            int end = walk.ends.getOrDefault(id, start);
            trimmed(start, end).ifPresent(passage -> marked.put(id, passage));
        });
        search = new PhraseSearch(text.value());
    }

    /** @param source HTML, or plain text if it has no mark-up */
    static CompanionText of(String source) {
        Walk walk = new Walk();
        if (source.indexOf('<') < 0 && source.indexOf('&') < 0) {
            walk.plain.append(source);
        } else {
            Document page = Jsoup.parseBodyFragment(source);
            page.outputSettings().prettyPrint(false);
            NodeTraversor.traverse(walk, page.body());
        }
        return new CompanionText(walk);
    }

    SnapshotText text() {
        return text;
    }

    boolean isBlank() {
        return text.value().isBlank();
    }

    /** The passage marked for a node, if there is one. */
    Optional<Passage> marked(String node) {
        return Optional.ofNullable(marked.get(node));
    }

    /**
     * Where words stand, marks and case aside.
     *
     * @param after where to prefer a place after, in code points, if there are several
     */
    Optional<Passage> find(String words, int after) {
        return search.find(words, text.toCharIndex(Math.clamp(after, 0, text.length())))
                .flatMap(span -> trimmed(span.start(), span.end()));
    }

    private Optional<Passage> trimmed(int start, int end) {
        String value = text.value();
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(text.passage(from, to)) : Optional.empty();
    }

    /** The id of the node that a mark is of; OVA writes "node" before it. */
    private static String node(String id) {
        return id.startsWith(NODE) ? id.substring(NODE.length()) : id;
    }

    private static final class Walk implements NodeVisitor {

        private final StringBuilder plain = new StringBuilder();
        private final Map<String, Integer> starts = new HashMap<>();
        private final Map<String, Integer> ends = new HashMap<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                plain.append(words.getWholeText());
            } else if (node instanceof Element element && element.nameIs("br")) {
                plain.append('\n');
            } else if (node instanceof Element element && isMark(element)) {
                starts.putIfAbsent(node(element.id()), plain.length());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isMark(element)) {
                ends.merge(node(element.id()), plain.length(), Math::max);
            } else if (node instanceof Element element
                    && element.isBlock()
                    && depth > 0
                    && !plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != '\n') {
                plain.append('\n');
            }
        }

        private static boolean isMark(Element element) {
            return element.nameIs("span") && !element.id().isEmpty();
        }
    }
}
