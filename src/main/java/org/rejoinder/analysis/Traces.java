package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** Traces claims through all stored documents. */
@Component
public class Traces {

    private final Documents documents;
    private final Claims claims;
    private final Relations relations;

    Traces(Documents documents, Claims claims, Relations relations) {
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
    }

    /** The claim traced; rejected relations, and relations to rejected claims, are left out. Empty for an unknown id. */
    public Optional<Trace> of(Claim.Id claim) {
        return claims.find(claim).map(this::of);
    }

    private Trace of(Claim claim) {
        List<Relation> touching = relations.of(claim.id()).stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                .toList();
        List<Claim.Id> ids = new ArrayList<>();
        ids.add(claim.id());
        touching.forEach(relation -> ids.add(relation.other(claim.id())));
        List<Claim.Id> distinct = ids.stream().distinct().toList();
        Places places = new Places(claims.findAll(distinct), claims.occurrencesOf(distinct));
        List<Trace.Appearance> own = places.appearances(claim.id());
        List<Trace.Link> supportedBy =
                places.links(claim, touching, is(RelationType.SUPPORTS).and(to(claim)));
        List<Trace.Link> contradictedBy = places.links(claim, touching, is(RelationType.CONTRADICTS));
        List<Trace.Link> equivalents = places.links(claim, touching, is(RelationType.EQUIVALENT));
        return new Trace(
                claim,
                own,
                supportedBy,
                contradictedBy,
                places.links(
                        claim, touching, is(RelationType.SUPPORTS).and(to(claim).negate())),
                equivalents,
                Spreads.of(
                        own, equivalents, texts(own, equivalents), !supportedBy.isEmpty(), !contradictedBy.isEmpty()));
    }

    /** The texts of the documents in which another's address may stand; none where no document has an address. */
    private Map<Document.Id, String> texts(List<Trace.Appearance> own, List<Trace.Link> equivalents) {
        List<Document> met = Stream.concat(
                        own.stream(), equivalents.stream().flatMap(link -> link.appearances().stream()))
                .map(Trace.Appearance::document)
                .distinct()
                .toList();
        Map<Document.Id, String> texts = new HashMap<>();
        if (met.size() > 1 && met.stream().anyMatch(document -> document.url() != null)) {
            for (Document document : met) {
                documents
                        .newestSnapshot(document.id())
                        .ifPresent(snapshot ->
                                texts.put(document.id(), snapshot.text().value()));
            }
        }
        return texts;
    }

    private static Predicate<Relation> is(RelationType type) {
        return relation -> relation.type() == type;
    }

    private static Predicate<Relation> to(Claim claim) {
        return relation -> relation.to().equals(claim.id());
    }

    /** The claims around one claim and where they stand; each document is read once. */
    private final class Places {

        private final Map<Claim.Id, Claim> byId;
        private final Map<Claim.Id, List<Occurrence>> occurrences;
        private final Map<Document.Id, Optional<Document>> read = new HashMap<>();

        Places(Map<Claim.Id, Claim> byId, Map<Claim.Id, List<Occurrence>> occurrences) {
            this.byId = byId;
            this.occurrences = occurrences;
        }

        List<Trace.Appearance> appearances(Claim.Id claim) {
            return occurrences.getOrDefault(claim, List.of()).stream()
                    .flatMap(occurrence ->
                            document(occurrence.document())
                                    .map(document -> new Trace.Appearance(occurrence, document))
                                    .stream())
                    .toList();
        }

        List<Trace.Link> links(Claim claim, List<Relation> touching, Predicate<Relation> wanted) {
            List<Trace.Link> links = new ArrayList<>();
            for (Relation relation : touching) {
                Claim other = byId.get(relation.other(claim.id()));
                if (wanted.test(relation) && other != null && other.status() != ReviewStatus.REJECTED) {
                    links.add(new Trace.Link(relation, other, appearances(other.id())));
                }
            }
            return links;
        }

        private Optional<Document> document(Document.Id id) {
            return read.computeIfAbsent(id, documents::find);
        }
    }
}
