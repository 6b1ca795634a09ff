package org.rejoinder.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Component;

/** Reads from the graph what a {@link ClaimIndex} holds. */
@Component
class ClaimIndexReader {

    private static final String SOURCES = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
            RETURN document.id AS id, toLower(coalesce(document.author, document.publisher, '')) AS byline,
              coalesce(document.author, document.publisher, document.title) AS voice,
              document.publishedOn AS publishedOn
            ORDER BY included.position, document.id
            """;

    private static final String ALL_SOURCES = """
            MATCH (document:Document)
            RETURN document.id AS id, toLower(coalesce(document.author, document.publisher, '')) AS byline,
              coalesce(document.author, document.publisher, document.title) AS voice,
              document.publishedOn AS publishedOn
            ORDER BY document.title, document.id
            """;

    // A document at a time, so that its id goes over the wire once for all its claims.
    private static final String PLACES = """
            UNWIND $documents AS id
            MATCH (:Document {id: id})-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
            MATCH (place)-[:HELD_BY]->(holder:Actor)
            RETURN id, claim.id AS claim, claim.text AS text, claim.type AS type, claim.status AS status,
              claim.checkWorthiness AS worth, place.start AS start, place.end AS end,
              place.anchorState <> 'orphaned' AS anchored, place.loaded AS loaded,
              place.stance <> 'rejected' AS meant,
              CASE holder.kind WHEN 'author' THEN null ELSE holder.name END AS speaker
            """;

    private static final String RELATIONS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(from:Claim)
            WITH DISTINCT from
            MATCH (from)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            WHERE relation.status <> 'rejected'
            RETURN from.id AS from, to.id AS to, type(relation) AS type, relation.mutual AS mutual
            """;

    private static final String ALL_RELATIONS = """
            MATCH (from:Claim)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            WHERE relation.status <> 'rejected'
            RETURN from.id AS from, to.id AS to, type(relation) AS type, relation.mutual AS mutual
            """;

    private final Graph graph;

    ClaimIndexReader(Graph graph) {
        this.graph = graph;
    }

    /** The claims of a map, or of the whole store if {@code map} is null. */
    ClaimIndex read(ArgumentMap.@Nullable Id map) {
        return graph.read(transaction -> {
            Map<String, Object> parameters = map == null ? Map.of() : Map.of("map", map.value());
            List<Record> read = transaction
                    .run(map == null ? ALL_SOURCES : SOURCES, parameters)
                    .list();
            List<ClaimIndex.Source> sources =
                    read.stream().map(ClaimIndexReader::source).toList();
            Voices voices = new Voices(
                    read.stream().map(row -> row.get("voice").asString()).toList());
            Map<String, Draft> drafts = drafts(transaction, sources, voices);
            ClashCounts documents = new ClashCounts();
            ClashCounts holders = new ClashCounts();
            drafts.values().stream().filter(Draft::stands).forEach(draft -> {
                documents.claim(draft.holding);
                holders.claim(draft.voices);
            });
            transaction
                    .run(map == null ? ALL_RELATIONS : RELATIONS, parameters)
                    .forEachRemaining(row -> relate(row, drafts, documents, holders));
            return new ClaimIndex(sources, rows(drafts), new ClaimIndex.Clashing(documents, voices.names(), holders));
        });
    }

    private static ClaimIndex.Source source(Record row) {
        return new ClaimIndex.Source(
                new Document.Id(row.get("id").asString()),
                row.get("byline").asString(),
                row.get("publishedOn").asLocalDate((LocalDate) null));
    }

    private static Map<String, Draft> drafts(
            TransactionContext transaction, List<ClaimIndex.Source> sources, Voices voices) {
        Map<String, Integer> numbers = new HashMap<>();
        sources.forEach(source -> numbers.put(source.id().value(), numbers.size()));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        List<String> ids = sources.stream().map(source -> source.id().value()).toList();
        transaction
                .run(PLACES, Map.of("documents", ids))
                .forEachRemaining(row -> drafts.computeIfAbsent(row.get("claim").asString(), id -> new Draft(id, row))
                        .place(numbers.getOrDefault(row.get("id").asString(), 0), row, names, voices));
        return drafts;
    }

