package org.rejoinder.exchange.graph;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.graph.Graphml.Element;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GraphML of any program: nodes with words are claims, edges that say what they are, by type, label or the colours of Argdown,
 * are relations.
 */
@Component
@Order(21)
class GraphmlParser implements MapParser {

    private static final List<String> WORDS = List.of("text", "label", "y:label", "name", "title", "description");
    private static final List<String> KINDS =
            List.of("type", "relationtype", "relation", "kind", "interaction", "label", "y:label", "sign", "y:color");
    private static final Map<String, RelationType> TYPES = Map.ofEntries(
            Map.entry("supports", RelationType.SUPPORTS),
            Map.entry("support", RelationType.SUPPORTS),
            Map.entry("entails", RelationType.SUPPORTS),
            Map.entry("pro", RelationType.SUPPORTS),
            Map.entry("+", RelationType.SUPPORTS),
            Map.entry("#00ff00", RelationType.SUPPORTS),
            Map.entry("contradicts", RelationType.CONTRADICTS),
            Map.entry("contradictory", RelationType.CONTRADICTS),
            Map.entry("contrary", RelationType.CONTRADICTS),
            Map.entry("attacks", RelationType.CONTRADICTS),
            Map.entry("attack", RelationType.CONTRADICTS),
            Map.entry("con", RelationType.CONTRADICTS),
            Map.entry("-", RelationType.CONTRADICTS),
            Map.entry("\u2212", RelationType.CONTRADICTS),
            Map.entry("#ff0000", RelationType.CONTRADICTS),
            Map.entry("equivalent", RelationType.EQUIVALENT),
            Map.entry("=", RelationType.EQUIVALENT));

    @Override
    public String format() {
        return "graphml";
    }

    @Override
    public String description() {
        return "A graph from Gephi, yEd, NetworkX and other programs, its nodes as claims";
    }

    @Override
    public String standard() {
        return "GraphML 1.0, also with yEd's labels and Argdown's colours";
    }

    @Override
    public boolean recognises(MapFile file) {
        return file.head().contains("<graphml");
    }

    @Override
    public ParsedMap parse(MapFile file) {
        Graphml graphml = Graphml.read(file.name(), file.text());
        return new Reading(file, graphml).read();
    }

    /** Puts the elements of one file into a draft. */
    private static final class Reading {

        private final Graphml graphml;
        private final MapDraft draft;
        private final Map<String, Claim.Id> claims = new HashMap<>();
        private final Map<Claim.Id, Passage> unanchored = new LinkedHashMap<>();
        private final ClaimText text = new ClaimText();
        private final String file;
        private final Set<String> nodes = new HashSet<>();

        Reading(MapFile file, Graphml graphml) {
            this.file = file.name();
            this.graphml = graphml;
            this.draft = new MapDraft(file, "graphml");
        }

        ParsedMap read() {
            graphml.elements.stream()
                    .filter(element -> element.kind().equals("graph"))
                    .forEach(graph -> {
                        MapDraft ignored = draft.title(graph.data().get("title"))
                                .question(graph.data().get("question"));
                    });
            graphml.elements.stream()
                    .filter(element -> element.kind().equals("node"))
                    .forEach(this::node);
            if (claims.isEmpty()) {
                throw new MalformedFile(
                        file,
                        1,
                        1,
                        "There is no node with words in this graph. Give nodes an attribute \"text\" or \"label\".");
            }
            graphml.elements.stream()
                    .filter(element -> element.kind().equals("edge"))
                    .forEach(this::edge);
            if (!unanchored.isEmpty()) {
                Document.Id document = text.document(draft, file, null, null, "application/graphml+xml", "und");
                unanchored.forEach((claim, passage) -> draft.occurs(claim, document, passage));
            }
            return draft.finish();
        }

