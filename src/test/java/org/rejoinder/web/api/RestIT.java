package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.document.SnapshotText;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface over a real connection, on the real store, with the real pipeline. */
@RejoinderTest
class RestIT {

    private static final String STATEMENT = """
            Why the bridge should be built

            The harbour bridge will halve the journey to the hospital. Last year 312 people died on the ferry route, \
            the coast guard reported. The city should build the bridge before 2030.
            """;

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anUploadIsFollowedToItsClaimsTheirTraceAndTheExport() throws Exception {
        JsonNode map = createMap("Harbour bridge");
        HttpResponse<String> accepted = upload(map, new Part("statement.txt", STATEMENT));
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();

        String events = get(job + "/events").body();
        assertThat(events).contains("event:end");
        JsonNode ended = JSON.readTree(events.substring(events.lastIndexOf("data:") + "data:".length()));
        assertThat(ended.at("/state").stringValue()).isEqualTo("done");
        assertThat(ended.at("/items/0/outcome").stringValue()).isEqualTo("ingested");
        assertThat(ended.at("/items/0/claims").intValue()).isPositive();
        String document = ended.at("/items/0/document/id").stringValue();

        JsonNode text = read("/api/v1/documents/" + document);
        assertThat(text.at("/snapshot/text").stringValue()).isEqualTo(STATEMENT);

        JsonNode claims = read("/api/v1/claims?document=" + document);
        assertThat(claims.at("/total").intValue())
                .isEqualTo(ended.at("/items/0/claims").intValue());
        SnapshotText snapshot = new SnapshotText(STATEMENT);
        claims.at("/items")
                .forEach(claim -> claim.at("/occurrences")
                        .forEach(occurrence -> assertThat(STATEMENT.substring(
                                        snapshot.toCharIndex(
                                                occurrence.at("/start").intValue()),
                                        snapshot.toCharIndex(
                                                occurrence.at("/end").intValue())))
                                .isEqualTo(occurrence.at("/quote").stringValue())));

        String claim = claims.at("/items/0/id").stringValue();
        JsonNode trace = read("/api/v1/claims/" + claim);
        assertThat(trace.at("/appearances/0/document/id").stringValue()).isEqualTo(document);
        assertThat(read("/api/v1/claims/" + claim + "/neighbourhood")
                        .at("/focus/id")
                        .stringValue())
                .isEqualTo(claim);
        JsonNode similar = read("/api/v1/claims/similar?limit=1&text="
                + URLEncoder.encode(trace.at("/claim/text").stringValue(), StandardCharsets.UTF_8));
        assertThat(similar.at("/0/claim/id").stringValue()).isEqualTo(claim);

        HttpResponse<String> export = get("/api/v1/maps/" + map.at("/id").stringValue() + "/export");
        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(JSON.readTree(export.body()).at("/claims").size())
                .isEqualTo(claims.at("/total").intValue());
    }

    @Test
    void ofSeveralChangesToTheSameVersionOneIsMade() throws Exception {
        String map = "/api/v1/maps/" + createMap("Race").at("/id").stringValue();
        int runners = 6;
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int runner = 0; runner < runners; runner++) {
                String title = "Runner " + runner;
                answers.add(threads.submit(() -> patch(map, "\"1\"", "{\"title\":\"" + title + "\"}")));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(read(map).at("/version").intValue()).isEqualTo(2);
    }

    @Test
    void hostileFileNamesAreLabelsAndNeverPaths() throws Exception {
        JsonNode map = createMap("Names");
        List<String> names = List.of(
                "../../../../tmp/rejoinder-escape.txt",
                "..\\..\\windows.txt",
                "<img src=x onerror=alert(1)>.txt",
                ".txt");
        for (int index = 0; index < names.size(); index++) {
            HttpResponse<String> accepted =
                    upload(map, new Part(names.get(index), STATEMENT + "Number " + index + "."));
            assertThat(accepted.statusCode()).isEqualTo(202);
            String end = get(accepted.headers().firstValue("Location").orElseThrow() + "/events")
                    .body();
            assertThat(end).contains("\"outcome\":\"ingested\"");
        }
        assertThat(Path.of("/tmp/rejoinder-escape.txt")).doesNotExist();
        read("/api/v1/documents")
                .at("/items")
                .forEach(document ->
                        assertThat(document.at("/source").stringValue()).doesNotContain("..", "/tmp", "\\"));
    }

    @Test
    void aDocumentLeavesItsMapAndStaysStored() throws Exception {
        JsonNode map = createMap("Leaving");
        String job = upload(map, new Part("statement.txt", STATEMENT))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(get(job + "/events").body()).contains("event:end");
        String documents = "/api/v1/maps/" + map.at("/id").stringValue() + "/documents";
        String document = read(documents).at("/0/id").stringValue();
        assertThat(delete(documents + "/" + document)).isEqualTo(204);
        assertThat(delete(documents + "/" + document)).isEqualTo(404);
        assertThat(read(documents).size()).isZero();
        assertThat(read("/api/v1/documents/" + document).at("/document/id").stringValue())
                .isEqualTo(document);
    }

    @Test
    void theChangedDocumentHasTheNextVersion() throws Exception {
        JsonNode map = createMap("Changing");
        String job = upload(map, new Part("statement.txt", STATEMENT))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(get(job + "/events").body()).contains("event:end");
        String id = read("/api/v1/maps/" + map.at("/id").stringValue() + "/documents")
                .at("/0/id")
                .stringValue();
        String address = "/api/v1/documents/" + id;
        String etag = get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(patch(address, etag, "{\"publisher\":\"Harbour Post\",\"publishedOn\":\"2024-07-10\"}"))
                .isEqualTo(200);
        assertThat(patch(address, etag, "{\"publisher\":\"Other\"}")).isEqualTo(412);
        assertThat(read(address).at("/document/publisher").stringValue()).isEqualTo("Harbour Post");
    }

