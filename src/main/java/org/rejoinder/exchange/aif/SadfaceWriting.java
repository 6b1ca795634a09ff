package org.rejoinder.exchange.aif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a map as a document of SADFace: what came as atoms and schemes as it came, as far as it still holds. */
final class SadfaceWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String METADATA = "metadata";
    private static final String NO_TIME = "1970-01-01T00:00:00";

    private final MapContents contents;
    private final Facts facts;
    private final Kept kept;
    private final Survival survival;
    private final Set<String> made = new HashSet<>();
    private final Map<Document.Id, String> resourceOf = new HashMap<>();
    private final ArrayNode nodes = NODES.arrayNode();
    private final ArrayNode edges = NODES.arrayNode();
    private final ArrayNode resources = NODES.arrayNode();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    /** @param contents what stands of a map */
    SadfaceWriting(MapContents contents) {
        this.contents = contents;
        facts = new Facts(contents);
        kept = Kept.of(contents, SadfaceReading.FORMAT);
        kept.of(Part.FILE).forEach(item -> item.json().path(AifReading.MADE).forEach(id -> made.add(id.asString(""))));
        survival = new Survival(
                facts,
                kept.of(Part.NODE).stream().map(SadfaceWriting::node).toList(),
                kept.of(Part.EDGE).stream()
                        .map(item -> new Survival.Edge(key(item, "source_id"), key(item, "target_id"), item))
                        .toList());
    }

    private static Survival.Node node(Kept.Item item) {
        return new Survival.Node(
                key(item, "id"),
                SadfaceReading.role(item.json()),
                item,
                item.json().path("text").asString(""),
                SadfaceReading.telling(item.json().path("name").asString("")));
    }

    private static String key(Kept.Item item, String name) {
        return item.file() + "/" + item.json().path(name).asString("");
    }

    ObjectNode write() {
        writeResources();
        writeKept();
        facts.claims().values().forEach(this::atom);
        facts.arguments().forEach(this::argument);
        facts.links().forEach(this::links);
        return assembled();
    }

    /** As many relations as there are schemes for have theirs; the others get new ones. */
    private void links(Facts.Link link, List<Relation> relations) {
        List<String> steps = survival.steps(link);
        for (int index = 0; index < relations.size(); index++) {
            Relation relation = relations.get(index);
            boolean there = index < steps.size();
            ObjectNode step =
                    there ? written(steps.get(index)) : step("link:" + link.from() + relation.id(), link.type(), null);
            if (!there) {
                edge(claimId(link.from()), step.path("id").asString());
                edge(step.path("id").asString(), claimId(link.to()));
            }
            if (!there || !OwnRemarks.isAsImported(relation)) {
                OwnRemarks.describe(remark(step), relation);
            }
        }
    }

    private ObjectNode written(String key) {
        return byId.getOrDefault(ids.getOrDefault(key, ""), NODES.objectNode());
    }

    /** The place for remarks of ours about a node. */
    private static ObjectNode remark(ObjectNode node) {
        ObjectNode metadata = node.path(METADATA) instanceof ObjectNode there ? there : node.putObject(METADATA);
        return metadata.path(Remarks.NAME) instanceof ObjectNode there ? there : metadata.putObject(Remarks.NAME);
    }

    private void writeResources() {
        for (Kept.Item item : kept.of(Part.RESOURCE)) {
            ObjectNode resource = item.json().deepCopy();
            Subject about = item.about();
            if (about != null) {
                Snapshot snapshot = contents.snapshots().get(new Document.Id(about.id()));
                if (snapshot == null || resourceOf.containsKey(snapshot.document())) {
                    continue;
                }
                resource.put("content", snapshot.text().value());
                resourceOf.put(snapshot.document(), resource.path("id").asString(""));
            }
            resources.add(resource);
        }
        for (Document document : contents.documents()) {
            Snapshot snapshot = contents.snapshots().get(document.id());
            if (snapshot != null && !made.contains(document.id().value()) && !resourceOf.containsKey(document.id())) {
                ObjectNode resource = resources.addObject();
                String id = Uuids.of("resource:" + document.id());
                resource.put("id", id)
                        .put("type", "text")
                        .put("content", snapshot.text().value());
                OwnRemarks.describe(remark(resource), document);
                resourceOf.put(document.id(), id);
            }
        }
    }

    private void writeKept() {
        Map<String, Survival.Node> there = new HashMap<>();
        survival.nodes().forEach(node -> there.put(node.key(), node));
        Set<String> seen = new HashSet<>();
        for (Kept.Item item : kept.of(Part.NODE)) {
            String key = key(item, "id");
            Survival.Node node = there.get(key);
            if (!seen.add(key)) {
                // A second node of one id leads nowhere; it is written as it came.
                nodes.add(item.json());
            } else if (node != null) {
                writeKept(key, node);
            }
        }
        for (Survival.Edge edge : survival.edges()) {
            ObjectNode json = edge.item().json().deepCopy();
            json.put(
                    "source_id",
                    ids.getOrDefault(edge.from(), json.path("source_id").asString("")));
            json.put(
                    "target_id",
                    ids.getOrDefault(edge.to(), json.path("target_id").asString("")));
            edges.add(json);
        }
    }

    private void writeKept(String key, Survival.Node node) {
        ObjectNode json = node.item().json().deepCopy();
        String id = json.path("id").asString("");
        if (!taken.add(id)) {
            id = Uuids.of(key);
            json.put("id", id);
        }
        ids.put(key, id);
        byId.put(id, json);
        nodes.add(json);
        Subject about = node.item().about();
        if (node.role() == Role.STATEMENT && about != null) {
            facts.claim(about.id()).ifPresent(claim -> bringUpToDate(node, json, claim));
        }
    }

    private void bringUpToDate(Survival.Node node, ObjectNode json, Claim claim) {
        boolean reworded = !claim.text().equals(node.words())
                && !claim.text().equals(node.words().strip());
        if (reworded) {
            json.put("text", claim.text());
        }
        if (reworded || !OwnRemarks.isAsImported(claim)) {
            OwnRemarks.describe(remark(json), claim);
        }
        addSources(json, claim, node.item().places());
    }

    private void addSources(ObjectNode atom, Claim claim, Set<String> covered) {
        for (Occurrence occurrence : contents.occurrences().getOrDefault(claim.id(), List.of())) {
            String resource = resourceOf.get(occurrence.document());
            if (resource == null || covered.contains(occurrence.id().value())) {
                continue;
            }
            ArrayNode sources = atom.path("sources") instanceof ArrayNode there ? there : atom.putArray("sources");
            place(sources.addObject(), resource, occurrence)
                    .put("text", occurrence.quote().exact());
            ObjectNode remark = remark(atom);
            ArrayNode places = remark.path("places") instanceof ArrayNode there ? there : remark.putArray("places");
            ObjectNode said = OwnRemarks.describe(place(places.addObject(), resource, occurrence), occurrence);
            assert said.has("id");
        }
    }

    private static ObjectNode place(ObjectNode said, String resource, Occurrence occurrence) {
        return said.put("resource_id", resource)
                .put("offset", occurrence.quote().passage().start())
                .put("length", occurrence.quote().passage().length());
    }

    private String claimId(Claim.Id claim) {
        return survival.node(claim)
                .flatMap(key -> Optional.ofNullable(ids.get(key)))
                .orElseGet(() -> Uuids.of("claim:" + claim));
    }

    private void atom(Claim claim) {
        if (survival.node(claim.id()).isEmpty()) {
            ObjectNode atom = atom(claimId(claim.id()), claim.text());
            OwnRemarks.describe(remark(atom), claim);
            addSources(atom, claim, Set.of());
        }
    }

    private ObjectNode atom(String id, String text) {
        ObjectNode atom = nodes.addObject();
        atom.put("id", id).put("type", "atom").put("text", text);
        atom.putArray("sources");
        atom.set(METADATA, NODES.objectNode());
        return atom;
    }

    private ObjectNode step(String key, RelationType type, @Nullable String scheme) {
        String usual = switch (type) {
            case SUPPORTS -> "support";
            case CONTRADICTS -> "conflict";
            case EQUIVALENT -> "rephrase";
        };
        ObjectNode step = nodes.addObject();
        step.put("id", Uuids.of(key)).put("type", "scheme").put("name", name(usual, type, scheme));
        step.set(METADATA, NODES.objectNode());
        return step;
    }

    /** The scheme's own name, unless a reader would take it for something that the step does not do. */
    private static String name(String usual, RelationType type, @Nullable String scheme) {
        if (scheme == null || scheme.isBlank()) {
            return usual;
        }
        ObjectNode probe = NODES.objectNode().put("type", "scheme").put("name", scheme);
        boolean fits = SadfaceReading.role(probe)
                .step()
                .filter(kind -> kind.type() == type)
                .isPresent();
        return fits ? scheme : usual + ": " + scheme;
    }

    /** The scheme's own name again. */
    static String withoutUsual(String name) {
        int colon = name.indexOf(": ");
        boolean written =
                colon > 0 && List.of("support", "conflict", "rephrase").contains(name.substring(0, colon));
        return written ? name.substring(colon + 2) : name;
    }

    private void edge(String from, String to) {
        edges.addObject()
                .put("id", Uuids.of("edge:" + from + to))
                .put("source_id", from)
                .put("target_id", to);
    }

    private void argument(Argument argument) {
        Optional<String> there = survival.node(argument.id());
        ObjectNode step = there.map(this::written)
                .orElseGet(() -> step("argument:" + argument.id(), argument.type(), argument.scheme()));
        String id = step.path("id").asString("");
        if (there.isEmpty()) {
            argument.premises().forEach(premise -> edge(claimId(premise), id));
            for (int index = 0; index < argument.unstated().size(); index++) {
                String key = Uuids.of("unstated:" + argument.id() + ":" + index);
                remark(atom(key, argument.unstated().get(index))).put(Remarks.UNSTATED, true);
                edge(key, id);
            }
            edge(id, claimId(argument.conclusion()));
        }
        if (there.isEmpty() || !OwnRemarks.isAsImported(argument)) {
            OwnRemarks.describe(remark(step), argument);
        }
        for (Claim.Id by : argument.undercutters()) {
            if (facts.claims().containsKey(by) && !survival.saysUndercut(argument.id(), by)) {
                ObjectNode attack = step("undercut:" + argument.id() + by, RelationType.CONTRADICTS, null);
                edge(claimId(by), attack.path("id").asString(""));
                edge(attack.path("id").asString(""), id);
            }
        }
    }

    private ObjectNode assembled() {
        ObjectNode root = NODES.objectNode();
        ObjectNode rest = kept.of(Part.FILE).stream()
                .findFirst()
                .map(file -> file.json().path(AifReading.ROOT))
                .filter(ObjectNode.class::isInstance)
                .map(file -> (ObjectNode) file.deepCopy())
                .orElseGet(this::header);
        JsonNode metadata = rest.path(METADATA);
        root.set(METADATA, metadata.isObject() ? metadata : header().path(METADATA));
        root.set("resources", resources);
        root.set("nodes", nodes);
        root.set("edges", edges);
        rest.properties().stream()
                .filter(member -> !root.has(member.getKey()))
                .forEach(member -> root.set(member.getKey(), member.getValue()));
        return root;
    }

    private ObjectNode header() {
        ObjectNode root = NODES.objectNode();
        ObjectNode metadata = root.putObject(METADATA);
        metadata.putObject("core")
                .put("analyst_email", "")
                .put("analyst_name", "")
                .put("created", NO_TIME)
                .put("edited", NO_TIME)
                .put("id", Uuids.of("map:" + contents.map().id()))
                .put("version", "0.2");
        metadata.putObject(Remarks.NAME)
                .put("title", contents.map().title())
                .put("question", contents.map().question());
        return root;
    }
}
