package org.rejoinder.claim;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;
import org.rejoinder.language.Embedding;
import org.springframework.stereotype.Component;

/**
 * Writes what people change about claims and their places. It overwrites what is stored, so whoever calls it holds the
 * locks ({@link Claims#lock}) and has checked versions; what machines propose goes through {@link Claims#save}.
 */
@Component
public class ClaimEdits {

    private static final String PUT = """
            UNWIND $claims AS row
            MERGE (claim:Claim {id: row.id})
            SET claim += row
            """;

    private static final String REMOVE = """
            UNWIND $ids AS id
            MATCH (claim:Claim {id: id})
            DETACH DELETE claim
            """;

    private static final String MERGE_INTO = """
            MATCH (claim:Claim {id: $from})
            OPTIONAL MATCH (standing:Claim {id: $into})
            OPTIONAL MATCH (merged:MergedClaim {id: $into})
            WITH claim, coalesce(standing, merged) AS into
            WHERE into IS NOT NULL
            REMOVE claim:Claim
            SET claim:MergedClaim
            CREATE (claim)-[:MERGED_INTO]->(into)
            """;

    private static final String UNMERGE = """
            UNWIND $ids AS id
            MATCH (claim:MergedClaim {id: id})-[merged:MERGED_INTO]->()
            DELETE merged
            REMOVE claim:MergedClaim
            SET claim:Claim
            """;

    private static final String SPLIT_FROM = """
            MATCH (claim:Claim {id: $claim})
            UNWIND $parts AS id
            MATCH (part:Claim {id: id})
            MERGE (part)-[:SPLIT_FROM {decision: $decision}]->(claim)
            """;

    private static final String UNSPLIT = """
            UNWIND $splits AS row
            MATCH (:Claim {id: row.claim})<-[split:SPLIT_FROM {decision: row.decision}]-()
            DELETE split
            """;

    private static final String ADD_OCCURRENCES = """
            UNWIND $occurrences AS row
            MATCH (claim:Claim {id: row.claim})
            MATCH (snapshot:Snapshot {sha256: row.snapshot})
            OPTIONAL MATCH (run:Run {id: $runs[row.properties.id]})
            MERGE (holder:Actor {id: row.holder.id})
            ON CREATE SET holder = row.holder
            CREATE (occurrence:Occurrence)
            SET occurrence = row.properties
            CREATE (occurrence)-[:IN]->(snapshot)
            CREATE (occurrence)-[:ASSERTS]->(claim)
            CREATE (occurrence)-[:HELD_BY]->(holder)
            FOREACH (found IN CASE WHEN run IS NULL THEN [] ELSE [run] END |
              CREATE (occurrence)-[:DERIVED_IN]->(found))
            """;

    private static final String MOVE_OCCURRENCES = """
            UNWIND $occurrences AS row
            MATCH (occurrence:Occurrence {id: row.id})-[asserts:ASSERTS]->(:Claim)
            MATCH (claim:Claim {id: row.claim})
            DELETE asserts
            CREATE (occurrence)-[:ASSERTS]->(claim)
            """;

    private static final String REMOVE_OCCURRENCES = """
            UNWIND $ids AS id
            MATCH (occurrence:Occurrence {id: id})
            OPTIONAL MATCH (occurrence)-[:DERIVED_IN]->(run:Run)
            WITH id, occurrence, run.id AS run
            DETACH DELETE occurrence
            RETURN id, run
            """;

    /**
     * Stores claims as given, new ones and changed ones.
     *
     * @param embeddings by text; needed for every claim that is new or has another text than before
     */
    public void put(TransactionContext transaction, Collection<Claim> claims, Map<String, Embedding> embeddings) {
        List<Map<String, Object>> rows = claims.stream()
                .map(claim -> {
                    Map<String, Object> row = new HashMap<>(ClaimRows.properties(claim));
                    Embedding embedding = embeddings.get(claim.text());
                    if (embedding != null) {
                        row.put("embedding", Values.value(embedding.toArray()));
                    }
                    return row;
                })
                .toList();
        transaction.run(PUT, Map.of("claims", rows)).consume();
    }

    /** Removes claims with all that points to them; their occurrences must be gone. Unknown ids are passed over. */
    public void remove(TransactionContext transaction, Collection<Claim.Id> claims) {
        transaction.run(REMOVE, Map.of("ids", values(claims))).consume();
    }

    /** Makes a claim's id lead on to another claim; it keeps its node, so that what points to it stays. */
    public void merge(TransactionContext transaction, Claim.Id from, Claim.Id into) {
        transaction
                .run(MERGE_INTO, Map.of("from", from.value(), "into", into.value()))
                .consume();
    }

    /** Makes merged claims claims again. */
    public void unmerge(TransactionContext transaction, Collection<Claim.Id> claims) {
        transaction.run(UNMERGE, Map.of("ids", values(claims))).consume();
    }

    /**
     * Notes that parts were split off a claim, so that a later run does not put their places back.
     *
     * @param decision id of the decision that did so; the same claims may be split twice
     */
    public void splitFrom(TransactionContext transaction, String decision, Claim.Id claim, Collection<Claim.Id> parts) {
        transaction
                .run(SPLIT_FROM, Map.of("decision", decision, "claim", claim.value(), "parts", values(parts)))
                .consume();
    }

    /**
     * Forgets that parts were split off claims; what is gone already is passed over.
     *
     * @param splits the claim that was split by the id of the decision that did so
     */
    public void unsplit(TransactionContext transaction, Map<String, Claim.Id> splits) {
        List<Map<String, String>> rows = splits.entrySet().stream()
                .map(split -> Map.of(
                        "decision", split.getKey(), "claim", split.getValue().value()))
                .toList();
        transaction.run(UNSPLIT, Map.of("splits", rows)).consume();
    }

    /**
     * Stores new occurrences.
     *
     * @param runs the run that found an occurrence, by its id, where it is known
     * @throws NotVerbatim if a quote does not stand at its place in its snapshot; the transaction must be rolled back
     */
    public void add(TransactionContext transaction, List<Occurrence> occurrences, Map<String, String> runs) {
        Claims.refuseUnlessVerbatim(transaction, occurrences);
        transaction
                .run(ADD_OCCURRENCES, Map.of("occurrences", Claims.rows(occurrences), "runs", runs))
                .consume();
    }

    /** Gives occurrences to the claims they name; where they stand stays as it is. */
    public void move(TransactionContext transaction, List<Occurrence> occurrences) {
        List<Map<String, String>> rows = occurrences.stream()
                .map(occurrence -> Map.of(
                        "id",
                        occurrence.id().value(),
                        "claim",
                        occurrence.claim().value()))
                .toList();
        transaction.run(MOVE_OCCURRENCES, Map.of("occurrences", rows)).consume();
    }

    /** Removes occurrences; answers which run had found each, by id, where that is known. */
    @CanIgnoreReturnValue
    public Map<String, String> removeOccurrences(
            TransactionContext transaction, Collection<Occurrence.Id> occurrences) {
        List<String> ids = occurrences.stream().map(Occurrence.Id::value).toList();
        return transaction.run(REMOVE_OCCURRENCES, Map.of("ids", ids)).stream()
                .filter(row -> !row.get("run").isNull())
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(), row -> row.get("run").asString(), (one, other) -> one));
    }

    private static List<String> values(Collection<Claim.Id> ids) {
        return ids.stream().map(Claim.Id::value).toList();
    }
}
