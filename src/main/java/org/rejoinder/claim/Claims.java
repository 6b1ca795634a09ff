package org.rejoinder.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedding;
import org.springframework.stereotype.Component;

/** The store of claims, their occurrences and holders. */
@Component
public class Claims {

    private final Graph graph;

    Claims(Graph graph) {
        this.graph = graph;
    }

    public Optional<Claim> find(Claim.Id id) {
        throw new UnsupportedOperationException();
    }

    /** The claims with these ids, by id; unknown ids are left out. */
    public Map<Claim.Id, Claim> findAll(Collection<Claim.Id> ids) {
        throw new UnsupportedOperationException();
    }

    /** One page of the claims that {@code filter} lets through. */
    public Page find(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** The claims that occur in a map's documents, by document order in the map and place of first occurrence. */
    public List<Claim> in(ArgumentMap.Id map) {
        throw new UnsupportedOperationException();
    }

    /** Every occurrence of a claim, oldest publication first (unknown dates last), then by document id and place. */
    public List<Occurrence> occurrencesOf(Claim.Id claim) {
        throw new UnsupportedOperationException();
    }

    /** The occurrences of several claims, by claim, each list ordered as by {@link #occurrencesOf(Claim.Id)}. */
    public Map<Claim.Id, List<Occurrence>> occurrencesOf(Collection<Claim.Id> claims) {
        throw new UnsupportedOperationException();
    }

    /** Every occurrence in a document's snapshots, by place. */
    public List<Occurrence> occurrencesIn(Document.Id document) {
        throw new UnsupportedOperationException();
    }

    /** Full-text search over claim texts, best first, at most {@code limit}; a query of any characters is safe. */
    public List<Claim> search(String query, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The stored claims nearest in meaning, by exact cosine, nearest first, ties by id; at most {@code limit}.
     *
     * @param notIn a document whose own claims are left out; null for none
     */
    public List<Near> nearest(Embedding embedding, int limit, Document.@Nullable Id notIn) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores claims with their occurrences; a claim that is there keeps its record and decisions and only gains the
     * occurrence.
     *
     * @throws NotVerbatim if a quote does not stand at its place in its snapshot; the transaction must be rolled back
     */
    public void save(TransactionContext transaction, List<PlacedClaim> placed, String run) {
        throw new UnsupportedOperationException();
    }

    /** Replaces place and anchor state of occurrences after their document changed. */
    public void reanchor(TransactionContext transaction, List<Occurrence> occurrences) {
        throw new UnsupportedOperationException();
    }

    /** A claim near in meaning, at one of its places, with the cosine. */
    public record Near(PlacedClaim placed, double similarity) {}

    /** Claims of one page, and how many there are in all. */
    public record Page(List<Claim> claims, long total) {
        public Page {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Which claims to list and in which order. Null or false lifts a condition.
     *
     * @param text full-text query
     * @param contested only claims that some claim contradicts or that contradict one
     * @param unsupported only claims that nothing supports
     * @param offset how many to skip, from 0
     * @param limit how many at most, 1..1000
     */
    public record Filter(
            ArgumentMap.@Nullable Id map,
            Document.@Nullable Id document,
            @Nullable ClaimType type,
            @Nullable String holder,
            @Nullable ReviewStatus status,
            @Nullable String text,
            boolean contested,
            boolean unsupported,
            Sort sort,
            int offset,
            int limit) {

        public static final Filter ALL =
                new Filter(null, null, null, null, null, null, false, false, Sort.POSITION, 0, 100);
    }

    /** How lists of claims are ordered; ties are broken by id. */
    public enum Sort {
        /** By document and place of the first occurrence. */
        POSITION,
        /** Most check-worthy first. */
        CHECK_WORTHINESS,
        /** Most contradicted first. */
        CONTESTED,
        /** By text. */
        TEXT
    }
}