    @Test
    void anAddressInTheOwnNetworkIsNotFetched() throws Exception {
        String map = createMap("Fetching").at("/id").stringValue();
        HttpResponse<String> refused = send(json("/api/v1/maps/" + map + "/documents")
                .POST(BodyPublishers.ofString("{\"url\":\"http://127.0.0.1:%d/actuator/health\"}".formatted(port))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).at("/reason").stringValue()).isEqualTo("forbidden-address");
    }

    @Test
    void aPageOfAnotherSiteCannotChangeAnything() throws Exception {
        HttpResponse<String> refused = send(json("/api/v1/maps")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{\"title\":\"Evil\"}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(read("/api/v1/maps").size()).isZero();
    }

    @Test
    void aForeignHostNameGetsNothing() throws IOException {
        assertThat(rawStatus("GET /api/v1/maps HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .isEqualTo("421");
        assertThat(rawStatus("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .isEqualTo("421");
    }

    @Test
    void aRequestThatNoControllerSeesIsRefusedInProblemDetailsToo() throws IOException {
        assertThat(raw("GET /api/v1/% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/malformed-request");
    }

    @Test
    void anUploadOverTheLimitGetsAnAnswer() throws Exception {
        JsonNode map = createMap("Large");
        HttpResponse<String> refused = upload(map, new Part("large.txt", "x".repeat(65 * 1024 * 1024)));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).at("/type").stringValue()).isEqualTo("/problems/too-large");
    }

    @Test
    void aBrowserGetsAPageWhereThereIsNone() throws Exception {
        HttpResponse<String> page =
                send(request("/nowhere").header("Accept", "text/html").GET());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("There is nothing at this address").doesNotContain("at org.");
    }

    @Test
    void everyOperationIsDescribedWithItsFailures() throws Exception {
        JsonNode api = read("/api/v1/openapi");
        assertThat(api.at("/paths").size()).isGreaterThan(15);
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().at("/summary").asString())
                            .as(name)
                            .isNotBlank();
                    assertThat(operation.getValue().at("/tags").size()).as(name).isPositive();
                    assertThat(operation
                                    .getValue()
                                    .at("/responses/421/content/application~1problem+json")
                                    .isMissingNode())
                            .as(name)
                            .isFalse();
                    if (operation.getKey().equals("patch")) {
                        assertThat(operation.getValue().at("/responses").has("412"))
                                .as(name)
                                .isTrue();
                    }
                }));
    }

    @Test
    void aClientCanBeGeneratedFromTheDescription() throws Exception {
        JsonNode api = read("/api/v1/openapi");
        List<String> names = new ArrayList<>();
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    names.add(operation.getValue().at("/operationId").asString());
                    List<String> answers = new ArrayList<>();
                    operation.getValue().at("/responses").properties().forEach(response -> {
                        if (response.getKey().startsWith("2")) {
                            answers.add(response.getKey());
                            assertThat(response.getValue().has("content"))
                                    .as(name)
                                    .isNotEqualTo(response.getKey().equals("204"));
                            response.getValue()
                                    .path("content")
                                    .forEach(content -> assertThat(content.has("schema"))
                                            .as(name)
                                            .isTrue());
                            assertThat(response.getValue().path("content").has("*/*"))
                                    .as(name)
                                    .isEqualTo(path.getKey().endsWith("/export"));
                        }
                    });
                    assertThat(answers).as(name).hasSize(1);
                    assertThat(operation.getValue().path("parameters"))
                            .as(name)
                            .extracting(parameter -> parameter.at("/name").asString())
                            .doesNotHaveDuplicates();
                }));

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(api.at("/paths/~1api~1v1~1decisions/post/responses").has("201"))
                .isTrue();
        assertThat(api.at("/components/schemas/ScenariosControllerKept/properties")
                        .has("count"))
                .isFalse();
        assertThat(api.at("/components/schemas/SearchControllerKept/properties").has("count"))
                .isTrue();
        Matcher references =
                Pattern.compile("\"#(/components/schemas/[^\"]+)\"").matcher(api.toString());
        while (references.find()) {
            assertThat(api.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
    }

    private JsonNode createMap(String title) throws Exception {
        HttpResponse<String> created =
                send(json("/api/v1/maps").POST(BodyPublishers.ofString("{\"title\":\"" + title + "\"}")));
        assertThat(created.statusCode()).isEqualTo(201);
        return JSON.readTree(created.body());
    }

    private record Part(String name, String content) {}

    private HttpResponse<String> upload(JsonNode map, Part part) throws Exception {
        String boundary = "----rejoinder";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + part.name()
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + part.content() + "\r\n--" + boundary + "--\r\n";
        return send(request("/api/v1/maps/" + map.at("/id").stringValue() + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private int delete(String path) throws Exception {
        return send(request(path).DELETE()).statusCode();
    }

    private int patch(String path, String ifMatch, String body) throws Exception {
        return send(request(path)
                        .header("Content-Type", MergePatch.MEDIA_TYPE)
                        .header("If-Match", ifMatch)
                        .method("PATCH", BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Java's client does not let the header Host be chosen. */
    private String rawStatus(String request) throws IOException {
        return raw(request).split(" ", 3)[1];
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
