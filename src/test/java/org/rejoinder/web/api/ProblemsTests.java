package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.StaleVersion;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.graph.StoreUnavailable;
import org.rejoinder.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiSlice
class ProblemsTests {

    private static final ArgumentMap MAP = new ArgumentMap(new ArgumentMap.Id("m-aaaaaaaaaaaaaaaa"), "Bridge", null, 3);
    private static final String MAP_ADDRESS = "/api/v1/maps/" + MAP.id();

    @Autowired
    MockMvcTester http;

    @Autowired
    ArgumentMaps maps;

    @Autowired
    ClaimSearch search;

    @Autowired
    DocumentSources sources;

    @Autowired
    Formats formats;

    @BeforeEach
    void oneMap() {
        when(maps.find(MAP.id())).thenReturn(Optional.of(MAP));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, not-found",
        "/api/elsewhere, not-found",
        "/api/v1/maps/m-none, map-not-found",
        "/api/v1/maps/m-none/documents, map-not-found",
        "/api/v1/maps/m-none/export, map-not-found",
        "/api/v1/documents/d-none, document-not-found",
        "/api/v1/claims/c-none, claim-not-found",
        "/api/v1/claims/c-none/neighbourhood, claim-not-found",
        "/api/v1/relations/r-none, relation-not-found",
        "/api/v1/jobs/none, job-not-found",
        "/api/v1/jobs/none/events, job-not-found"
    })
    void whatIsNotThereIsNamed(String path, String type) {
        when(formats.writer("json")).thenReturn(Optional.of(mock(MapWriter.class)));
        assertProblem(http.get().uri(path).exchange(), 404, type);
    }

    @Test
    void aMethodThatIsNotPossibleIsAnsweredWithThoseThatAre() {
        MvcTestResult result = http.put().uri("/api/v1/maps").exchange();
        assertProblem(result, 405, "method-not-allowed");
        assertThat(result.getResponse().getHeader(HttpHeaders.ALLOW)).contains("GET", "POST");
    }

    @Test
    void aMediaTypeThatCannotBeGivenIsRefusedInProblemDetails() {
        assertProblem(http.get().uri("/api/v1/maps").accept(MediaType.IMAGE_PNG).exchange(), 406, "not-acceptable");
    }

    @Test
    void aMediaTypeThatIsNotTakenIsRefusedWithThoseThatAre() {
        MvcTestResult result = http.post()
                .uri("/api/v1/maps")
                .contentType(MediaType.TEXT_PLAIN)
                .content("Bridge")
                .exchange();
        assertProblem(result, 415, "unsupported-media-type");
        assertThat(result.getResponse().getHeader(HttpHeaders.ACCEPT)).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"Bridge\"", "{\"title\": \"Bridge\",}"})
    void aBodyThatIsNotTheJsonExpectedIsMalformed(String body) {
        assertProblem(postMap(body), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | title",
                "{\"title\": \"  \"} | title",
                "{\"title\": null} | title",
                "{\"titel\": \"Bridge\"} | titel",
                "{\"title\": {\"a\": 1}} | title"
            })
    void everyFieldThatIsNotValidIsNamed(String body, String field) {
        MvcTestResult result = postMap(body);
        assertProblem(result, 400, "invalid-fields");
        assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/claims?type=rumour | type | fact, statistic",
                "/api/v1/claims?sort=loudness | sort | check-worthiness",
                "/api/v1/claims?limit=0 | limit | 1",
                "/api/v1/claims?limit=1001 | limit | 1000",
                "/api/v1/claims?limit=many | limit | whole number",
                "/api/v1/claims?offset=-1 | offset | 0",
                "/api/v1/claims?contested=perhaps | contested | true or false",
                "/api/v1/claims?contestd=true | contestd | not a parameter",
                "/api/v1/claims?map=m-none | map | no map",
                "/api/v1/claims?document=d-none | document | no document",
                "/api/v1/claims/similar | text | missing",
                "/api/v1/claims/similar?text=%20 | text | blank",
                "/api/v1/claims/similar?text=a&limit=x | limit | whole number",
                "/api/v1/claims/c-1/neighbourhood?hops=9 | hops | 5",
                "/api/v1/relations?minimumConfidence=2 | minimumConfidence | 1",
                "/api/v1/relations?scope=galaxy | scope | within, cross",
                "/api/v1/maps/m-aaaaaaaaaaaaaaaa/export?format=stone | format | stone"
            })
    void everyParameterThatIsNotValidIsNamedWithWhatIs(String address, String field, String message) {
        MvcTestResult result = http.get().uri(URI.create(address)).exchange();
        assertProblem(result, 400, "invalid-fields");
        assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains(message);
    }

    @Test
    void aMapOfTheSameTitleIsNotMadeTwice() {
        when(maps.titled("Bridge")).thenReturn(Optional.of(MAP));
        MvcTestResult result = postMap("{\"title\": \" Bridge \"}");
        assertProblem(result, 409, "map-exists");
        assertThat(result.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo(MAP_ADDRESS);
    }

    @Test
    void aChangeWithoutVersionIsRefused() {
        assertProblem(patchMap(null), 428, "version-required");
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        assertProblem(patchMap("\"2\""), 412, "stale-version");
    }

    @Test
    void aChangeThatLosesTheRaceIsRefused() {
        when(maps.change(any())).thenThrow(new StaleVersion("Map " + MAP.id(), 3, 4));
        assertProblem(patchMap("\"3\""), 412, "stale-version");
    }

    @Test
    void aFieldThatCannotBeChangedIsNamed() {
        MvcTestResult result = http.patch()
                .uri(MAP_ADDRESS)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType("application/merge-patch+json")
                .content("{\"version\": 9, \"title\": null}")
                .exchange();
        assertProblem(result, 400, "invalid-fields");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("title", "version");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String title = "x".repeat(17 * 1024 * 1024);
        assertProblem(postMap("{\"title\": \"" + title + "\"}"), 413, "too-large");
    }

    @ParameterizedTest
    @EnumSource(UnreadableDocument.Reason.class)
    void aDocumentThatCannotBeReadIsToldWithTheReason(UnreadableDocument.Reason reason) {
        when(sources.fromAddress(any()))
                .thenThrow(new UnreadableDocument(reason, "http://10.0.0.1/", "The address is in a private network."));
        MvcTestResult result = http.post()
                .uri(MAP_ADDRESS + "/documents")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\": \"http://10.0.0.1/\"}")
                .exchange();
        assertProblem(result, 422, "unreadable-document");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo("The address is in a private network.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | text",
                "{\"text\": \"A text.\"} | title",
                "{\"text\": \" \", \"title\": \"T\"} | text",
                "{\"url\": \"file:///etc/passwd\"} | url",
                "{\"url\": \"not an address\"} | url",
                "{\"url\": \"https:///no-host\"} | url",
                "{\"text\": \"A\", \"title\": \"T\", \"publishedOn\": \"yesterday\"} | publishedOn"
            })
    void aDocumentThatIsNotDescribedRightIsRefused(String body, String field) {
        MvcTestResult result = http.post()
                .uri(MAP_ADDRESS + "/documents")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertProblem(result, 400, "invalid-fields");
        assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void anUploadWithoutFilesIsRefused() {
        MvcTestResult result = http.post()
                .uri(MAP_ADDRESS + "/documents")
                .multipart()
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .exchange();
        assertProblem(result, 400, "invalid-fields");
    }

    @Test
    void aStoreOutOfReachIsToldAsPassing() {
        when(maps.all()).thenThrow(new StoreUnavailable(new IllegalStateException("10.1.2.3:7687")));
        MvcTestResult result = http.get().uri("/api/v1/maps").exchange();
        assertProblem(result, 503, "store-unavailable");
        assertThat(result).bodyText().doesNotContain("10.1.2.3");
    }

    @Test
    void aFaultOfOursIsToldWithoutItsInternals() {
        when(search.find(any(), any(), any(), anyInt(), anyInt()))
                .thenThrow(new IllegalStateException("Neo.ClientError.Statement.SyntaxError: MATCH (secret)"));
        MvcTestResult result = http.get().uri("/api/v1/claims").exchange();
        assertProblem(result, 500, "internal-error");
        assertThat(result).bodyText().doesNotContain("Neo", "MATCH", "IllegalState");
        assertThat(result).bodyJson().extractingPath("$.incident").asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:9999", "http://localhost.evil.example"})
    void aChangeFromAnotherSitesPageIsRefused(String origin) {
        assertProblem(
                http.delete()
                        .uri(MAP_ADDRESS)
                        .header(HttpHeaders.HOST, "localhost:8080")
                        .header(HttpHeaders.ORIGIN, origin)
                        .exchange(),
                403,
                "cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aChangeThatTheBrowserCallsForeignIsRefused(String site) {
        assertProblem(
                http.delete().uri(MAP_ADDRESS).header("Sec-Fetch-Site", site).exchange(), 403, "cross-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.io", "[::2]", ""})
    void aForeignHostNameIsRefusedEvenForReading(String host) {
        assertProblem(
                http.get().uri("/api/v1/maps").header(HttpHeaders.HOST, host).exchange(), 421, "host-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:9000", "[::1]:8080", "[::1]"})
    void theOwnHostNamesAreServed(String host) {
        assertThat(http.get().uri("/api/v1/maps").header(HttpHeaders.HOST, host))
                .hasStatusOk();
    }

    @Test
    void aChangeFromTheOwnPagesPasses() {
        when(maps.delete(MAP.id())).thenReturn(true);
        assertThat(http.delete()
                        .uri(MAP_ADDRESS)
                        .header(HttpHeaders.HOST, "127.0.0.1:8080")
                        .header(HttpHeaders.ORIGIN, "http://127.0.0.1:8080")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(204);
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersSafe() {
        assertThat(http.get().uri("/api/v1/maps"))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyTypeIsFoundByTheLastPartOfItsAddress(Problem problem) {
        assertThat(Problem.named(problem.type().substring("/problems/".length())))
                .contains(problem);
    }

    @Test
    void anUnknownClaimIsNamedInTheDetail() {
        assertThat(http.get().uri("/api/v1/claims/{id}", new Claim.Id("c-none")))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no claim \"c-none\".");
    }

    private MvcTestResult postMap(String body) {
        return http.post()
                .uri("/api/v1/maps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult patchMap(@Nullable String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request = http.patch()
                .uri(MAP_ADDRESS)
                .contentType("application/merge-patch+json")
                .content("{\"title\": \"Harbour bridge\"}");
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("type", "/problems/" + type)
                .containsEntry("status", status)
                .containsKeys("title", "detail", "instance");
    }
}