        private void node(Element node) {
            nodes.add(node.id());
            Map<String, String> data = plain(node);
            String words = WORDS.stream()
                    .map(data::get)
                    .filter(value -> value != null && !value.isBlank())
                    .findFirst()
                    .orElse(null);
            if (node.group()) {
                draft.lose("groups of nodes", "The nodes inside are claims, the group is none", node.id());
                return;
            }
            if (words == null) {
                draft.lose("nodes without words", "There is nothing to claim", node.id());
                return;
            }
            boolean ours = node.id().matches("c-[A-Za-z0-9_-]{1,80}") && data.containsKey("checkworthiness");
            Claim.Id id = ours ? new Claim.Id(node.id()) : draft.claim(words, node.id(), ClaimType.FACT);
            if (claims.putIfAbsent(node.id(), id) != null) {
                throw graphml.wrong(
                        node,
                        "Two nodes have the id \"%s\". Give one of them another.".formatted(Words.cut(node.id(), 60)));
            }
            if (ours) {
                Claim.Id added = draft.add(new Claim(
                        id,
                        words,
                        constant(node, data, "type", ClaimType.class, ClaimType.FACT),
                        share(node, data, "checkworthiness", 0),
                        share(node, data, "confidence", 1),
                        constant(node, data, "status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                        constant(node, data, "origin", Origin.class, Origin.IMPORT),
                        whole(node, data, "version", 1)));
                claims.put(node.id(), added);
            } else {
                keep(node, data, id);
            }
            if (ours
                    && data.getOrDefault("documentid", "").matches("d-[A-Za-z0-9_-]{1,80}")
                    && data.containsKey("quote")) {
                draft.add(occurrence(node, data, id));
            } else {
                unanchored.put(id, text.paragraph(words));
            }
        }

        private void keep(Element node, Map<String, String> data, Claim.Id claim) {
            Map<String, Object> kept = new TreeMap<>(data);
            kept.put("id", node.id());
            draft.carry("node " + node.id(), Subject.of(claim), kept);
        }

        private static Map<String, String> plain(Element element) {
            Map<String, String> data = new LinkedHashMap<>();
            element.data().forEach((name, value) -> data.putIfAbsent(Graphml.plain(name), value));
            return data;
        }

        private Occurrence occurrence(Element node, Map<String, String> data, Claim.Id claim) {
            Document.Id document = new Document.Id(data.getOrDefault("documentid", ""));
            draft.add(new Document(
                    document,
                    data.getOrDefault("documenttitle", document.value()),
                    data.get("publisher"),
                    data.get("author"),
                    date(node, data),
                    address(node, data),
                    data.get("documentkind"),
                    data.getOrDefault("source", draft.source()),
                    data.getOrDefault("mediatype", "text/plain"),
                    data.getOrDefault("language", "und"),
                    whole(node, data, "documentversion", 1)));
            draft.lose("texts of documents", "A graph has passages, not whole texts", document.value());
            int start = whole(node, data, "start", 0);
            int end = whole(node, data, "end", 0);
            if (end <= start) {
                throw graphml.wrong(
                        node,
                        "The passage of this node ends at %d and starts at %d. Correct one.".formatted(end, start));
            }
            Passage passage = new Passage(start, end);
            String snapshot = data.getOrDefault("snapshot", "");
            String holder = data.get("holder");
            return new Occurrence(
                    data.containsKey("occurrence")
                            ? new Occurrence.Id(data.get("occurrence"))
                            : Occurrence.Id.of(snapshot, passage, claim),
                    claim,
                    document,
                    snapshot,
                    new Quote(
                            passage,
                            data.getOrDefault("quote", ""),
                            data.getOrDefault("prefix", ""),
                            data.getOrDefault("suffix", "")),
                    data.get("section"),
                    holder == null ? Holder.AUTHOR : Holder.reported(holder),
                    constant(node, data, "stance", Stance.class, Stance.ENDORSED),
                    Boolean.parseBoolean(data.get("loaded")),
                    constant(node, data, "anchorstate", AnchorState.class, AnchorState.EXACT));
        }

        private void edge(Element edge) {
            Claim.Id from = claims.get(edge.ends().getFirst());
            Claim.Id to = claims.get(edge.ends().getLast());
            String name = edge.id().isEmpty() ? String.join(" to ", edge.ends()) : edge.id();
            if (from == null || to == null) {
                if (!nodes.containsAll(edge.ends())) {
                    throw graphml.wrong(
                            edge, "This edge joins nodes that are not in the file. Correct its source and target.");
                }
                draft.lose("edges to nodes without words", "There is nothing to relate to", name);
                return;
            }
            Map<String, String> data = plain(edge);
            RelationType type = KINDS.stream()
                    .map(kind -> TYPES.get(data.getOrDefault(kind, "").strip().toLowerCase(Locale.ROOT)))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                draft.lose(
                        "edges that do not say what they are",
                        "Give edges an attribute \"type\" with supports, contradicts or equivalent",
                        name);
                return;
            }
            boolean mutual = type == RelationType.EQUIVALENT
                    || Boolean.parseBoolean(data.get("mutual"))
                    || (type == RelationType.CONTRADICTS && !edge.directed());
            if (from.equals(to) || !edge.id().matches("r-[A-Za-z0-9_-]{1,80}")) {
                draft.relation(from, to, type, mutual, data.get("reason"));
                return;
            }
            draft.add(new Relation(
                    new Relation.Id(edge.id()),
                    from,
                    to,
                    type,
                    share(edge, data, "weight", 1),
                    constant(edge, data, "status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                    constant(edge, data, "origin", Origin.class, Origin.IMPORT),
                    data.getOrDefault("reason", ""),
                    Scope.WITHIN,
                    mutual,
                    whole(edge, data, "version", 1)));
        }

        private <E extends Enum<E>> E constant(
                Element element, Map<String, String> data, String name, Class<E> type, E otherwise) {
            String value = data.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                return otherwise;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> Words.of(constant).equals(value))
                    .findFirst()
                    .orElseThrow(() -> graphml.wrong(
                            element,
                            "\"%s\" cannot be the %s of \"%s\". Write one of %s, or leave it out."
                                    .formatted(
                                            Words.cut(value, 60),
                                            name,
                                            element.id(),
                                            Arrays.stream(type.getEnumConstants())
                                                    .map(Words::of)
                                                    .toList())));
        }

