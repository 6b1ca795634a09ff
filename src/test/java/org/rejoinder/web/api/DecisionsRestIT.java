package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions over a real connection. */
@RejoinderTest
class DecisionsRestIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DECISIONS = "/api/v1/decisions";

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

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private ArgumentMap map;
    private Snapshot snapshot;
    private PlacedClaim trams;
    private PlacedClaim buses;
    private Relation against;

    @BeforeEach
    void storeADebate() {
        ReadDocument read = Samples.read("Roads", "Trams are cheap. Buses are slow. Trams run often.");
        snapshot = Samples.snapshot(read);
        trams = Samples.claim(snapshot, "Trams are cheap");
        buses = Samples.claim(snapshot, "Buses are slow");
        against = Samples.relation(trams, buses, RelationType.CONTRADICTS, 0.8);
        map = maps.findOrCreate("Traffic", null);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, snapshot);
            claims.save(transaction, List.of(trams, buses), "n-test");
            relations.save(transaction, List.of(against), "n-test");
            maps.include(transaction, map.id(), snapshot.document());
        });
    }

    @Test
    void aDecisionIsMadeListedUndoneAndRefusedToWhoeverComesLate() throws Exception {
        HttpResponse<String> made = decide(judge(1, "accepted"));
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode decision = JSON.readTree(made.body()).at("/decisions/0");
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(read(address)).isEqualTo(decision);
        assertThat(decision.at("/after/relations/0/status").stringValue()).isEqualTo("accepted");

        JsonNode late = problem(decide(judge(1, "rejected")), 409);
        assertThat(late.at("/type").stringValue()).isEqualTo("/problems/decision-conflict");
        assertThat(late.at("/detail").stringValue()).contains("accepted", "version 2, not 1");

        assertThat(read("/api/v1/maps/" + map.id() + "/decisions?by=Ana&action=accept")
                        .at("/total")
                        .intValue())
                .isEqualTo(1);
        assertThat(read(DECISIONS + "?about=relation:" + against.id()).at("/items/0"))
                .isEqualTo(decision);
        assertThat(read(DECISIONS + "?by=Ben").at("/total").intValue()).isZero();

        assertThat(post(address + "/undo", "{\"by\":\"Ben\"}").statusCode()).isEqualTo(201);
        assertThat(read("/api/v1/relations/" + against.id()).at("/status").stringValue())
                .isEqualTo("proposed");
        assertThat(problem(post(address + "/undo", "{\"by\":\"Ben\"}"), 409)
                        .at("/detail")
                        .stringValue())
                .contains("undone already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'by':' ','commands':[{'action':'add-note','about':{'kind':'map','id':'m'},'text':'x'}]} | by",
                "{'by':'Ana','commands':[]} | commands",
                "{'by':'Ana'} | commands",
                "{'by':'Ana','commands':[null]} | commands.0",
                "{'by':'Ana','commands':[{'action':'juggle'}]} | commands.0.action",
                "{'by':'Ana','commands':[{'action':'judge-claim','claim':'c-x','version':1,'status':'perhaps'}]} | commands.0.status",
                "{'by':'Ana','commands':[{'action':'judge-claim','claim':'c-x','version':1,'status':'accepted'}]} | commands.0.claim",
                "{'by':'Ana','commands':[{'action':'judge-claim','version':1,'status':'accepted'}]} | commands.0.claim",
                "{'by':'Ana','commands':[{'action':'reword-claim','claim':'TRAMS','version':1,'text':'  '}]} | commands.0.text",
                "{'by':'Ana','commands':[{'action':'reword-claim','claim':'TRAMS','version':1,'text':'LONG'}]} | commands.0.text",
                "{'by':'Ana','commands':[{'action':'add-relation','from':'TRAMS','to':'TRAMS','type':'supports','mutual':false}]} | commands.0.to",
                "{'by':'Ana','commands':[{'action':'add-note','about':{'kind':'claim','id':'c-x'},'text':'x'}]} | commands.0.about",
            })
    void whatCannotBeDoneIsRefusedByTheNameOfTheField(String body, String field) throws Exception {
        String sent = body.replace('\'', '"')
                .replace("TRAMS", trams.claim().id().value())
                .replace("LONG", "word ".repeat(300));
        JsonNode refused = problem(post(DECISIONS, sent), 400);
        assertThat(refused.at("/errors/0/field").stringValue())
                .as(refused.toString())
                .isEqualTo(field);
        assertThat(read(DECISIONS).at("/total").intValue()).isZero();
    }

    @Test
    void aNameOfMoreThanAHundredCharactersAndABatchOfMoreThanAThousandAreRefused() throws Exception {
        String command = judge(1, "accepted");
        assertThat(problem(
                                post(
                                        DECISIONS,
                                        "{\"by\":\"%s\",\"commands\":[%s]}".formatted("A".repeat(101), command)),
                                400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("by");
        assertThat(problem(decide((command + ",").repeat(1000) + command), 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("commands");
    }

    @Test
    void aPageWithoutJavaScriptIsToldOfAConflictAsWell() throws Exception {
        assertThat(decide(judge(1, "accepted")).statusCode()).isEqualTo(201);

        HttpResponse<String> late = http.send(
                HttpRequest.newBuilder(uri("/maps/" + map.id() + "/review"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("id=" + against.id() + "&version=1&status=rejected&by=Ben"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains("version 2, not 1");
    }

    @Test
    void theAddressesOfAMergedClaimLeadOnUntilTheMergeIsUndone() throws Exception {
        String from = buses.claim().id().value();
        String into = trams.claim().id().value();
        HttpResponse<String> made = decide(
                "{\"action\":\"merge-claims\",\"into\":\"%s\",\"intoVersion\":1,\"from\":\"%s\",\"fromVersion\":1}"
                        .formatted(into, from));
        assertThat(made.statusCode()).isEqualTo(201);

        for (String address : List.of(
                "/api/v1/claims/%s",
                "/api/v1/claims/%s/neighbourhood?hops=2",
                "/maps/" + map.id() + "/claims/%s",
                "/maps/" + map.id() + "/focus/%s")) {
            HttpResponse<String> answer = get(address.formatted(from));
            assertThat(answer.statusCode()).as(address).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location")).contains(address.formatted(into));
            assertThat(get(address.formatted(into)).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(read("/api/v1/maps/" + map.id() + "/export")
                        .at("/mergedClaims/0/mergedInto")
                        .stringValue())
                .isEqualTo(into);
        assertThat(post(made.headers().firstValue("Location").orElseThrow() + "/undo", "{\"by\":\"Ana\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(get("/api/v1/claims/" + from).statusCode()).isEqualTo(200);
    }

    @Test
    void aClaimIsAddedAtAPassageAndAnArgumentDrawnFromIt() throws Exception {
        HttpResponse<String> added = decide(
                "{\"action\":\"add-claim\",\"text\":\"Trams run often.\",\"type\":\"fact\",\"place\":{\"document\":\"%s\",\"snapshot\":\"%s\",\"passage\":{\"start\":33,\"end\":48},\"quote\":\"Trams run often\",\"holder\":\"Ms Ode\",\"stance\":\"neutral\"}}"
                        .formatted(snapshot.document(), snapshot.sha256()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String claim = JSON.readTree(added.body()).at("/decisions/0/about/0/id").stringValue();
        assertThat(read("/api/v1/claims/" + claim)
                        .at("/appearances/0/occurrence/holder")
                        .stringValue())
                .isEqualTo("Ms Ode");

        HttpResponse<String> drawn = decide(
                "{\"action\":\"add-argument\",\"premises\":[\"%s\"],\"unstated\":[\"What runs often is used.\"],\"type\":\"supports\",\"conclusion\":\"%s\",\"scheme\":null,\"undercutters\":[]}"
                        .formatted(claim, trams.claim().id()));
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        assertThat(read("/api/v1/maps/" + map.id() + "/arguments")
                        .at("/0/premises/0")
                        .stringValue())
                .isEqualTo(claim);
        assertThat(read("/api/v1/maps/" + map.id() + "/export").at("/arguments").size())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsToldAsSuch() throws Exception {
        assertThat(problem(get(DECISIONS + "/e-x"), 404).at("/type").stringValue())
                .isEqualTo("/problems/decision-not-found");
        assertThat(problem(post(DECISIONS + "/e-x/undo", "{\"by\":\"Ana\"}"), 404)
                        .at("/type")
                        .stringValue())
                .isEqualTo("/problems/decision-not-found");
        assertThat(problem(get(DECISIONS + "?about=nothing"), 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("about");
        assertThat(problem(get("/api/v1/maps/m-x/decisions"), 404).at("/type").stringValue())
                .isEqualTo("/problems/map-not-found");
    }

    private String judge(int version, String status) {
        return "{\"action\":\"judge-relation\",\"relation\":\"%s\",\"version\":%d,\"status\":\"%s\"}"
                .formatted(against.id(), version, status);
    }

    private HttpResponse<String> decide(String commands) throws Exception {
        return post(DECISIONS, "{\"by\":\"Ana\",\"note\":null,\"commands\":[%s]}".formatted(commands));
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JSON.readTree(answer.body());
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
