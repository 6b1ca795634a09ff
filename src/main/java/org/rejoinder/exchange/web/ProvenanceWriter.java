package org.rejoinder.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Decision;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The map as RDF, in JSON-LD 1.1 with its context inside, and where everything comes from in PROV-O (W3C, 2013): documents,
 * their texts, places and claims are entities, runs of the pipeline and decisions are activities, authors, speakers, reviewers
 * and programs are agents.
 */
@Component
@Order(62)
class ProvenanceWriter implements MapWriter {

    @Override
    public String format() {
        return "jsonld";
    }

    @Override
    public String description() {
        return "RDF as JSON-LD with provenance (PROV-O), for triple stores and linked data";
    }

    @Override
    public String standard() {
        return "JSON-LD 1.1, PROV-O (W3C, 2013), classes of AIF-RDF";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = new ArrayList<>();
        Loss.note(
                losses,
                "the structure of texts",
                "Headings, lists and pages are left out; the texts are there",
                texts(contents).filter(text -> !text.blocks().isEmpty()).map(Snapshot::sha256));
        Loss.note(
                losses,
                "how records stood before and after decisions",
                "A decision tells what it is about, who made it, when and why",
                contents.reviewed().decisions().stream()
                        .map(decision -> decision.id().value()));
        Loss.note(
                losses,
                "dismissals of findings",
                "They have no place in the vocabularies",
                contents.reviewed().dismissals().stream().map(dismissal -> dismissal.finding()));
        Loss.note(
                losses,
                "what-ifs",
                "They have no place in the vocabularies",
                contents.reviewed().scenarios().stream()
                        .map(scenario -> scenario.id().value()));
        Loss.note(
                losses,
                "what came from other tools and has no place here",
                "Only the formats it came in have one",
                contents.carried().stream().map(carried -> carried.id()));
        return losses;
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Description description = new Description(contents);
        JsonOutput.object(output, json -> {
            json.writePOJOProperty("@context", ProvenanceContext.terms());
            JsonOutput.list(json, "@graph", description.things());
        });
    }

    private static Stream<Snapshot> texts(MapContents contents) {
        return Stream.concat(
                contents.documents().stream()
                        .flatMap(document ->
                                Stream.ofNullable(contents.snapshots().get(document.id()))),
                contents.earlierSnapshots().stream());
    }

