package org.rejoinder.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.graph.FullText;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedding;
import org.springframework.stereotype.Component;

/**
 * The store of claims, their occurrences and holders. Long because every query about claims is here and nowhere else;
 * what a row looks like is in {@link ClaimRows}.
 */
@Component
public class Claims {

    private static final String FIND_ALL = """
            UNWIND $ids AS id
            MATCH (claim:Claim {id: id})
            RETURN claim {.*, embedding: null} AS claim
            """;

    private static final String PASSING = """
            UNWIND $ids AS id
            MATCH (claim:Claim {id: id})
            WHERE ($type IS NULL OR claim.type = $type)
              AND ($status IS NULL OR claim.status = $status)
              AND EXISTS {
                (claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
                WHERE ($document IS NULL OR document.id = $document)
                  AND ($map IS NULL OR EXISTS { (document)<-[:INCLUDES]-(:Map {id: $map}) })
                  AND ($holder IS NULL OR EXISTS {
                    (occurrence)-[:HELD_BY]->(actor:Actor)
                    WHERE CASE
                      WHEN $holder = 'author' THEN actor.kind = 'author'
                      WHEN actor.kind = 'author' THEN toLower(coalesce(document.author, document.publisher, '')) CONTAINS $holder
                      ELSE toLower(actor.name) CONTAINS $holder
                    END
                  })
              }
              AND (NOT $contested OR EXISTS {
                (claim)-[relation:CONTRADICTS]-(other:Claim)<-[:ASSERTS]-(there:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(source:Document)
                WHERE relation.status <> 'rejected' AND other.status <> 'rejected' AND there.anchorState <> 'orphaned'
                  AND ($map IS NULL OR EXISTS { (source)<-[:INCLUDES]-(:Map {id: $map}) })
              })
            RETURN claim {.*, embedding: null} AS claim
            """;

    // Sorted by the first place of each claim among the documents asked for. What speaks for or against a claim counts
    // only
    // if it stands in the same map: accepted or proposed, and in the newest text of a document there.
    private static final String PAGE = """
            MATCH (claim:Claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
            WHERE ($ids IS NULL OR claim.id IN $ids)
              AND ($type IS NULL OR claim.type = $type)
              AND ($status IS NULL OR claim.status = $status)
              AND ($document IS NULL OR document.id = $document)
              AND ($holder IS NULL OR EXISTS {
                (occurrence)-[:HELD_BY]->(actor:Actor)
                WHERE CASE
                  WHEN $holder = 'author' THEN actor.kind = 'author'
                  WHEN actor.kind = 'author' THEN toLower(coalesce(document.author, document.publisher, '')) CONTAINS $holder
                  ELSE toLower(actor.name) CONTAINS $holder
                END
              })
            OPTIONAL MATCH (:Map {id: $map})-[included:INCLUDES]->(document)
            WITH claim, occurrence, document, included
            WHERE $map IS NULL OR included IS NOT NULL
            WITH claim, min([
              coalesce(included.position, 0), document.title, document.id, occurrence.start, -occurrence.end
            ]) AS place, max(CASE occurrence.anchorState WHEN 'orphaned' THEN 0 ELSE 1 END) AS anchored
            WITH claim, place, anchored = 1 AND (claim.status <> 'rejected' OR $status IS NOT NULL) AS stands, COUNT {
              (claim)-[relation:CONTRADICTS]-(other:Claim)
              WHERE relation.status <> 'rejected' AND other.status <> 'rejected' AND EXISTS {
                (other)<-[:ASSERTS]-(there:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(source:Document)
                WHERE there.anchorState <> 'orphaned'
                  AND ($map IS NULL OR EXISTS { (source)<-[:INCLUDES]-(:Map {id: $map}) })
              }
            } AS contradictions
            WHERE (NOT $contested OR stands AND contradictions > 0)
              AND (NOT $unsupported OR stands AND NOT EXISTS {
                (claim)<-[relation:SUPPORTS]-(other:Claim)
                WHERE relation.status <> 'rejected' AND other.status <> 'rejected' AND EXISTS {
                  (other)<-[:ASSERTS]-(there:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(source:Document)
                  WHERE there.anchorState <> 'orphaned'
                    AND ($map IS NULL OR EXISTS { (source)<-[:INCLUDES]-(:Map {id: $map}) })
                }
              })
            WITH claim ORDER BY
              CASE $sort WHEN 'CHECK_WORTHINESS' THEN -claim.checkWorthiness WHEN 'CONTESTED' THEN -contradictions END,
              CASE $sort WHEN 'TEXT' THEN claim.text END,
              CASE $sort WHEN 'POSITION' THEN place END,
              claim.id
            WITH collect(claim) AS sorted
            RETURN size(sorted) AS total,
              [claim IN sorted[$offset..$offset + $limit] | claim {.*, embedding: null}] AS claims
            """;

