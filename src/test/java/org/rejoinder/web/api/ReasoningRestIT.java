package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reasoning asked for by programs. */
@RejoinderTest
class ReasoningRestIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";
    private Claim.Id build = new Claim.Id("c-none");
    private Claim.Id dear = new Claim.Id("c-none");

    @BeforeEach
    void storeADebate() {
        ArgumentMap.Id map = maps.findOrCreate("The bridge", null).id();
        address = "/api/v1/maps/" + map;
        ReadDocument read = Samples.read("Statement", "Build it. It is dear. It is cheap.");
        Snapshot text = Samples.snapshot(read);
        PlacedClaim building = Samples.claim(text, "Build it.");
        PlacedClaim costing = Samples.claim(text, "It is dear.");
        PlacedClaim saving = Samples.claim(text, "It is cheap.");
        build = building.claim().id();
        dear = costing.claim().id();
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, text);
            maps.include(transaction, map, read.document().id());
            claims.save(transaction, List.of(building, costing, saving), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(costing, building, RelationType.CONTRADICTS, 0.9),
                            Samples.relation(saving, costing, RelationType.CONTRADICTS, 0.6)),
                    "test");
        });
    }

    @Test
    void claimsAreListedByHowTheyStand() throws Exception {
        JsonNode all = read("/standing?limit=2");
        assertThat(all.at("/total").intValue()).isEqualTo(3);
        assertThat(all.at("/items").size()).isEqualTo(2);
        assertThat(all.at("/counts/stands").intValue()).isEqualTo(2);
        assertThat(all.at("/counts/falls").intValue()).isEqualTo(1);
        assertThat(all.at("/convergence/known").stringValue()).isEqualTo("acyclic");

        JsonNode falling = read("/standing?standing=falls&confidence=0.7");
        assertThat(falling.at("/items").size()).isEqualTo(1);
        assertThat(falling.at("/items/0/claim").stringValue()).isEqualTo(build.value());
        assertThat(falling.at("/items/0/text").stringValue()).isEqualTo("Build it.");
        assertThat(falling.at("/items/0/band").stringValue()).isEqualTo("moderate");
    }

    @Test
    void aClaimIsExplainedInWordsWithItsPassagesAndPositions() throws Exception {
        JsonNode one = read("/standing/" + build + "?confidence=0.7&semantics=preferred");
        assertThat(one.at("/standing/standing").stringValue()).isEqualTo("falls");
        assertThat(one.at("/explanation/words").stringValue())
                .isEqualTo("falls because “It is dear.” (Statement) contradicts it and nothing answers that");
        assertThat(one.at("/explanation/parts/0/via").stringValue()).isEqualTo("contradicts");
        assertThat(one.at("/explanation/parts/0/why/claims/0/id").stringValue()).isEqualTo(dear.value());
        assertThat(one.at("/explanation/parts/0/why/claims/0/places/0/quote").stringValue())
                .isEqualTo("It is dear.");
        assertThat(one.at("/acceptance/positions").stringValue()).isEqualTo("none");
        assertThat(get("/standing/c-unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIfsAreComparedAndKept() throws Exception {
        HttpResponse<String> kept =
                post("/scenarios", "{\"name\": \"Certainly dear\", \"query\": \"believe=%s\"}".formatted(dear));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String id = JSON.readTree(kept.body()).at("/id").stringValue();
        assertThat(kept.headers().firstValue("Location")).contains(address + "/scenarios/" + id);
        assertThat(read("/scenarios").at("/0/query").stringValue()).isEqualTo("believe=" + dear);
        assertThat(read("/scenarios/" + id).at("/name").stringValue()).isEqualTo("Certainly dear");

        JsonNode changes = read("/standing/changes?to=" + id);
        assertThat(changes.at("/total").intValue()).isEqualTo(2);
        assertThat(changes.findValuesAsString("claim")).containsExactlyInAnyOrder(build.value(), dear.value());
        assertThat(read("/standing/changes?from=%s&to=%s".formatted(id, encoded("believe=" + dear)))
                        .at("/total")
                        .intValue())
                .isZero();
        JsonNode supposed = read("/standing/" + build + "?believe=" + dear);
        assertThat(supposed.at("/explanation/words").stringValue()).endsWith("that is taken as believed");

        assertThat(delete("/scenarios/" + id).statusCode()).isEqualTo(204);
        HttpResponse<String> gone = get("/scenarios/" + id);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("/problems/scenario-not-found");
    }

    @Test
    void whatCannotBeAskedIsRefusedByTheNameOfTheParameter() throws Exception {
        assertRefused(get("/standing?off=c-unknown&believe=" + dear), "off");
        assertRefused(get("/standing?confidence=2"), "confidence");
        assertRefused(get("/standing?support=some"), "support");
        assertRefused(get("/standing/changes?to=w-unknown"), "to");
        assertRefused(get("/standing/changes?from=" + encoded("off=c-unknown")), "from");
        assertRefused(get("/standing/changes?to=" + encoded("of=c-unknown")), "to");
        assertRefused(post("/scenarios", "{\"name\": \"Nothing\", \"query\": \"x=1\"}"), "query");
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/field").stringValue())
                .isEqualTo(field);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address + path));
    }
}
