package org.rejoinder.exchange.aif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.LocatedJson;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Paragraphs;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.StepGraph;
import org.rejoinder.review.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a document of SADFace: atoms become claims, schemes relations and arguments, resources documents. */
final class SadfaceReading {

    static final String FORMAT = "sadface";

    private static final String LANGUAGE = "en";

    private final LocatedJson json;
    private final ObjectNode root;
    private final MapDraft draft;
    private final StepGraph graph = new StepGraph();
    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();
    private final Map<String, Claim.Id> claims = new LinkedHashMap<>();
    private final Map<String, Snapshot> resources = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, List<String>> places = new HashMap<>();
    private final Set<String> unstated = new HashSet<>();

    private SadfaceReading(MapFile file) {
        json = LocatedJson.objectOf(file);
        root = (ObjectNode) json.root();
        draft = new MapDraft(file, FORMAT);
    }

    static ParsedMap read(MapFile file) {
        return new SadfaceReading(file).read(AifReading.name(file));
    }

    private ParsedMap read(String name) {
        for (String block : List.of("nodes", "edges")) {
            if (!root.path(block).isArray()) {
                throw json.malformed(
                        root, "Here should be a list \"%s\": the file is no document of SADFace.".formatted(block));
            }
        }
        JsonNode core = root.path("metadata").path("core");
        draft.title(core.path("title").asString(""));
        JsonNode own = root.path("metadata").path(Remarks.NAME);
        draft.title(own.path("title").asString(""))
                .question(own.path("question").asString(""));
        readResources();
        readNodes();
        readEdges();
        List<Document.Id> made = placeRest();
        subjects.putAll(graph.draft(draft));
        keep(name, made);
        return draft.finish();
    }

    private void readResources() {
        int number = 0;
        for (ObjectNode resource : json.objects(root, "resources")) {
            number++;
            String id = id(resource, "id");
            String content = resource.path("content").asString("");
            if (content.isBlank()) {
                continue;
            }
            SnapshotText text = new SnapshotText(content);
            JsonNode said = resource.path("metadata").path(Remarks.NAME);
            String told = said.path("id").asString("");
            Document.Id document = new Document.Id(Remarks.isId(told, "d") ? told : ContentId.of("d", text.sha256()));
            String title = resource.path("metadata").path("title").asString("");
            Snapshot snapshot = new Snapshot(text.sha256(), document, text, Paragraphs.of(text), Instant.EPOCH);
            draft.add(
                    said.isObject()
                            ? Remarks.document(said, document, draft.source())
                            : new Document(
                                    document,
                                    title.isBlank() ? "%s, text %d".formatted(draft.source(), number) : title,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    draft.source(),
                                    "text/plain",
                                    LANGUAGE,
                                    1),
                    snapshot);
            resources.putIfAbsent(id, snapshot);
        }
    }

    private void readNodes() {
        for (ObjectNode node : json.objects(root, "nodes")) {
            String id = id(node, "id");
            if (nodes.putIfAbsent(id, node) != null) {
                draft.lose("nodes of one id", "Only the first counts; the others are kept to be written back", id);
                continue;
            }
            switch (role(node)) {
                case STATEMENT -> readAtom(id, node);
                case OTHER ->
                    throw json.malformed(
                            node,
                            "\"type\" has to be \"atom\" or \"scheme\", not \"%s\"."
                                    .formatted(node.path("type").asString("")));
                default ->
                    role(node).step().ifPresent(kind -> {
                        graph.step(id, kind, telling(node.path("name").asString("")));
                        Remarks.step(remark(node)).ifPresent(told -> graph.told(id, told));
                    });
            }
        }
    }

    static JsonNode remark(ObjectNode node) {
        return node.path("metadata").path(Remarks.NAME);
    }

    private String id(ObjectNode object, String name) {
        return Nodeset.id(object.path(name))
                .orElseThrow(() -> json.malformed(
                        object, "\"%s\" is missing: SADFace gives everything an id, a UUID.".formatted(name)));
    }