    private static Map<String, Object> thing(String name, String... types) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@id", name);
        thing.put("@type", List.of(types));
        return thing;
    }

    /** Everything in a map, one thing after the other. */
    private static final class Description {

        private final MapContents contents;
        private final Provenance provenance;
        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final Map<Claim.Id, List<Relation>> outgoing = new HashMap<>();

        Description(MapContents contents) {
            this.contents = contents;
            this.provenance = contents.provenance();
            contents.documents().forEach(document -> documents.put(document.id(), document));
            contents.relations().stream()
                    .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                    .forEach(relation -> {
                        outgoing.computeIfAbsent(relation.from(), id -> new ArrayList<>())
                                .add(relation);
                        if (relation.mutual()) {
                            outgoing.computeIfAbsent(relation.to(), id -> new ArrayList<>())
                                    .add(relation);
                        }
                    });
        }

        Stream<Map<String, Object>> things() {
            return Stream.of(
                            Stream.of(map()),
                            contents.documents().stream().map(this::document),
                            texts(contents).map(this::text),
                            contents.claims().stream().map(this::claim),
                            contents.claims().stream()
                                    .flatMap(claim -> places(claim).stream())
                                    .map(this::place),
                            contents.relations().stream().map(this::relation),
                            contents.reviewed().arguments().stream().map(Description::argument),
                            contents.reviewed().merged().entrySet().stream().map(Description::merged),
                            provenance.runs().stream().map(Description::run),
                            contents.reviewed().decisions().stream().map(Description::decision),
                            agents())
                    .flatMap(things -> things);
        }

        private List<Occurrence> places(Claim claim) {
            return contents.occurrences().getOrDefault(claim.id(), List.of());
        }

        private Map<String, Object> map() {
            Map<String, Object> map =
                    thing(Names.of("map", contents.map().id().value()), "prov:Collection", "rejoinder:Map");
            map.put("dcterms:title", contents.map().title());
            put(map, "rejoinder:question", contents.map().question());
            map.put(
                    "prov:hadMember",
                    contents.documents().stream()
                            .map(document -> Names.of(document.id()))
                            .toList());
            return map;
        }

        private Map<String, Object> document(Document document) {
            Map<String, Object> described =
                    thing(Names.of(document.id()), "prov:Entity", "schema:CreativeWork", "rejoinder:Document");
            described.put("dcterms:title", document.title());
            put(described, "dcterms:creator", document.author());
            put(described, "dcterms:publisher", document.publisher());
            put(described, "dcterms:issued", document.publishedOn());
            put(described, "dcterms:type", document.kind());
            described.put("dcterms:language", document.language());
            described.put("dcterms:format", document.mediaType());
            described.put("dcterms:source", document.source());
            put(described, "schema:url", document.url());
            described.put("prov:wasAttributedTo", voice(document));
            return described;
        }

        private Map<String, Object> text(Snapshot snapshot) {
            Map<String, Object> text = thing(name(snapshot.sha256()), "prov:Entity", "rejoinder:Snapshot");
            text.put("prov:specializationOf", Names.of(snapshot.document()));
            text.put("rejoinder:sha256", snapshot.sha256());
            text.put("prov:value", snapshot.text().value());
            return text;
        }

        private Map<String, Object> claim(Claim claim) {
            Map<String, Object> described = thing(Names.of(claim.id()), "prov:Entity", "aif:I-node", "rejoinder:Claim");
            described.put("prov:value", claim.text());
            described.put("rejoinder:type", claim.type().label());
            described.put("rejoinder:status", claim.status().label());
            described.put("rejoinder:origin", claim.origin().label());
            described.put("rejoinder:confidence", Double.toString(claim.confidence()));
            described.put("rejoinder:checkWorthiness", Double.toString(claim.checkWorthiness()));
            described.put("rejoinder:version", claim.version());
            described.put(
                    "prov:wasDerivedFrom",
                    places(claim).stream().map(place -> Names.of(place.id())).toList());
            generated(described, provenance.claims().get(claim.id()));
            for (RelationType type : RelationType.values()) {
                List<String> others = outgoing.getOrDefault(claim.id(), List.of()).stream()
                        .filter(relation -> relation.type() == type)
                        .map(relation -> Names.of(relation.other(claim.id())))
                        .toList();
                if (!others.isEmpty()) {
                    described.put("rejoinder:" + type.label(), others);
                }
            }
            return described;
        }

        private Map<String, Object> place(Occurrence place) {
            Map<String, Object> described =
                    thing(Names.of(place.id()), "prov:Entity", "oa:SpecificResource", "rejoinder:Occurrence");
            described.put("rejoinder:asserts", Names.of(place.claim()));
            described.put("prov:wasQuotedFrom", name(place.snapshot()));
            described.put("oa:hasSource", name(place.snapshot()));
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("@type", "oa:TextQuoteSelector");
            words.put("oa:exact", place.quote().exact());
            words.put("oa:prefix", place.quote().prefix());
            words.put("oa:suffix", place.quote().suffix());
            Map<String, Object> position = new LinkedHashMap<>();
            position.put("@type", "oa:TextPositionSelector");
            position.put("oa:start", count(place.quote().passage().start()));
            position.put("oa:end", count(place.quote().passage().end()));
            described.put("oa:hasSelector", List.of(words, position));
            described.put("prov:wasAttributedTo", voice(place));
            described.put("rejoinder:stance", place.stance().label());
            put(described, "rejoinder:section", place.section());
            described.put("rejoinder:loaded", place.loaded());
            described.put("rejoinder:anchorState", place.anchorState().label());
            generated(described, provenance.occurrences().get(place.id()));
            return described;
        }

        private Map<String, Object> relation(Relation relation) {
            String kind = switch (relation.type()) {
                case SUPPORTS -> "aif:RA-node";
                case CONTRADICTS -> "aif:CA-node";
                case EQUIVALENT -> "aif:MA-node";
            };
            Map<String, Object> described =
                    thing(Names.of("relation", relation.id().value()), "prov:Entity", kind, "rejoinder:Relation");
            described.put("rejoinder:from", Names.of(relation.from()));
            described.put("rejoinder:to", Names.of(relation.to()));
            described.put("rejoinder:type", relation.type().label());
            described.put("rejoinder:status", relation.status().label());
            described.put("rejoinder:origin", relation.origin().label());
            described.put("rejoinder:confidence", Double.toString(relation.confidence()));
            described.put("rejoinder:scope", relation.scope().label());
            described.put("rejoinder:mutual", relation.mutual());
            described.put("rejoinder:version", relation.version());
            described.put("dcterms:description", relation.reason());
            generated(described, provenance.relations().get(relation.id()));
            return described;
        }

        private static Map<String, Object> argument(Argument argument) {
            String kind = argument.type() == RelationType.SUPPORTS ? "aif:RA-node" : "aif:CA-node";
            Map<String, Object> described =
                    thing(Names.of("argument", argument.id().value()), "prov:Entity", kind, "rejoinder:Argument");
            described.put(
                    "rejoinder:premise",
                    argument.premises().stream().map(Names::of).toList());
            if (!argument.unstated().isEmpty()) {
                described.put("rejoinder:unstated", argument.unstated());
            }
            described.put("rejoinder:type", argument.type().label());
            described.put("rejoinder:conclusion", Names.of(argument.conclusion()));
            put(described, "rejoinder:scheme", argument.scheme());
            described.put(
                    "rejoinder:undercutter",
                    argument.undercutters().stream().map(Names::of).toList());
            described.put("rejoinder:status", argument.status().label());
            described.put("rejoinder:version", argument.version());
            return described;
        }

        private static Map<String, Object> merged(Map.Entry<Claim.Id, Claim.Id> lead) {
            Map<String, Object> described = thing(Names.of(lead.getKey()), "prov:Entity", "rejoinder:MergedClaim");
            described.put("rejoinder:mergedInto", Names.of(lead.getValue()));
            return described;
        }

        private static Map<String, Object> run(Provenance.Run run) {
            Map<String, Object> described = thing(Names.of("run", run.id()), "prov:Activity", "rejoinder:Run");
            if (run.pipeline() != null) {
                described.put("prov:wasAssociatedWith", Names.of("program", run.pipeline()));
            }
            described.put("rejoinder:model", run.models());
            return described;
        }

        private static Map<String, Object> decision(Decision decision) {
            Map<String, Object> described =
                    thing(Names.of("decision", decision.id().value()), "prov:Activity", "rejoinder:Decision");
            described.put("prov:endedAtTime", decision.at().toString());
            described.put("prov:wasAssociatedWith", Names.of("person", decision.by()));
            described.put("rejoinder:action", decision.action().label());
            List<String> about = decision.about().stream()
                    .map(subject -> Names.of(subject.kind().label(), subject.id()))
                    .toList();
            described.put("rejoinder:about", about);
            described.put("prov:used", about);
            put(described, "dcterms:description", decision.note());
            if (decision.undoes() != null) {
                described.put(
                        "prov:wasInformedBy",
                        Names.of("decision", decision.undoes().value()));
            }
            put(described, "rejoinder:batch", decision.batch());
            described.put("rejoinder:undone", decision.undone());
            return described;
        }

        private Stream<Map<String, Object>> agents() {
            Set<Map<String, Object>> agents = new LinkedHashSet<>();
            contents.documents()
                    .forEach(document -> agents.add(agent(voice(document), document.voice(), "prov:Agent")));
            contents.claims().stream()
                    .flatMap(claim -> places(claim).stream())
                    .filter(place -> !place.holder().isAuthor())
                    .forEach(place ->
                            agents.add(agent(voice(place), place.holder().name(), "prov:Agent")));
            provenance.runs().stream()
                    .flatMap(run -> Stream.ofNullable(run.pipeline()))
                    .forEach(program -> agents.add(agent(Names.of("program", program), program, "prov:SoftwareAgent")));
            contents.reviewed()
                    .decisions()
                    .forEach(decision ->
                            agents.add(agent(Names.of("person", decision.by()), decision.by(), "prov:Person")));
            return agents.stream();
        }

        private static Map<String, Object> agent(String id, String name, String type) {
            Map<String, Object> agent = thing(id, type);
            agent.put("foaf:name", name);
            return agent;
        }

        private String voice(Occurrence place) {
            Document document = documents.get(place.document());
            return place.holder().isAuthor() && document != null
                    ? voice(document)
                    : Names.of("speaker", place.holder().name());
        }

        private static String voice(Document document) {
            return Names.of("author", document.id().value());
        }

        private static String name(String sha256) {
            return Names.of("snapshot", sha256);
        }

        private static void generated(Map<String, Object> described, @Nullable String run) {
            if (run != null) {
                described.put("prov:wasGeneratedBy", Names.of("run", run));
            }
        }

        private static Map<String, String> count(int number) {
            Map<String, String> count = new LinkedHashMap<>();
            count.put("@type", "xsd:nonNegativeInteger");
            count.put("@value", Integer.toString(number));
            return count;
        }

        private static void put(Map<String, Object> members, String name, @Nullable Object value) {
            if (value != null) {
                members.put(name, value.toString());
            }
        }
    }
}
