package org.rejoinder.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.FullText;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedding;
import org.springframework.stereotype.Component;

/**
 * The claims of a map that a person may mean while typing: those with the words typed so far, the last of which may be
 * unfinished, and those near in meaning. What was rejected, or is gone from every text, is not offered.
 */
@Component
public class Candidates {

    private static final String WITH_WORDS = """
            CALL db.index.fulltext.queryNodes('claim_text', $query) YIELD node AS claim, score
            WHERE claim.status <> 'rejected'
            MATCH (map:Map {id: $map})
            CALL (map, claim) {
              MATCH (claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:HELD_BY]->(holder:Actor)
              MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)<-[:INCLUDES]-(map)
              WHERE occurrence.anchorState <> 'orphaned'
              RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
                holder: holder.name, holderKind: holder.kind} AS occurrence
              ORDER BY document.publishedOn, document.id, occurrence.start, occurrence.end, occurrence.id LIMIT 1
            }
            RETURN claim {.*, embedding: null} AS claim, occurrence
            ORDER BY score DESC, claim.id LIMIT $limit
            """;

    private final Graph graph;
    private final Claims claims;

    Candidates(Graph graph, Claims claims) {
        this.graph = graph;
        this.claims = claims;
    }

    /**
     * Claims with all the words of {@code typed}, best first; if they are fewer than {@code limit}, then those near in
     * meaning, nearest first.
     *
     * @param meaning of what was typed
     * @param without claims to leave out
     */
    public List<Candidate> of(
            ArgumentMap.Id map, String typed, Embedding meaning, Collection<Claim.Id> without, int limit) {
        Map<Claim.Id, Candidate> found = new LinkedHashMap<>();
        withWords(map, typed, limit + without.size())
                .forEach(candidate -> found.putIfAbsent(candidate.claim().id(), candidate));
        without.forEach(found::remove);
        if (found.size() < limit) {
            nearest(map, meaning, without, limit)
                    .forEach(candidate -> found.putIfAbsent(candidate.claim().id(), candidate));
        }
        return found.values().stream().limit(limit).toList();
    }

    /**
     * Claims that may say what {@code text} says: those with all its words, best first, then those at least so near in
     * meaning, nearest first; at most {@code limit}.
     *
     * @param minimum cosine, -1..1
     */
    public List<Candidate> alike(ArgumentMap.Id map, String text, Embedding meaning, double minimum, int limit) {
        Map<Claim.Id, Candidate> found = new LinkedHashMap<>();
        withWords(map, text, limit)
                .forEach(candidate -> found.put(candidate.claim().id(), candidate));
        nearest(map, meaning, List.of(), limit).stream()
                .filter(candidate -> candidate.similarity() >= minimum)
                .forEach(candidate -> found.putIfAbsent(candidate.claim().id(), candidate));
        return found.values().stream().limit(limit).toList();
    }

    /** Claims near in meaning, nearest first, at most {@code limit}. */
    public List<Candidate> nearest(ArgumentMap.Id map, Embedding meaning, Collection<Claim.Id> without, int limit) {
        List<Candidate> found = new ArrayList<>();
        for (Claims.Near near : claims.nearestIn(map, meaning, 2 * limit + without.size())) {
            Claim claim = near.placed().claim();
            Occurrence place = near.placed().occurrence();
            if (claim.status() != ReviewStatus.REJECTED
                    && place.anchorState() != AnchorState.ORPHANED
                    && !without.contains(claim.id())) {
                found.add(new Candidate(claim, place, near.similarity()));
            }
        }
        return found.stream().limit(limit).toList();
    }

    private List<Candidate> withWords(ArgumentMap.Id map, String typed, int limit) {
        return FullText.allWordsBegun(typed)
                .map(query -> graph.read(transaction -> transaction
                        .run(WITH_WORDS, Map.of("query", query, "map", map.value(), "limit", limit))
                        .list(row -> new Candidate(
                                ClaimRows.toClaim(row.get("claim")),
                                ClaimRows.toOccurrence(row.get("occurrence")),
                                0))))
                .orElseGet(List::of);
    }

    /**
     * A claim that may be meant, at its oldest place in the map.
     *
     * @param similarity cosine with what was asked for, -1..1; 0 if the claim was found by its words
     */
    public record Candidate(Claim claim, Occurrence place, double similarity) {}
}
