package org.rejoinder.scale;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relations;
import org.springframework.context.ApplicationContext;

/**
 * Puts generated documents into a store, through the same stores that the pipeline writes to, several documents a
 * transaction.
 */
public final class GeneratedStore {

    private static final int DOCUMENTS_A_TRANSACTION = 6;
    private static final String RUN = "n-generated";

    private final Graph graph;
    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;

    private GeneratedStore(ApplicationContext context) {
        graph = context.getBean(Graph.class);
        maps = context.getBean(ArgumentMaps.class);
        documents = context.getBean(Documents.class);
        claims = context.getBean(Claims.class);
        relations = context.getBean(Relations.class);
    }

    public static GeneratedStore of(ApplicationContext context) {
        return new GeneratedStore(context);
    }

    /** A map of this title with so many distinct claims; the same seed and number give the same map. */
    public ArgumentMap.Id map(String title, long seed, int claimCount) {
        ArgumentMap.Id map = maps.findOrCreate(title, null).id();
        store(seed, claimCount, document -> List.of(map), stored -> {});
        return map;
    }

    /** The same, each document also in a map of its topic: one large map and many small ones over the same claims. */
    ArgumentMap.Id maps(String title, long seed, int claimCount, IntConsumer progress) {
        ArgumentMap.Id all = maps.findOrCreate(title, null).id();
        Map<Integer, ArgumentMap.Id> byTopic = new HashMap<>();
        store(
                seed,
                claimCount,
                document -> List.of(all, byTopic.computeIfAbsent(document.topic(), this::ofTopic)),
                progress);
        return all;
    }

    private ArgumentMap.Id ofTopic(int topic) {
        return maps.findOrCreate(Prose.title(topic), null).id();
    }

    private void store(long seed, int claimCount, Placement placement, IntConsumer progress) {
        GeneratedDocuments generated = new GeneratedDocuments(seed, claimCount);
        int stored = 0;
        while (generated.hasNext()) {
            Map<GeneratedDocument, List<ArgumentMap.Id>> batch = new LinkedHashMap<>();
            while (generated.hasNext() && batch.size() < DOCUMENTS_A_TRANSACTION) {
                GeneratedDocument next = generated.next();
                batch.put(next, placement.of(next));
            }
            graph.update(transaction -> batch.forEach((document, in) -> {
                documents.save(transaction, document.document());
                documents.save(transaction, document.snapshot());
                claims.save(transaction, document.claims(), RUN);
                relations.save(transaction, document.relations(), RUN);
                in.forEach(map ->
                        maps.include(transaction, map, document.document().id()));
            }));
            stored += batch.keySet().stream()
                    .mapToInt(document -> document.claims().size())
                    .sum();
            progress.accept(stored);
        }
    }

    /** Which maps a document goes into. */
    private interface Placement {
        List<ArgumentMap.Id> of(GeneratedDocument document);
    }
}
