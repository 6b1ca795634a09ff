package org.rejoinder.analysis;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.FullText;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** Searches the claims of a map by words, by meaning, and by how they stand, in any combination. */
@Component
public class ClaimSearch {

    private static final String WITH_WORDS = """
            CALL db.index.fulltext.queryNodes('claim_text', $query) YIELD node AS claim, score
            RETURN claim.id AS id, score
            """;

    private static final String NEAREST = """
            CALL db.index.vector.queryNodes('claim_embedding', $candidates, $embedding) YIELD node AS claim, score
            RETURN claim.id AS id, 2 * score - 1 AS cosine
            """;

    private static final String NEAREST_OF = """
            UNWIND $ids AS id
            MATCH (claim:Claim {id: id})
            WHERE claim.embedding IS NOT NULL
            RETURN id, 2 * vector.similarity.cosine(claim.embedding, $embedding) - 1 AS cosine
            ORDER BY cosine DESC, id LIMIT $limit
            """;

    /** The vector index is asked for so many of the whole store before claims are compared one by one. */
    private static final int CANDIDATES = 400;

    /** More than this are not compared one by one: it would take too long. */
    private static final int MOST_COMPARED = 3000;

    private final Graph graph;
    private final Claims claims;
    private final ClaimIndexes indexes;

    ClaimSearch(Graph graph, Claims claims, ClaimIndexes indexes) {
        this.graph = graph;
        this.claims = claims;
        this.indexes = indexes;
    }

    /**
     * One page of the claims that meet all conditions.
     *
     * @param map null for the whole store
     * @param offset how many to skip, from 0
     * @param limit how many at most
     */
    public Found find(ArgumentMap.@Nullable Id map, Conditions conditions, Order order, int offset, int limit) {
        ClaimIndex index = indexes.of(map);
        ClaimIndex.Answer answer = index.search(conditions, worded(index, conditions), order);
        int[] rows = answer.rows();
        List<Claim.Id> page = Arrays.stream(
                        rows, Math.min(offset, rows.length), (int) Math.min((long) offset + limit, rows.length))
                .mapToObj(number -> index.row(number).id())
                .toList();
        return new Found(inOrder(page), rows.length, answer.facets());
    }

    /** All claims that meet all conditions. */
    public Set<Claim.Id> ids(ArgumentMap.@Nullable Id map, Conditions conditions) {
        ClaimIndex index = indexes.of(map);
        int[] rows = index.search(conditions, worded(index, conditions), Order.POSITION)
                .rows();
        return Arrays.stream(rows).mapToObj(number -> index.row(number).id()).collect(toSet());
    }

    /** How many claims meet all conditions. */
    public int count(ArgumentMap.@Nullable Id map, Conditions conditions) {
        ClaimIndex index = indexes.of(map);
        return index.search(conditions, worded(index, conditions), Order.POSITION)
                .rows()
                .length;
    }

    /** Of several claims of a list that a moment ago had them, those that are still there, in the order of the ids. */
    private List<Claim> inOrder(List<Claim.Id> ids) {
        Map<Claim.Id, Claim> found = claims.findAll(ids);
        List<Claim> ordered = new ArrayList<>();
        for (Claim.Id id : ids) {
            Optional.ofNullable(found.get(id)).ifPresent(ordered::add);
        }
        return ordered;
    }

    /** The numbers of the claims with all words, best first; null if none are asked for. */
    private int @Nullable [] worded(ClaimIndex index, Conditions conditions) {
        if (conditions.words() == null) {
            return null;
        }
        Optional<String> query = FullText.allWords(conditions.words());
        if (query.isEmpty()) {
            return new int[0];
        }
        record Hit(int number, double score) {}
        return graph
                .read(transaction -> {
                    List<Hit> hits = new ArrayList<>();
                    transaction.run(WITH_WORDS, Map.of("query", query.get())).forEachRemaining(row -> {
                        Integer number = index.number(new Claim.Id(row.get("id").asString()));
                        if (number != null) {
                            hits.add(new Hit(number, row.get("score").asDouble()));
                        }
                    });
                    return hits;
                })
                .stream()
                .sorted((one, other) -> one.score() == other.score()
                        ? Integer.compare(one.number(), other.number())
                        : Double.compare(other.score(), one.score()))
                .mapToInt(Hit::number)
                .toArray();
    }

    /**
     * The claims nearest in meaning among those that meet the conditions, whatever their words; nearest first, ties by id.
     * In a store much larger than what the conditions leave over, the very nearest of the store are looked at only.
     *
     * @param least cosine from which on claims count as near
     */
    public List<Claim> near(
            ArgumentMap.@Nullable Id map, Conditions conditions, float[] meaning, double least, int limit) {
        ClaimIndex index = indexes.of(map);
        Conditions others = new Conditions(
                null,
                conditions.document(),
                conditions.type(),
                conditions.holder(),
                conditions.status(),
                conditions.worth(),
                conditions.from(),
                conditions.until(),
                conditions.features());
        int[] fit = index.search(others, null, Order.POSITION).rows();
        Map<Claim.Id, Double> cosines =
                fit.length <= MOST_COMPARED ? compared(index, fit, meaning, limit) : nearest(index, others, meaning);
        List<Claim.Id> ids = cosines.entrySet().stream()
                .filter(near -> near.getValue() >= least)
                .sorted((one, other) -> {
                    int byCosine = Double.compare(other.getValue(), one.getValue());
                    return byCosine == 0 ? one.getKey().compareTo(other.getKey()) : byCosine;
                })
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        return inOrder(ids);
    }

    private Map<Claim.Id, Double> compared(ClaimIndex index, int[] fit, float[] meaning, int limit) {
        List<String> ids = IntStream.of(fit)
                .mapToObj(number -> index.row(number).id().value())
                .toList();
        Map<Claim.Id, Double> cosines = new HashMap<>();
        graph.read(transaction -> transaction
                        .run(NEAREST_OF, Values.parameters("ids", ids, "embedding", meaning, "limit", limit))
                        .list())
                .forEach(row -> cosines.put(
                        new Claim.Id(row.get("id").asString()),
                        row.get("cosine").asDouble()));
        return cosines;
    }

    private Map<Claim.Id, Double> nearest(ClaimIndex index, Conditions others, float[] meaning) {
        Map<Claim.Id, Double> cosines = new HashMap<>();
        graph.read(transaction -> transaction
                        .run(NEAREST, Values.parameters("candidates", CANDIDATES, "embedding", meaning))
                        .list())
                .forEach(row -> {
                    Integer number = index.number(new Claim.Id(row.get("id").asString()));
                    if (number != null && index.fits(number, others)) {
                        cosines.put(index.row(number).id(), row.get("cosine").asDouble());
                    }
                });
        return cosines;
    }

    /**
     * A page of what was found.
     *
     * @param total how many there are on all pages
     */
    public record Found(List<Claim> claims, int total, Facets facets) {
        public Found {
            claims = List.copyOf(claims);
        }
    }

    /** How lists of claims are ordered; ties are broken by id. */
    public enum Order {
        /** What fits the words best first; without words as {@link #POSITION}. */
        RELEVANCE,
        /** By document and place of the first occurrence. */
        POSITION,
        /** Most check-worthy first. */
        CHECK_WORTHINESS,
        /** Most contradicted first. */
        CONTESTED,
        /** By text. */
        TEXT;

        /** The name in addresses: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