        private double share(Element element, Map<String, String> data, String name, double otherwise) {
            String value = data.get(name);
            try {
                double share = value == null ? otherwise : Double.parseDouble(value.strip());
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException malformed) {
                // Told below, with numbers out of range.
            }
            throw graphml.wrong(
                    element,
                    "The %s of \"%s\" should be a number from 0 to 1. Correct it, or leave it out."
                            .formatted(name, element.id()));
        }

        private int whole(Element element, Map<String, String> data, String name, int otherwise) {
            String value = data.get(name);
            try {
                int number = value == null ? otherwise : Integer.parseInt(value.strip());
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException malformed) {
                // Told below, with negative numbers.
            }
            throw graphml.wrong(
                    element,
                    "The %s of \"%s\" should be a whole number, 0 or greater. Correct it, or leave it out."
                            .formatted(name, element.id()));
        }

        private @Nullable LocalDate date(Element element, Map<String, String> data) {
            String value = data.get("publishedon");
            try {
                return value == null ? null : LocalDate.parse(value.strip());
            } catch (DateTimeException malformed) {
                throw graphml.wrong(
                        element,
                        "publishedOn of \"%s\" should be a date such as 2026-03-31. Correct it, or leave it out."
                                .formatted(element.id()));
            }
        }

        private @Nullable URI address(Element element, Map<String, String> data) {
            String value = data.get("url");
            try {
                return value == null ? null : URI.create(value.strip());
            } catch (IllegalArgumentException malformed) {
                throw graphml.wrong(
                        element,
                        "The url of \"%s\" is no address. Correct it, or leave it out.".formatted(element.id()));
            }
        }
    }
}
