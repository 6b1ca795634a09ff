package org.rejoinder.relation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of relations between claims. */
@Component
public class Relations {

    private final Graph graph;

    Relations(Graph graph) {
        this.graph = graph;
    }

    public Optional<Relation> find(Relation.Id id) {
        throw new UnsupportedOperationException();
    }

    /** The relations between claims that both occur in a map's documents, by id. */
    public List<Relation> in(ArgumentMap.Id map) {
        throw new UnsupportedOperationException();
    }

    /** Every relation of a claim, either way, most confident first, then by id. */
    public List<Relation> of(Claim.Id claim) {
        throw new UnsupportedOperationException();
    }

    /** Every relation that touches one of these claims, most confident first, then by id, each once. */
    public List<Relation> ofAny(Collection<Claim.Id> claims) {
        throw new UnsupportedOperationException();
    }

    /** One page of relations, most confident first, then by id. */
    public Page find(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** Stores relations; one that is there keeps its record and decisions. */
    public void save(TransactionContext transaction, List<Relation> relations, String run) {
        throw new UnsupportedOperationException();
    }

    /** Relations of one page, and how many there are in all. */
    public record Page(List<Relation> relations, long total) {
        public Page {
            relations = List.copyOf(relations);
        }
    }

    /**
     * Which relations to list. Null lifts a condition.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, 1..1000
     */
    public record Filter(
            ArgumentMap.@Nullable Id map,
            @Nullable RelationType type,
            @Nullable Scope scope,
            @Nullable ReviewStatus status,
            double minimumConfidence,
            int offset,
            int limit) {

        public static final Filter ALL = new Filter(null, null, null, null, 0, 0, 100);
    }
}
