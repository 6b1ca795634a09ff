package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
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

/** Findings over a real connection. */
@RejoinderTest
class FindingsRestIT {

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

    @BeforeEach
    void storeACircleAndAnObjection() {
        ArgumentMap map = maps.findOrCreate("The bridge", null);
        ReadDocument read = Samples.read("Statement", "Build it. It is needed. It is asked for. It is dear.");
        Snapshot text = Samples.snapshot(read);
        PlacedClaim build = Samples.claim(text, "Build it.");
        PlacedClaim needed = Samples.claim(text, "It is needed.");
        PlacedClaim asked = Samples.claim(text, "It is asked for.");
        PlacedClaim dear = Samples.claim(text, "It is dear.");
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, text);
            maps.include(transaction, map.id(), read.document().id());
            claims.save(transaction, List.of(build, needed, asked, dear), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(build, needed, RelationType.SUPPORTS, 0.8),
                            Samples.relation(needed, asked, RelationType.SUPPORTS, 0.8),
                            Samples.relation(asked, build, RelationType.SUPPORTS, 0.8),
                            Samples.relation(dear, build, RelationType.CONTRADICTS, 0.8)),
                    "test");
        });
        address = "/api/v1/maps/" + map.id() + "/findings";
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", path, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void findingsAreListedNarrowedAndPaged() throws Exception {
        JsonNode all = get(address);
        assertThat(all.at("/items").valueStream().map(item -> item.at("/rule").stringValue()))
                .containsExactly("self-contradiction", "circular-support", "unanswered-objection")
                .isNotEmpty();
        assertThat(all.at("/items/0/severity").stringValue()).isEqualTo("flaw");
        assertThat(all.at("/items/0/places/0/quote").stringValue()).isNotBlank();
        assertThat(all.at("/faults").size()).isZero();

        assertThat(get(address + "?severity=flaw").at("/total").intValue()).isEqualTo(2);
        assertThat(get(address + "?rule=circular-support").at("/total").intValue())
                .isEqualTo(1);
        HttpResponse<String> paged = send("GET", address + "?limit=1", "");
        assertThat(paged.headers().firstValue("Link")).get().asString().contains("offset=1", "rel=\"next\"");
        assertThat(send("GET", address + "?rule=nonsense", "").statusCode()).isEqualTo(400);
        assertThat(send("GET", address + "?severity=awful", "").statusCode()).isEqualTo(400);
    }

    @Test
    void aDismissalLeavesTheListAndComesBack() throws Exception {
        String finding =
                get(address + "?rule=circular-support").at("/items/0/id").stringValue();
        String dismissal = address + "/" + finding + "/dismissal";

        assertThat(send("PUT", dismissal, "{\"by\": \"\"}").statusCode()).isEqualTo(400);
        HttpResponse<String> put = send("PUT", dismissal, "{\"by\": \"Ana\", \"note\": \"Not now.\"}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(get(address + "?rule=circular-support").at("/total").intValue())
                .isZero();
        JsonNode aside = get(address + "?dismissed=true");
        assertThat(aside.at("/total").intValue()).isEqualTo(1);
        assertThat(aside.at("/items/0/dismissal/note").stringValue()).isEqualTo("Not now.");

        assertThat(send("DELETE", dismissal, "").statusCode()).isEqualTo(204);
        HttpResponse<String> again = send("DELETE", dismissal, "");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("/problems/finding-not-found");
        assertThat(get(address + "?rule=circular-support").at("/total").intValue())
                .isEqualTo(1);
        assertThat(send("PUT", address + "/f-aaaaaaaaaaaaaaaa/dismissal", "{\"by\": \"Ana\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRulesAreListedGravestFirst() throws Exception {
        JsonNode rules = get("/api/v1/rules");
        assertThat(rules.at("/rules").size()).isEqualTo(12);
        assertThat(rules.at("/rules")
                        .valueStream()
                        .map(rule -> rule.at("/severity").stringValue()))
                .startsWith("flaw")
                .containsSubsequence("flaw", "weakness", "remark")
                .endsWith("remark");
        assertThat(rules.at("/rules").valueStream())
                .allSatisfy(rule -> assertThat(rule.at("/settle").stringValue()).isNotBlank());
    }
}
