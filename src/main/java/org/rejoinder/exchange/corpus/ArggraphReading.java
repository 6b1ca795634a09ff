package org.rejoinder.exchange.corpus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Paragraphs;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.StepGraph;
import org.rejoinder.review.Subject;

/**
 * Reads an argument graph: the segments, joined by blanks, are the text; each argumentative unit is a claim where its segments
 * stand; what it does to another unit is a step, which others may join ("add") or attack ("und").
 *
 * <p>Andreas Peldszus, Manfred Stede: An annotated corpus of argumentative microtexts (ECA 2015).
 */
final class ArggraphReading {

    static final String FORMAT = "arggraph";

    private static final String SEGMENTATION = "seg";
    private static final String OPPONENT = "opponent";

    private final ArggraphXml xml;
    private final MapDraft draft;
    private final Map<String, Integer> segments = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Set<Integer>> segmentsOf = new HashMap<>();
    private final StepGraph graph = new StepGraph();
    private final Map<String, Claim.Id> claims = new LinkedHashMap<>();

    ArggraphReading(MapFile file) {
        xml = ArggraphXml.of(file);
        draft = new MapDraft(file, FORMAT);
    }

    ParsedMap read() {
        draft.title(xml.id());
        if (!xml.segments().isEmpty()) {
            Document.Id document = text();
            assign();
            xml.units().forEach(unit -> unit(unit, document));
        }
        steps();
        Map<String, Subject> subjects = graph.draft(draft);
        for (ArggraphXml.Unit unit : xml.units()) {
            Claim.Id claim = claims.get(unit.id());
            if (claim != null) {
                draft.carry("unit/" + unit.id(), Subject.of(claim), Map.of("kind", unit.kind()));
            }
        }
        xml.edges().stream()
                .filter(edge -> !edge.type().equals(SEGMENTATION))
                .forEach(edge -> draft.carry(
                        "edge/" + edge.id(),
                        subjects.get(edge.id()),
                        Map.of("type", edge.type(), "src", edge.from(), "trg", edge.to())));
        if (!xml.topic().isEmpty()) {
            draft.carry("graph", null, Map.of("topic", xml.topic()));
        }
        return draft.finish();
    }

    private Document.Id text() {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        for (ArggraphXml.Segment segment : xml.segments()) {
            text.append(text.isEmpty() ? "" : " ");
            segments.put(segment.id(), spans.size());
            spans.add(new int[] {text.length(), text.length() + segment.text().length()});
            text.append(segment.text());
        }
        SnapshotText whole = new SnapshotText(text.toString());
        spans.forEach(span -> passages.add(whole.passage(span[0], span[1])));
        Document.Id id = new Document.Id(ContentId.of("d", whole.sha256()));
        String topic = xml.topic().replace('_', ' ');
        String title = topic.isBlank() ? xml.id() : topic;
        draft.add(
                new Document(
                        id,
                        title.isBlank() ? draft.source() : title,
                        null,
                        null,
                        null,
                        null,
                        null,
                        draft.source(),
                        "application/xml",
                        "en",
                        1),
                new Snapshot(whole.sha256(), id, whole, Paragraphs.of(whole), Instant.EPOCH));
        return id;
    }

    /** Which segments each unit is made of, by way of what joins segments too. */
    private void assign() {
        Map<String, List<String>> parts = new HashMap<>();
        xml.edges().stream()
                .filter(edge -> edge.type().equals(SEGMENTATION))
                .forEach(edge -> parts.computeIfAbsent(edge.to(), to -> new ArrayList<>())
                        .add(edge.from()));
        for (ArggraphXml.Unit unit : xml.units()) {
            Set<Integer> found = new TreeSet<>();
            for (String part : parts.getOrDefault(unit.id(), List.of())) {
                Integer segment = segments.get(part);
                if (segment != null) {
                    found.add(segment);
                } else {
                    parts.getOrDefault(part, List.of()).stream()
                            .filter(segments::containsKey)
                            .forEach(inner -> found.add(segments.getOrDefault(inner, 0)));
                }
            }
            segmentsOf.put(unit.id(), found);
        }
    }

    private void unit(ArggraphXml.Unit unit, Document.Id document) {
        if (unit.kind().isEmpty()) {
            return;
        }
        List<Integer> made = List.copyOf(segmentsOf.getOrDefault(unit.id(), Set.of()));
        if (made.isEmpty()) {
            draft.lose("units without a segment", "A claim needs words; the unit is left out", unit.id());
            return;
        }
        StringBuilder words = new StringBuilder();
        made.forEach(segment -> words.append(words.isEmpty() ? "" : " ")
                .append(xml.segments().get(segment).text()));
        Claim.Id claim = draft.claim(words.toString(), unit.id(), ClaimType.FACT);
        claims.put(unit.id(), claim);
        graph.claim(unit.id(), claim);
        boolean opposed = unit.kind().equals("opp");
        for (Passage passage : runs(made)) {
            draft.occurs(
                    claim,
                    document,
                    passage,
                    null,
                    opposed ? Holder.reported(OPPONENT) : Holder.AUTHOR,
                    opposed ? Stance.NEUTRAL : Stance.ENDORSED);
        }
    }

    /** Segments that follow each other are one passage. */
    private List<Passage> runs(List<Integer> made) {
        List<Passage> runs = new ArrayList<>();
        int first = made.getFirst();
        for (int index = 0; index < made.size(); index++) {
            boolean last = index == made.size() - 1;
            if (last || made.get(index + 1) != made.get(index) + 1) {
                runs.add(new Passage(
                        passages.get(first).start(),
                        passages.get(made.get(index)).end()));
                first = last ? first : made.get(index + 1);
            }
        }
        return runs;
    }

    private void steps() {
        for (ArggraphXml.Edge edge : xml.edges()) {
            StepGraph.Kind kind = kindOf(edge);
            if (kind != null) {
                graph.step(edge.id(), kind, edge.type().equals("exa") ? "example" : null);
            } else if (!edge.type().equals("add") && !edge.type().equals(SEGMENTATION)) {
                draft.lose(
                        "edges of types other than seg, sup, exa, reb, und, add",
                        "They have no place on a map; they are kept",
                        edge.id());
            }
        }
        for (ArggraphXml.Edge edge : xml.edges()) {
            if (edge.type().equals("add")) {
                graph.edge(edge.from(), edge.to());
            } else if (kindOf(edge) != null) {
                graph.edge(edge.from(), edge.id());
                graph.edge(edge.id(), edge.to());
            }
        }
    }

    private static StepGraph.@Nullable Kind kindOf(ArggraphXml.Edge edge) {
        return switch (edge.type()) {
            case "sup", "exa" -> StepGraph.Kind.INFERENCE;
            case "reb", "und" -> StepGraph.Kind.CONFLICT;
            default -> null;
        };
    }
}