    /** What a node is; {@link Role#OTHER} if it is neither atom nor scheme. */
    static Role role(ObjectNode node) {
        return switch (node.path("type").asString("")) {
            case "atom" -> Role.STATEMENT;
            case "scheme" -> role(node.path("name").asString("").toLowerCase(Locale.ROOT));
            default -> Role.OTHER;
        };
    }

    private static Role role(String scheme) {
        if (scheme.contains("conflict")
                || scheme.contains("attack")
                || scheme.contains("disagree")
                || scheme.contains("undercut")
                || scheme.contains("rebut")) {
            return Role.CONFLICT;
        }
        return scheme.contains("rephrase") || scheme.contains("equivalen") ? Role.REPHRASE : Role.INFERENCE;
    }

    /** A pattern of reasoning; null if the name says no more than that something supports or attacks. */
    static @Nullable String telling(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "", "support", "conflict", "attack", "disagree", "rephrase" -> null;
            default -> Schemes.telling(SadfaceWriting.withoutUsual(name.strip()));
        };
    }

    private void readAtom(String id, ObjectNode atom) {
        String text = atom.path("text").asString("");
        if (remark(atom).path(Remarks.UNSTATED).asBoolean(false) && !text.isBlank()) {
            graph.unstated(id, text);
            unstated.add(id);
            return;
        }
        if (text.isBlank()) {
            draft.lose("atoms without words", "A claim needs words; the atom is kept to be written back", id);
            return;
        }
        Claim.Id claim = Remarks.claim(remark(atom), text)
                .map(draft::add)
                .orElseGet(() -> draft.claim(text.strip(), id, ClaimType.FACT));
        claims.put(id, claim);
        subjects.put(id, Subject.of(claim));
        graph.claim(id, claim);
        places.put(id, new ArrayList<>());
        readOwnPlaces(id, atom, claim);
        for (ObjectNode source : json.objects(atom, "sources")) {
            place(id, claim, source);
        }
    }

    private void readOwnPlaces(String id, ObjectNode atom, Claim.Id claim) {
        for (JsonNode said : remark(atom).path("places")) {
            Snapshot snapshot = resources.get(said.path("resource_id").asString(""));
            passage(said, snapshot).ifPresent(passage -> {
                if (snapshot != null) {
                    Occurrence occurrence = Remarks.occurrence(said, claim, snapshot, passage);
                    draft.add(occurrence);
                    note(id, occurrence.id());
                }
            });
        }
    }

    private void place(String id, Claim.Id claim, ObjectNode source) {
        String resource = source.path("resource_id").asString("");
        Snapshot snapshot = resources.get(resource);
        Optional<Passage> passage = passage(source, snapshot);
        if (snapshot == null || passage.isEmpty()) {
            draft.lose(
                    "sources of atoms that do not stand where they say",
                    "A passage has to be verbatim at its place in a resource of the file; the source is kept to be written back",
                    id);
        } else if (!isPlaced(id, resource, passage.get())) {
            note(id, draft.occurs(claim, snapshot.document(), passage.get()));
        }
    }

    /** Whether a remark of ours has placed the claim there already, under whatever id. */
    private boolean isPlaced(String id, String resource, Passage passage) {
        JsonNode remarks = remark(nodes.getOrDefault(id, root)).path("places");
        boolean told = false;
        for (JsonNode said : remarks) {
            told |= said.path("offset").asInt(-1) == passage.start()
                    && said.path("length").asInt(-1) == passage.length()
                    && said.path("resource_id").asString("").equals(resource);
        }
        return told;
    }

    /** Where a source says it stands, if its words are there. */
    private static Optional<Passage> passage(JsonNode source, @Nullable Snapshot snapshot) {
        int offset = source.path("offset").asInt(-1);
        int length = source.path("length").asInt(-1);
        if (snapshot == null
                || offset < 0
                || length <= 0
                || length > snapshot.text().length() - offset) {
            return Optional.empty();
        }
        Passage passage = new Passage(offset, offset + length);
        String words = source.path("text").asString("");
        boolean there = words.isEmpty() || snapshot.text().substring(passage).equals(words);
        return there ? Optional.of(passage) : Optional.empty();
    }

    private void note(String atom, Occurrence.Id occurrence) {
        places.computeIfAbsent(atom, key -> new ArrayList<>()).add(occurrence.value());
    }

    private void readEdges() {
        for (ObjectNode edge : json.objects(root, "edges")) {
            String from = id(edge, "source_id");
            String to = id(edge, "target_id");
            boolean known = nodes.containsKey(from) && nodes.containsKey(to);
            if (!known || (isAtom(from) && isAtom(to))) {
                draft.lose(
                        known ? "edges from atom to atom" : "edges to nodes that are not in the file",
                        "SADFace joins atoms by schemes only; the edge is kept to be written back",
                        from + " \u2192 " + to);
            }
            graph.edge(from, to);
        }
    }

    private boolean isAtom(String id) {
        ObjectNode node = nodes.get(id);
        return node != null && role(node) == Role.STATEMENT;
    }

    /** Puts claims that have no source into a document of their own, as the file words them. */
    private List<Document.Id> placeRest() {
        ClaimText words = new ClaimText();
        Map<String, Passage> passages = new LinkedHashMap<>();
        claims.forEach((id, claim) -> {
            if (places.getOrDefault(id, List.of()).isEmpty()) {
                passages.put(id, words.paragraph(draft.claim(claim).text()));
            }
        });
        if (words.isEmpty()) {
            return List.of();
        }
        Document.Id document = words.document(draft, draft.source(), null, null, "application/json", LANGUAGE);
        passages.forEach((id, passage) -> note(id, draft.occurs(claim(id), document, passage)));
        return List.of(document);
    }

    private Claim.Id claim(String id) {
        Claim.Id claim = claims.get(id);
        if (claim == null) {
            throw new IllegalStateException("No claim of atom " + id);
        }
        return claim;
    }

    private void keep(String name, List<Document.Id> made) {
        Kept.Keeping keeping = new Kept.Keeping(draft, name);
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        ObjectNode others = rest.putObject(AifReading.ROOT);
        root.properties().stream()
                .filter(member -> !Set.of("nodes", "edges", "resources").contains(member.getKey()))
                .forEach(member -> others.set(member.getKey(), member.getValue()));
        var documents = rest.putArray(AifReading.MADE);
        made.forEach(document -> documents.add(document.value()));
        keeping.keep(Part.FILE, "", null, rest, List.of());
        Set<String> seen = new HashSet<>();
        Map<String, Subject> ofUnstated = new HashMap<>();
        for (ObjectNode edge : json.objects(root, "edges")) {
            Subject step = subjects.get(edge.path("target_id").asString(""));
            if (unstated.contains(edge.path("source_id").asString("")) && step != null) {
                ofUnstated.putIfAbsent(edge.path("source_id").asString(""), step);
            }
        }
        for (ObjectNode node : json.objects(root, "nodes")) {
            String id = id(node, "id");
            boolean counts = seen.add(id);
            Subject subject = subjects.getOrDefault(id, ofUnstated.get(id));
            keeping.keep(
                    Part.NODE,
                    id,
                    counts ? subject : null,
                    node,
                    counts ? places.getOrDefault(id, List.of()) : List.of());
        }
        json.objects(root, "edges")
                .forEach(edge -> keeping.keep(Part.EDGE, edge.path("id").asString(""), null, edge, List.of()));
        json.objects(root, "resources").forEach(resource -> keepResource(keeping, resource));
    }

    /** Without the text, which its document has. */
    private void keepResource(Kept.Keeping keeping, ObjectNode resource) {
        String id = id(resource, "id");
        Snapshot snapshot = resources.get(id);
        ObjectNode kept = resource.deepCopy();
        Subject about = snapshot != null
                        && snapshot.text()
                                .value()
                                .equals(resource.path("content").asString(""))
                ? new Subject(Subject.Kind.DOCUMENT, snapshot.document().value())
                : null;
        if (about != null) {
            kept.remove("content");
        }
        keeping.keep(Part.RESOURCE, id, about, kept, List.of());
    }
}
