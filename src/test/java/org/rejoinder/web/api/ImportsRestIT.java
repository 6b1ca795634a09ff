package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Importing over HTTP: by programs, and by the pages without JavaScript. */
@RejoinderTest
class ImportsRestIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String IMPORTS = "/api/v1/imports";

    @LocalServerPort
    int port;

    @Autowired
    private Formats formats;

    @Autowired
    private ArgumentMaps maps;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aFileIsPreviewedImportedOnceAndTakenBack() throws Exception {
        HttpResponse<String> preview = upload(IMPORTS, file(), Map.of("preview", "true"));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(JSON.readTree(preview.body()).at("/claims/counts/new").intValue())
                .isEqualTo(2);
        assertThat(maps.all()).isEmpty();

        HttpResponse<String> made = upload(IMPORTS, file(), Map.of("by", "Ana"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode report = JSON.readTree(made.body());
        assertThat(made.headers().firstValue("Location"))
                .contains("/api/v1/decisions/" + report.at("/decision").stringValue());
        assertThat(report.at("/claims/records/0/outcome").stringValue()).isEqualTo("new");
        assertThat(maps.all()).hasSize(1);

        HttpResponse<String> again = upload(IMPORTS, file(), Map.of());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).at("/changesNothing").booleanValue())
                .isTrue();

        String address = IMPORTS + "/" + report.at("/decision").stringValue() + "?by=Ana";
        assertThat(delete(address).statusCode()).isEqualTo(204);
        assertThat(maps.all()).isEmpty();
        assertThat(delete(address).statusCode()).isEqualTo(409);
        assertThat(delete(IMPORTS + "/e-unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void aMalformedFileIsRefusedWithItsPlace() throws Exception {
        HttpResponse<String> refused = upload(IMPORTS, """
                {"format": "rejoinder-map", "version": 1,
                 "map": {"id": 7}}
                """.getBytes(StandardCharsets.UTF_8), Map.of("format", "json"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.at("/type").stringValue()).isEqualTo("/problems/unreadable-document");
        assertThat(problem.at("/reason").stringValue()).isEqualTo("malformed");
        assertThat(problem.at("/line").intValue()).isEqualTo(2);
        assertThat(problem.at("/column").intValue()).isPositive();
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        HttpResponse<String> map = upload(IMPORTS, file(), Map.of("map", "m-none"));
        assertThat(map.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(map.body()).at("/errors/0/field").stringValue())
                .isEqualTo("map");

        HttpResponse<String> format = upload(IMPORTS, file(), Map.of("format", "papyrus"));
        assertThat(format.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(format.body()).at("/errors/0/field").stringValue())
                .isEqualTo("format");

        assertThat(maps.findOrCreate("Taken", null).title()).isEqualTo("Taken");
        HttpResponse<String> title = upload(IMPORTS, file(), Map.of("newMap", "Taken"));
        assertThat(title.statusCode()).isEqualTo(409);
    }

    @Test
    void thePageShowsWhatAnImportWouldDoAndThenCarriesItOut() throws Exception {
        HttpResponse<String> preview = upload("/import", file(), Map.of("title", "Bridge, again"));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Bridge, again", "2 new", "The bridge &lt;b&gt;halves&lt;/b&gt; the journey.");
        assertThat(maps.all()).isEmpty();

        Matcher action = Pattern.compile("action=\"(/import/[0-9a-f-]+)\"").matcher(preview.body());
        assertThat(action.find()).isTrue();
        HttpResponse<String> done = http.send(
                request(action.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("by=Ana"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/history"));
        assertThat(maps.titled("Bridge, again")).isPresent();
    }

    @Test
    void thePageSaysWhatIsWrongWithAFile() throws Exception {
        HttpResponse<String> refused = upload("/import", "no map".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"", "map.json");
    }

    private byte[] file() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        formats.writer("json")
                .orElseThrow()
                .write(
                        MapBuilder.map("Bridge", null)
                                .document("paper", "Paper", "Press", 2024)
                                .claim("halves", ClaimType.FACT, "The bridge <b>halves</b> the journey.")
                                .claim("cost", ClaimType.STATISTIC, "It costs 12 million euros a year.")
                                .supports("halves", "cost", 0.5)
                                .contents(),
                        bytes);
        return bytes.toByteArray();
    }

    private HttpResponse<String> upload(String path, byte[] file, Map<String, String> fields) throws Exception {
        String boundary = "----a-boundary";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"map.json\"\r\n\r\n"
                .formatted(boundary));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(head.toString().getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }
}
