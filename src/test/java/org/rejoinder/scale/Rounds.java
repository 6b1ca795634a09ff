package org.rejoinder.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.graph.Graph;
import org.springframework.context.ApplicationContext;

/** What is measured on a generated store: every page as a browser asks for it, and the Cypher that the focus map needs. */
final class Rounds {

    private static final int TIMES = 40;

    private static final String SOME_CLAIMS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(document:Document)
            WITH document, document.id AS id ORDER BY id LIMIT 40
            MATCH (document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(claim:Claim)
            WHERE claim.status <> 'rejected' AND EXISTS { (claim)-[:SUPPORTS|CONTRADICTS]-() }
            RETURN DISTINCT claim.id AS id ORDER BY id LIMIT 2000
            """;

    private static final String HUB = """
            MATCH (claim:Claim)
            WITH claim, COUNT { (claim)-[:SUPPORTS|CONTRADICTS]-() } AS degree
            RETURN claim.id AS id ORDER BY degree DESC, id LIMIT 1
            """;

    private static final String SOME_DOCUMENTS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(document:Document)
            RETURN document.id AS id ORDER BY id LIMIT 40
            """;

    // What a focus map cannot do without: the claims around one, their relations, and where they stand.
    private static final String RAW_FOCUS = """
            MATCH (focus:Claim {id: $id})
            MATCH (focus)-[near:SUPPORTS|CONTRADICTS|EQUIVALENT]-(other:Claim)
            WITH near, other ORDER BY near.confidence DESC LIMIT 11
            OPTIONAL MATCH (other)-[far:SUPPORTS|CONTRADICTS|EQUIVALENT]-(:Claim)
            WITH near, other, collect(far {.*}) AS farther
            OPTIONAL MATCH (other)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
            RETURN near {.*}, other {.*, embedding: null}, farther, collect(place {.quote, document: document.title}) AS places
            """;

    private final Graph graph;
    private final ArgumentMaps maps;
    private final String host;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Measures measures = new Measures();

    Rounds(ApplicationContext context, int port) {
        graph = context.getBean(Graph.class);
        maps = context.getBean(ArgumentMaps.class);
        host = "http://127.0.0.1:" + port;
    }

    /** Measures everything in the large map, and searching in one of the small ones. */
    Measures run(ArgumentMap.Id map) {
        String pages = "/maps/" + map;
        List<String> claims = ids(SOME_CLAIMS, map);
        List<String> documents = ids(SOME_DOCUMENTS, map);
        String hub = ids(HUB, map).getFirst();

        double raw = measures.time("raw Cypher of a focus map", TIMES, query(RAW_FOCUS, claims));
        double focus = measures.time("focus map", TIMES, each(pages + "/focus/%s", claims));
        measures.ratio("focus map to its raw Cypher", focus, raw);
        double rawHub = measures.time("raw Cypher of the largest hub", TIMES, query(RAW_FOCUS, List.of(hub)));
        double focusHub = measures.time("focus map of the largest hub", TIMES, each(pages + "/focus/%s", List.of(hub)));
        measures.ratio("focus map of the hub to its raw Cypher", focusHub, rawHub);
        measures.time("map", 15, each(pages + "?%s", List.of("")));
        measures.time("claim with its trace", TIMES, each(pages + "/claims/%s", claims));
        measures.time("reader", 20, each(pages + "/documents/%s", documents));
        measures.time("review queue", 15, each(pages + "/review?%s", List.of("")));
        measures.time("start page", 15, each("/?all%s", List.of("")));
        measures.time("head to head, the fiercest", 15, each(pages + "/clash?%s", List.of("")));
        measures.time(
                "head to head, any two",
                20,
                each(
                        pages + "/clash?left=%s&right=" + documents.getLast(),
                        documents.subList(0, documents.size() - 1)));
        measures.time("head to head, by holders", 15, each(pages + "/clash?by=holders%s", List.of("")));
        search("search: ", pages);
        maps.all().stream()
                .filter(other -> !other.id().equals(map))
                .findFirst()
                .ifPresent(small -> search("search in a small map: ", "/maps/" + small.id()));
        return measures;
    }

    private void search(String name, String pages) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("all claims", "");
        queries.put("one common word", "q=council");
        queries.put("three words", "q=reckless+gamble+budget");
        queries.put("contested", "contested=true&sort=contested");
        queries.put("unanswered, one source, statistic", "unanswered=true&single=true&type=statistic");
        queries.put("words and conditions", "q=promised&unsupported=true&worth=0.34&from=2020-01-01");
        queries.put("last page, by text", "sort=text&page=4000");
        queries.forEach((words, query) -> measures.time(name + words, 25, each(pages + "/claims?%s", List.of(query))));
    }

    private List<String> ids(String cypher, ArgumentMap.Id map) {
        return graph.read(transaction -> transaction
                .run(cypher, Map.of("map", map.value()))
                .list(row -> row.get("id").asString()));
    }

    private Supplier<Integer> query(String cypher, List<String> ids) {
        Random chance = new Random(1);
        return () -> graph.read(transaction -> transaction
                .run(cypher, Map.of("id", ids.get(chance.nextInt(ids.size()))))
                .list()
                .size());
    }

    private Supplier<Integer> each(String address, List<String> values) {
        Random chance = new Random(1);
        return () -> get(address.formatted(values.get(chance.nextInt(values.size()))));
    }

    private int get(String path) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(host + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body().length();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Some claims to look at in a browser. */
    List<String> addresses(ArgumentMap.Id map, int most) {
        List<String> addresses = new ArrayList<>();
        for (String claim : ids(SOME_CLAIMS, map)) {
            if (addresses.size() < most) {
                addresses.add(host + "/maps/" + map + "/focus/" + claim);
            }
        }
        return addresses;
    }
}
