package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;

/**
 * The newest texts of a map's documents as xAIF has text: HTML with a mark around each passage.
 *
 * @param html marks that overlap are closed and opened again
 * @param places where each document's text stands in the text without marks, in code points
 */
record MarkedText(String html, Map<Document.Id, Passage> places) {

    private static final String GAP = "\n\n";

    private record Mark(String node, Passage passage) {}

    /** @param node the id of the node that an occurrence is marked for */
    static MarkedText of(MapContents contents, Function<Occurrence, String> node) {
        Map<Document.Id, List<Mark>> marks = new HashMap<>();
        contents.claims()
                .forEach(claim -> contents.occurrences()
                        .getOrDefault(claim.id(), List.of())
                        .forEach(place -> {
                            Snapshot snapshot = contents.snapshots().get(place.document());
                            if (snapshot != null && snapshot.sha256().equals(place.snapshot())) {
                                marks.computeIfAbsent(place.document(), document -> new ArrayList<>())
                                        .add(new Mark(
                                                node.apply(place), place.quote().passage()));
                            }
                        }));
        StringBuilder html = new StringBuilder();
        Map<Document.Id, Passage> places = new LinkedHashMap<>();
        int length = 0;
        for (Document document : contents.documents()) {
            Snapshot snapshot = contents.snapshots().get(document.id());
            if (snapshot == null || snapshot.text().length() == 0) {
                continue;
            }
            if (!places.isEmpty()) {
                escape(html, GAP);
                length += GAP.length();
            }
            mark(html, snapshot.text(), marks.getOrDefault(document.id(), List.of()));
            places.put(
                    document.id(), new Passage(length, length + snapshot.text().length()));
            length += snapshot.text().length();
        }
        return new MarkedText(html.toString(), places);
    }

    private static void mark(StringBuilder html, SnapshotText text, List<Mark> marks) {
        TreeMap<Integer, List<Mark>> starts = new TreeMap<>();
        TreeMap<Integer, List<Mark>> ends = new TreeMap<>();
        TreeMap<Integer, Boolean> edges = new TreeMap<>();
        for (Mark mark : marks) {
            starts.computeIfAbsent(mark.passage().start(), at -> new ArrayList<>())
                    .add(mark);
            ends.computeIfAbsent(mark.passage().end(), at -> new ArrayList<>()).add(mark);
            edges.put(mark.passage().start(), true);
            edges.put(mark.passage().end(), true);
        }
        List<Mark> open = new ArrayList<>();
        int from = 0;
        for (int edge : edges.keySet()) {
            append(html, text, from, edge);
            html.append("</span>".repeat(open.size()));
            open.removeAll(ends.getOrDefault(edge, List.of()));
            open.addAll(starts.getOrDefault(edge, List.of()));
            for (Mark mark : open) {
                html.append("<span class=\"highlighted\" id=\"");
                escape(html, mark.node());
                html.append("\">");
            }
            from = edge;
        }
        append(html, text, from, text.length());
    }

    private static void append(StringBuilder html, SnapshotText text, int from, int to) {
        if (from < to) {
            escape(html, text.substring(new Passage(from, to)));
        }
    }

    private static void escape(StringBuilder html, String words) {
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> html.append("<br>");
                case '\r' -> html.append("&#13;");
                default -> html.append(character);
            }
        }
    }
}