    private static final String IN_MAP = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
            MATCH (document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(occurrence:Occurrence)-[:ASSERTS]->(claim:Claim)
            WITH claim, min([included.position, document.id, occurrence.start, -occurrence.end]) AS place
            RETURN claim {.*, embedding: null} AS claim
            ORDER BY place, claim.id
            """;

    private static final String OCCURRENCES_OF = """
            UNWIND $claims AS id
            MATCH (claim:Claim {id: id})<-[:ASSERTS]-(occurrence:Occurrence)-[:HELD_BY]->(holder:Actor)
            MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
            RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
              holder: holder.name, holderKind: holder.kind} AS occurrence
            ORDER BY document.publishedOn, document.id, occurrence.start, occurrence.end, occurrence.id
            """;

    private static final String OCCURRENCES = """
            UNWIND $ids AS id
            MATCH (claim:Claim)<-[:ASSERTS]-(occurrence:Occurrence {id: id})-[:HELD_BY]->(holder:Actor)
            MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
            RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
              holder: holder.name, holderKind: holder.kind} AS occurrence
            ORDER BY occurrence.id
            """;

    private static final String REDIRECTS = """
            UNWIND $ids AS id
            MATCH (:MergedClaim {id: id})-[:MERGED_INTO*]->(claim:Claim)
            RETURN id, claim.id AS survivor
            """;

    private static final String LEADS = """
            UNWIND $ids AS id
            MATCH (:MergedClaim {id: id})-[:MERGED_INTO*0..]->(from:MergedClaim)-[:MERGED_INTO]->(into)
            RETURN DISTINCT from.id AS from, into.id AS into
            """;

    private static final String MERGED_IN = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(claim:Claim)
            WITH DISTINCT claim
            MATCH (merged:MergedClaim)-[:MERGED_INTO*]->(claim)
            RETURN merged.id AS id, claim.id AS survivor
            """;

    private static final String PARTS = """
            UNWIND $ids AS id
            MATCH (part:Claim)-[:SPLIT_FROM]->(:Claim {id: id})
            RETURN id, collect(DISTINCT part.id) AS parts
            """;

    // Writing the id takes the lock before anything is read.
    private static final String LOCK = """
            UNWIND $ids AS id
            MATCH (claim:Claim {id: id})
            SET claim.id = id
            """;

    private static final String OCCURRENCES_IN = """
            MATCH (document:Document {id: $document})-[:HAS_SNAPSHOT]->(snapshot:Snapshot)<-[:IN]-(occurrence:Occurrence)
            MATCH (claim:Claim)<-[:ASSERTS]-(occurrence)-[:HELD_BY]->(holder:Actor)
            RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
              holder: holder.name, holderKind: holder.kind} AS occurrence
            ORDER BY occurrence.start, -occurrence.end, occurrence.id
            """;

    private static final String SEARCH = """
            CALL db.index.fulltext.queryNodes('claim_text', $query) YIELD node AS claim, score
            RETURN claim {.*, embedding: null} AS claim
            ORDER BY score DESC, claim.id LIMIT $limit
            """;

    private static final String WITH_WORDS = """
            CALL db.index.fulltext.queryNodes('claim_text', $query) YIELD node AS claim
            RETURN collect(claim.id) AS ids
            """;

    // More are taken from the index than asked for: it is approximate, and the more it looks at the less it misses.
    private static final String NEAREST = """
            CALL () {
              OPTIONAL MATCH (:Document {id: $notIn})-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(own:Claim)
              RETURN collect(DISTINCT own) AS own
            }
            CALL db.index.vector.queryNodes('claim_embedding', $candidates + size(own), $embedding)
              YIELD node AS claim, score
            WITH claim, score
            WHERE NOT claim IN own
            CALL (claim) {
              MATCH (claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:HELD_BY]->(holder:Actor)
              MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
              RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
                holder: holder.name, holderKind: holder.kind} AS occurrence
              ORDER BY document.publishedOn, document.id, occurrence.start, occurrence.end, occurrence.id LIMIT 1
            }
            RETURN claim {.*} AS claim, occurrence
            ORDER BY score DESC, claim.id LIMIT $limit
            """;

    // Every degree is on record, so this looks at one node for each snapshot.
    private static final String PLACES_IN_MAP = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(snapshot:Snapshot)
            RETURN sum(COUNT { (snapshot)<-[:IN]-() }) AS places
            """;

    // The index cannot be asked for the claims of one map: those of others are taken out afterwards.
    private static final String NEAREST_OF_MAP = """
            MATCH (map:Map {id: $map})
            CALL db.index.vector.queryNodes('claim_embedding', $candidates, $embedding) YIELD node AS claim, score
            WHERE EXISTS {
              (claim)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
            }
            WITH map, claim, score ORDER BY score DESC, claim.id LIMIT $limit
            CALL (map, claim) {
              MATCH (claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:HELD_BY]->(holder:Actor)
              MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)<-[:INCLUDES]-(map)
              RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
                holder: holder.name, holderKind: holder.kind} AS occurrence
              ORDER BY document.publishedOn, document.id, occurrence.start, occurrence.end, occurrence.id LIMIT 1
            }
            RETURN claim {.*} AS claim, occurrence
            """;

    // Every claim of the map is compared.
    private static final String NEAREST_IN_MAP = """
            MATCH (map:Map {id: $map})
            MATCH (map)-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(claim:Claim)
            WITH DISTINCT map, claim
            WITH map, claim, vector.similarity.cosine(claim.embedding, $embedding) AS score
            ORDER BY score DESC, claim.id LIMIT $limit
            CALL (map, claim) {
              MATCH (claim)<-[:ASSERTS]-(occurrence:Occurrence)-[:HELD_BY]->(holder:Actor)
              MATCH (occurrence)-[:IN]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)<-[:INCLUDES]-(map)
              RETURN occurrence {.*, claim: claim.id, document: document.id, snapshot: snapshot.sha256,
                holder: holder.name, holderKind: holder.kind} AS occurrence
              ORDER BY document.publishedOn, document.id, occurrence.start, occurrence.end, occurrence.id LIMIT 1
            }
            RETURN claim {.*} AS claim, occurrence
            """;

    private static final String SNAPSHOT_TEXTS = """
            UNWIND $snapshots AS sha256
            MATCH (snapshot:Snapshot {sha256: sha256})
            RETURN snapshot.sha256 AS sha256, snapshot.text AS text
            """;

    // "fresh" lives only inside the statement: it tells nodes made here from those that keep their record.
    private static final String SAVE_CLAIMS = """
            MERGE (run:Run {id: $run})
            WITH run
            UNWIND $claims AS row
            MERGE (claim:Claim {id: row.id})
            ON CREATE SET claim = row, claim.fresh = true
            WITH DISTINCT run, claim
            WHERE claim.fresh
            REMOVE claim.fresh
            CREATE (claim)-[:DERIVED_IN]->(run)
            """;

    private static final String SAVE_OCCURRENCES = """
            MERGE (run:Run {id: $run})
            WITH run
            UNWIND $occurrences AS row
            MATCH (claim:Claim {id: row.claim})
            MATCH (snapshot:Snapshot {sha256: row.snapshot})
            MERGE (holder:Actor {id: row.holder.id})
            ON CREATE SET holder = row.holder
            MERGE (occurrence:Occurrence {id: row.properties.id})
            ON CREATE SET occurrence = row.properties, occurrence.fresh = true
            WITH run, claim, snapshot, holder, occurrence
            WHERE occurrence.fresh
            REMOVE occurrence.fresh
            CREATE (occurrence)-[:IN]->(snapshot)
            CREATE (occurrence)-[:ASSERTS]->(claim)
            CREATE (occurrence)-[:HELD_BY]->(holder)
            CREATE (occurrence)-[:DERIVED_IN]->(run)
            """;

    private static final String REANCHOR = """
            UNWIND $occurrences AS row
            MATCH (occurrence:Occurrence {id: row.properties.id})-[in:IN]->(old:Snapshot)
            MATCH (new:Snapshot {sha256: row.snapshot})
            FOREACH (moved IN CASE WHEN old = new THEN [] ELSE [1] END |
              CREATE (occurrence)-[:WAS_IN {start: occurrence.start, end: occurrence.end}]->(old)
              CREATE (occurrence)-[:IN]->(new)
              DELETE in
            )
            SET occurrence += row.properties
            """;

    private static final String FORGET = """
            UNWIND $occurrences AS id
            MATCH (occurrence:Occurrence {id: id})
            DETACH DELETE occurrence
            """;

    /** How many candidates the vector index is asked for at least. */
    private static final int CANDIDATES = 100;

    /** The same where those of one map are looked for among all. */
    private static final int CANDIDATES_OF_MAP = 500;

    /** Up to so many places of a map, all its claims are compared in a few milliseconds. */
    private static final int ALL_COMPARED = 5_000;

    private final Graph graph;

    Claims(Graph graph) {
        this.graph = graph;
    }

    public Optional<Claim> find(Claim.Id id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** The claims with these ids, by id; unknown ids are left out. */
    public Map<Claim.Id, Claim> findAll(Collection<Claim.Id> ids) {
        return graph.read(transaction -> findAll(transaction, ids));
    }

    /** {@link #findAll(Collection)} as {@code transaction} sees it. */
    public Map<Claim.Id, Claim> findAll(TransactionContext transaction, Collection<Claim.Id> ids) {
        return transaction.run(FIND_ALL, Map.of("ids", values(ids))).stream()
                .map(row -> ClaimRows.toClaim(row.get("claim")))
                .collect(Collectors.toMap(Claim::id, claim -> claim, (one, same) -> one, LinkedHashMap::new));
    }

    /** The claim with this id, or the one that it was merged into, at whatever remove; empty for an unknown id. */
    public Optional<Claim> survivor(Claim.Id id) {
        return graph.read(transaction -> {
            Claim.Id there = redirects(transaction, List.of(id)).getOrDefault(id, id);
            return Optional.ofNullable(findAll(transaction, List.of(there)).get(there));
        });
    }

    /** Where the merged ones of {@code ids} lead to in the end; the others are left out. */
    public Map<Claim.Id, Claim.Id> redirects(TransactionContext transaction, Collection<Claim.Id> ids) {
        return transaction.run(REDIRECTS, Map.of("ids", values(ids))).stream()
                .collect(Collectors.toMap(
                        row -> new Claim.Id(row.get("id").asString()),
                        row -> new Claim.Id(row.get("survivor").asString())));
    }

    /** The claims that were merged into claims of a map, each with the one that it leads to in the end. */
    public Map<Claim.Id, Claim.Id> mergedIn(ArgumentMap.Id map) {
        return graph.read(transaction -> transaction.run(MERGED_IN, Map.of("map", map.value())).stream()
                .collect(Collectors.toMap(
                        row -> new Claim.Id(row.get("id").asString()),
                        row -> new Claim.Id(row.get("survivor").asString()))));
    }

    /** The merged claims on the way from {@code ids} to where they lead, each with the next; for the others there is none. */
    public Map<Claim.Id, Claim.Id> leads(TransactionContext transaction, Collection<Claim.Id> ids) {
        return transaction.run(LEADS, Map.of("ids", values(ids))).stream()
                .collect(Collectors.toMap(
                        row -> new Claim.Id(row.get("from").asString()),
                        row -> new Claim.Id(row.get("into").asString())));
    }

    /** What was found, with the claim that people have merged another into in place of the other. */
    public List<PlacedClaim> redirected(List<PlacedClaim> found) {
        return graph.read(transaction -> redirected(transaction, found));
    }

    private List<PlacedClaim> redirected(TransactionContext transaction, List<PlacedClaim> found) {
        Map<Claim.Id, Claim.Id> redirects = redirects(
                transaction, found.stream().map(placed -> placed.claim().id()).toList());
        Map<Claim.Id, Claim> survivors = findAll(transaction, redirects.values());
        return found.stream()
                .map(placed -> {
                    Claim.Id there = redirects.get(placed.claim().id());
                    return there == null ? placed : placed.as(Objects.requireNonNull(survivors.get(there)));
                })
                .toList();
    }

    /** The claims that people have split off each of {@code ids}; those that were never split are left out. */
    public Map<Claim.Id, Set<Claim.Id>> parts(Collection<Claim.Id> ids) {
        return graph.read(transaction -> transaction.run(PARTS, Map.of("ids", values(ids))).stream()
                .collect(Collectors.toMap(
                        row -> new Claim.Id(row.get("id").asString()),
                        row -> Set.copyOf(row.get("parts").asList(part -> new Claim.Id(part.asString()))))));
    }

    /**
     * Keeps others from changing these claims, or merging them away, until the transaction ends. Always in the same order,
     * so that two who want the same wait for each other and do not block each other.
     */
    public void lock(TransactionContext transaction, Collection<Claim.Id> ids) {
        List<String> ordered = values(ids).stream().sorted().toList();
        transaction.run(LOCK, Map.of("ids", ordered)).consume();
    }

    /**
     * Those of the claims that {@code filter} lets through, by id. Of its conditions map, document, type, holder, status and
     * contested count; words, order and limit do not.
     */
    public Map<Claim.Id, Claim> findAll(Collection<Claim.Id> ids, Filter filter) {
        Map<String, @Nullable Object> parameters = conditions(filter);
        parameters.put("ids", values(ids));
        return graph
                .read(transaction ->
                        transaction.run(PASSING, parameters).list(row -> ClaimRows.toClaim(row.get("claim"))))
                .stream()
                .collect(Collectors.toMap(Claim::id, claim -> claim, (one, same) -> one));
    }

    private static Map<String, @Nullable Object> conditions(Filter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("map", filter.map() == null ? null : filter.map().value());
        parameters.put(
                "document", filter.document() == null ? null : filter.document().value());
        parameters.put("type", filter.type() == null ? null : filter.type().label());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().label());
        parameters.put(
                "holder", filter.holder() == null ? null : filter.holder().toLowerCase(Locale.ROOT));
        parameters.put("contested", filter.contested());
        return parameters;
    }

    /** One page of the claims that {@code filter} lets through. */
    public Page find(Filter filter) {
        Optional<String> words = Optional.ofNullable(filter.text()).flatMap(FullText::allWords);
        if (filter.text() != null && !filter.text().isBlank() && words.isEmpty()) {
            return new Page(List.of(), 0);
        }
        Map<String, @Nullable Object> parameters = conditions(filter);
        parameters.put("unsupported", filter.unsupported());
        parameters.put("sort", filter.sort().name());
        parameters.put("offset", filter.offset());
        parameters.put("limit", filter.limit());
        return graph.read(transaction -> {
            parameters.put(
                    "ids",
                    words.map(query -> transaction
                                    .run(WITH_WORDS, Map.of("query", query))
                                    .single()
                                    .get("ids"))
                            .orElse(null));
            var row = transaction.run(PAGE, parameters).single();
            return new Page(
                    row.get("claims").asList(ClaimRows::toClaim),
                    row.get("total").asLong());
        });
    }

    /** The claims that occur in a map's documents, by document order in the map and place of first occurrence. */
    public List<Claim> in(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(IN_MAP, Map.of("map", map.value())).list(row -> ClaimRows.toClaim(row.get("claim"))));
    }

    /** Every occurrence of a claim, oldest publication first (unknown dates last), then by document id and place. */
    public List<Occurrence> occurrencesOf(Claim.Id claim) {
        return occurrencesOf(List.of(claim)).getOrDefault(claim, List.of());
    }

    /** The occurrences of several claims, by claim, each list ordered as by {@link #occurrencesOf(Claim.Id)}. */
    public Map<Claim.Id, List<Occurrence>> occurrencesOf(Collection<Claim.Id> claims) {
        return graph.read(transaction -> occurrencesOf(transaction, claims)).stream()
                .collect(Collectors.groupingBy(Occurrence::claim, LinkedHashMap::new, Collectors.toList()));
    }

    /** Every occurrence of several claims as {@code transaction} sees them, claim by claim. */
    public List<Occurrence> occurrencesOf(TransactionContext transaction, Collection<Claim.Id> claims) {
        return transaction
                .run(OCCURRENCES_OF, Map.of("claims", values(claims)))
                .list(row -> ClaimRows.toOccurrence(row.get("occurrence")));
    }

    /** The occurrences with these ids as {@code transaction} sees them, by id; unknown ids are left out. */
    public List<Occurrence> occurrences(TransactionContext transaction, Collection<Occurrence.Id> ids) {
        List<String> wanted = ids.stream().map(Occurrence.Id::value).distinct().toList();
        return transaction
                .run(OCCURRENCES, Map.of("ids", wanted))
                .list(row -> ClaimRows.toOccurrence(row.get("occurrence")));
    }

    /** Every occurrence in a document's snapshots, by place. */
    public List<Occurrence> occurrencesIn(Document.Id document) {
        return graph.read(transaction -> transaction
                .run(OCCURRENCES_IN, Map.of("document", document.value()))
                .list(row -> ClaimRows.toOccurrence(row.get("occurrence"))));
    }

    /** Full-text search over claim texts, best first, at most {@code limit}; a query of any characters is safe. */
    public List<Claim> search(String query, int limit) {
        return FullText.anyWord(query)
                .map(words -> graph.read(transaction -> transaction
                        .run(SEARCH, Map.of("query", words, "limit", limit))
                        .list(row -> ClaimRows.toClaim(row.get("claim")))))
                .orElseGet(List::of);
    }

    /**
     * The stored claims nearest in meaning, by exact cosine, nearest first, ties by id; at most {@code limit}.
     *
     * @param notIn a document whose own claims are left out; null for none
     */
    public List<Near> nearest(Embedding embedding, int limit, Document.@Nullable Id notIn) {
        Value parameters = Values.parameters(
                "embedding",
                embedding.toArray(),
                "limit",
                limit,
                "candidates",
                Math.max(CANDIDATES, 4 * limit),
                "notIn",
                notIn == null ? null : notIn.value());
        return nearest(embedding, NEAREST, parameters);
    }

    /**
     * The claims of a map nearest in meaning, by exact cosine, nearest first, ties by id; at most {@code limit}. In a large
     * map the vector index says which to compare, and may miss some; all are compared in a small one, and in one of which the
     * index finds too few among the claims of other maps.
     */
    public List<Near> nearestIn(ArgumentMap.Id map, Embedding embedding, int limit) {
        Value parameters = Values.parameters(
                "embedding",
                embedding.toArray(),
                "limit",
                limit,
                "map",
                map.value(),
                "candidates",
                Math.max(CANDIDATES_OF_MAP, 10 * limit));
        long places = graph.read(transaction -> transaction
                .run(PLACES_IN_MAP, parameters)
                .single()
                .get("places")
                .asLong());
        List<Near> found = places > ALL_COMPARED ? nearest(embedding, NEAREST_OF_MAP, parameters) : List.of();
        return found.size() < limit ? nearest(embedding, NEAREST_IN_MAP, parameters) : found;
    }

    private List<Near> nearest(Embedding embedding, String query, Value parameters) {
        return graph
                .read(transaction -> transaction
                        .run(query, parameters)
                        .list(row -> ClaimRows.toPlacedClaim(row.get("claim"), row.get("occurrence"))))
                .stream()
                .map(placed -> new Near(placed, embedding.cosine(placed.embedding())))
                .sorted(Comparator.comparingDouble(Near::similarity)
                        .reversed()
                        .thenComparing(near -> near.placed().claim().id()))
                .toList();
    }

    /**
     * Stores claims with their occurrences; a claim that is there keeps its record and decisions and only gains the
     * occurrence, and an occurrence that is there stays as it is. In place of a claim that was merged into another, the
     * other gains the occurrence.
     *
     * @param run id of the run that found them
     * @throws NotVerbatim if a quote does not stand at its place in its snapshot; the transaction must be rolled back
     */
    public void save(TransactionContext transaction, List<PlacedClaim> found, String run) {
        lock(transaction, found.stream().map(claim -> claim.claim().id()).toList());
        List<PlacedClaim> placed = redirected(transaction, found);
        List<Occurrence> occurrences =
                placed.stream().map(PlacedClaim::occurrence).toList();
        refuseUnlessVerbatim(transaction, occurrences);
        List<Map<String, Object>> claims =
                placed.stream().map(ClaimRows::claimProperties).toList();
        transaction.run(SAVE_CLAIMS, Map.of("run", run, "claims", claims)).consume();
        transaction
                .run(SAVE_OCCURRENCES, Map.of("run", run, "occurrences", rows(occurrences)))
                .consume();
    }

    /**
     * Replaces place and anchor state of occurrences after their document changed; where each was before stays on
     * record.
     *
     * @throws NotVerbatim if a quote does not stand at its new place; the transaction must be rolled back
     */
    public void reanchor(TransactionContext transaction, List<Occurrence> occurrences) {
        refuseUnlessVerbatim(transaction, occurrences);
        transaction.run(REANCHOR, Map.of("occurrences", rows(occurrences))).consume();
    }

    /** Removes occurrences beside which another stands for the same claim at the same place; unknown ids are passed over. */
    public void forget(TransactionContext transaction, Collection<Occurrence.Id> occurrences) {
        List<String> ids = occurrences.stream().map(Occurrence.Id::value).toList();
        transaction.run(FORGET, Map.of("occurrences", ids)).consume();
    }

    static void refuseUnlessVerbatim(TransactionContext transaction, List<Occurrence> occurrences) {
        List<String> snapshots =
                occurrences.stream().map(Occurrence::snapshot).distinct().toList();
        Map<String, SnapshotText> texts = new HashMap<>();
        for (var row :
                transaction.run(SNAPSHOT_TEXTS, Map.of("snapshots", snapshots)).list()) {
            texts.put(
                    row.get("sha256").asString(),
                    new SnapshotText(row.get("text").asString()));
        }
        for (Occurrence occurrence : occurrences) {
            SnapshotText text = texts.get(occurrence.snapshot());
            if (text == null || !occurrence.quote().isVerbatimIn(text)) {
                throw new NotVerbatim(occurrence);
            }
        }
    }

    /** One row for each id: a statement that makes a node sees only afterwards that a later row means the same. */
    static List<Map<String, Object>> rows(List<Occurrence> occurrences) {
        Map<Occurrence.Id, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            rows.putIfAbsent(
                    occurrence.id(),
                    Map.of(
                            "claim", occurrence.claim().value(),
                            "snapshot", occurrence.snapshot(),
                            "holder", ClaimRows.holderProperties(occurrence),
                            "properties", ClaimRows.occurrenceProperties(occurrence)));
        }
        return List.copyOf(rows.values());
    }

    private static List<String> values(Collection<Claim.Id> ids) {
        return ids.stream().map(Claim.Id::value).distinct().toList();
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
     * @param map only claims of this map; what speaks for and against them counts only if it stands in it too
     * @param holder {@code author} for the documents' own voices; else part of a reported speaker's name, or of the name
     *     of the author (failing that, the publisher) of the document; in any case of letters
     * @param text full-text query
     * @param contested only claims that some claim contradicts or that contradict one, and that are neither rejected nor
     *     gone from every text
     * @param unsupported only claims that nothing supports, likewise
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
