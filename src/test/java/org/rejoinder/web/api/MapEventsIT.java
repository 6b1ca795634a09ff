package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A map's events as they come over a real connection. */
@RejoinderTest
@Timeout(120)
class MapEventsIT {

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
    private Decisions decisions;

    private final HttpClient http = HttpClient.newHttpClient();
    private ArgumentMap map;
    private PlacedClaim trams;

    @BeforeEach
    void storeAMap() {
        ReadDocument read = Samples.read("Roads", "Trams are cheap. Buses are slow.");
        Snapshot snapshot = Samples.snapshot(read);
        trams = Samples.claim(snapshot, "Trams are cheap");
        map = maps.findOrCreate("Traffic", null);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, snapshot);
            claims.save(transaction, List.of(trams), "n-test");
            maps.include(transaction, map.id(), snapshot.document());
        });
    }

    @Test
    void aDecisionIsHeardAndHeardAgainByWhoeverWasAwayMeanwhile() throws Exception {
        String begun;
        Map<String, String> change;
        try (BufferedReader stream = listen(null)) {
            Map<String, String> here = event(stream);
            assertThat(here).containsEntry("event", "here").containsKey("retry");
            begun = here.get("id");

            decisions.decide(new Command.JudgeClaim(trams.claim().id(), 1, ReviewStatus.ACCEPTED), "Ana", null);

            change = event(stream);
        }
        assertThat(change).containsEntry("event", "change");
        JsonNode data = JSON.readTree(change.get("data"));
        assertThat(data.at("/kind").stringValue()).isEqualTo("decisions");
        assertThat(data.at("/claims/changed/0").stringValue())
                .isEqualTo(trams.claim().id().value());
        try (BufferedReader again = listen(begun)) {
            assertThat(event(again)).containsEntry("event", "here").containsEntry("id", begun);
            assertThat(event(again)).isEqualTo(change);
        }
    }

    @Test
    void whoeverKnowsAnEventThatNobodyRemembersIsToldToReload() throws Exception {
        try (BufferedReader stream = listen("long-ago-1")) {
            assertThat(event(stream)).containsEntry("event", "reload").containsKey("id");
        }
    }

    private BufferedReader listen(@Nullable String last) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/maps/" + map.id() + "/events"));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The fields of the next event. */
    private static Map<String, String> event(BufferedReader stream) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.isEmpty() && fields.containsKey("event")) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        throw new IOException("The stream ended");
    }
}