    private static void relate(Record row, Map<String, Draft> drafts, ClashCounts documents, ClashCounts holders) {
        Draft from = drafts.get(row.get("from").asString());
        Draft to = drafts.get(row.get("to").asString());
        if (from == null || to == null || from == to) {
            return;
        }
        RelationType type = RelationType.valueOf(row.get("type").asString());
        if (from.stands() && to.stands()) {
            documents.relation(type, from.holding, to.holding);
            holders.relation(type, from.voices, to.voices);
        }
        if (type == RelationType.SUPPORTS) {
            to.supports += from.stands() ? 1 : 0;
        }
        if (type != RelationType.CONTRADICTS) {
            return;
        }
        if (from.stands()) {
            to.contradictions++;
            to.attacks++;
        }
        if (to.stands()) {
            from.contradictions++;
            from.attacks += row.get("mutual").asBoolean(false) ? 1 : 0;
        }
    }

    private static List<ClaimIndex.Row> rows(Map<String, Draft> drafts) {
        List<Draft> byText = new ArrayList<>(drafts.values());
        byText.sort(Comparator.comparing(draft -> draft.text));
        for (int place = 0; place < byText.size(); place++) {
            byText.get(place).rank = place;
            byText.get(place).text = "";
        }
        List<Draft> byPlace = new ArrayList<>(drafts.values());
        byPlace.sort(Comparator.comparingInt((Draft draft) -> draft.first)
                .thenComparingInt(draft -> draft.start)
                .thenComparingInt(draft -> -draft.end)
                .thenComparing(draft -> draft.id));
        return byPlace.stream().map(Draft::row).toList();
    }

    /** Names in which something is said, each with a number. */
    private static final class Voices {

        private final List<String> ofDocuments;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        Voices(List<String> ofDocuments) {
            this.ofDocuments = ofDocuments;
        }

        /** The number of a speaker, or of the voice of the document itself if there is none. */
        Integer number(@Nullable String speaker, int source) {
            return numbers.computeIfAbsent(speaker == null ? ofDocuments.get(source) : speaker, name -> numbers.size());
        }

        List<String> names() {
            return List.copyOf(numbers.keySet());
        }
    }

    /** A claim while its places and relations are being read. */
    private static final class Draft {

        private final String id;
        private final ClaimType type;
        private final ReviewStatus status;
        private final double worth;
        private final Set<Integer> sources = new TreeSet<>();
        private final Set<Integer> standingIn = new TreeSet<>();
        private final Set<Integer> bylines = new TreeSet<>();
        /** Documents whose newest text has it and does not dispute it. */
        private final Set<Integer> holding = new TreeSet<>();
        /** Those in whose name the newest texts have it. */
        private final Set<Integer> voices = new TreeSet<>();

        private final Set<String> speakers = new LinkedHashSet<>();
        private String text;
        private int rank;
        private boolean anchored;
        private boolean loaded;
        private int first = Integer.MAX_VALUE;
        private int start;
        private int end;
        private int supports;
        private int contradictions;
        private int attacks;

        Draft(String id, Record row) {
            this.id = id;
            type = constant(ClaimType.class, row.get("type").asString());
            status = constant(ReviewStatus.class, row.get("status").asString());
            worth = row.get("worth").asDouble();
            text = row.get("text").asString();
        }

        private static <E extends Enum<E>> E constant(Class<E> type, String label) {
            return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
        }

        boolean stands() {
            return anchored && status != ReviewStatus.REJECTED;
        }

        void place(int source, Record row, Map<String, String> names, Voices all) {
            sources.add(source);
            Integer voice = all.number(row.get("speaker").asString(null), source);
            if (row.get("anchored").asBoolean()) {
                voices.add(voice);
                if (row.get("meant").asBoolean()) {
                    holding.add(source);
                }
                standingIn.add(source);
                anchored = true;
            }
            loaded |= row.get("loaded").asBoolean();
            if (row.get("speaker").isNull()) {
                bylines.add(source);
            } else {
                // One string for each name, however often it occurs.
                String name = row.get("speaker").asString().toLowerCase(Locale.ROOT);
                speakers.add(names.computeIfAbsent(name, same -> same));
            }
            int at = row.get("start").asInt();
            int until = row.get("end").asInt();
            if (source < first || (source == first && (at < start || (at == start && until > end)))) {
                first = source;
                start = at;
                end = until;
            }
        }

        ClaimIndex.Row row() {
            return new ClaimIndex.Row(
                    new Claim.Id(id),
                    type,
                    status,
                    worth,
                    rank,
                    anchored,
                    loaded,
                    numbers(sources),
                    numbers(standingIn),
                    List.copyOf(speakers),
                    !bylines.isEmpty(),
                    numbers(bylines),
                    supports,
                    contradictions,
                    attacks);
        }

        private static int[] numbers(Set<Integer> all) {
            return all.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
