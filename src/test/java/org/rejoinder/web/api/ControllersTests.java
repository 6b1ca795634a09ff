package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rejoinder.Samples;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Facets;
import org.rejoinder.analysis.Feature;
import org.rejoinder.analysis.SavedSearch;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedder;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiSlice
class ControllersTests {

    private static final ArgumentMap MAP =
            new ArgumentMap(new ArgumentMap.Id("m-aaaaaaaaaaaaaaaa"), "Bridge", "Build it?", 3);
    private static final ReadDocument READ =
            Samples.read("Opening", "The bridge 🌉 saves lives.", LocalDate.of(2024, 7, 10), null);
    private static final Snapshot SNAPSHOT = Samples.snapshot(READ);
    private static final PlacedClaim PLACED = Samples.claim(SNAPSHOT, "saves lives");
    private static final Facets NO_FACETS = new Facets(Map.of(), Map.of(), Map.of(), Map.of());

    @Autowired
    ClaimSearch search;

    @Autowired
    SavedSearches saved;

    @Autowired
    MockMvcTester http;

    @Autowired
    ArgumentMaps maps;

    @Autowired
    Documents documents;

    @Autowired
    DocumentSources sources;

    @Autowired
    Claims claims;

    @Autowired
    IngestJobs jobs;

    @Autowired
    Embedder embedder;

    @BeforeEach
    void oneMapWithOneDocument() {
        when(maps.find(MAP.id())).thenReturn(Optional.of(MAP));
        when(documents.find(READ.document().id())).thenReturn(Optional.of(READ.document()));
        when(documents.newestSnapshot(READ.document().id())).thenReturn(Optional.of(SNAPSHOT));
        when(documents.taken(READ.document().id()))
                .thenReturn(List.of(new Documents.Taken(SNAPSHOT.sha256(), SNAPSHOT.takenAt())));
    }

    @Test
    void aNewMapIsAnsweredWithItsAddressAndVersion() {
        when(maps.titled("Bridge")).thenReturn(Optional.empty());
        when(maps.findOrCreate("Bridge", "Build it?")).thenReturn(MAP);
        assertThat(http.post()
                        .uri("/api/v1/maps")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\" Bridge \",\"question\":\"Build it?\"}"))
                .hasStatus(201)
                .hasHeader(HttpHeaders.LOCATION, "/api/v1/maps/" + MAP.id())
                .hasHeader(HttpHeaders.ETAG, "\"3\"")
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"id\":\"m-aaaaaaaaaaaaaaaa\",\"title\":\"Bridge\",\"question\":\"Build it?\",\"version\":3}");
    }

    @Test
    void aMapThatHasNotChangedIsNotSentAgain() {
        assertThat(http.get().uri("/api/v1/maps/" + MAP.id()).header(HttpHeaders.IF_NONE_MATCH, "\"3\""))
                .hasStatus(304);
    }

    @Test
    void whatAChangeLeavesOutStaysAndNullTakesAway() {
        ArgumentMap changed = new ArgumentMap(MAP.id(), "Bridge", null, 4);
        when(maps.change(new ArgumentMap(MAP.id(), "Bridge", null, 3))).thenReturn(changed);
        assertThat(http.patch()
                        .uri("/api/v1/maps/" + MAP.id())
                        .header(HttpHeaders.IF_MATCH, "\"3\"")
                        .contentType(MergePatch.MEDIA_TYPE)
                        .content("{\"question\":null}"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"4\"");
    }

    @Test
    void aDocumentIsAnsweredWithItsTextInCodePoints() {
        assertThat(http.get().uri("/api/v1/documents/" + READ.document().id()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1-" + SNAPSHOT.sha256().substring(0, 12) + "\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"document": {"title": "Opening", "publishedOn": "2024-07-10"},
                         "snapshot": {"sha256": "%s", "length": 25, "text": "The bridge 🌉 saves lives.",
                                      "blocks": [{"kind": "paragraph", "start": 0, "end": 25, "level": 0}]},
                         "snapshots": [{"sha256": "%1$s"}]}
                        """.formatted(SNAPSHOT.sha256()));
    }

    @Test
    void aDocumentKeepsWhatWasNotChanged() {
        when(documents.change(any())).thenAnswer(call -> call.getArgument(0));
        assertThat(http.patch()
                        .uri("/api/v1/documents/" + READ.document().id())
                        .header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MergePatch.MEDIA_TYPE)
                        .content("{\"publisher\":\"Harbour Post\",\"publishedOn\":\"2024-07-11\","
                                + "\"url\":\"https://example.org/opening\"}"))
                .hasStatusOk();
        Document before = READ.document();
        verify(documents)
                .change(new Document(
                        before.id(),
                        before.title(),
                        "Harbour Post",
                        null,
                        LocalDate.of(2024, 7, 11),
                        URI.create("https://example.org/opening"),
                        before.kind(),
                        before.source(),
                        before.mediaType(),
                        before.language(),
                        before.version()));
    }

    @Test
    void severalFilesBecomeOneJob() {
        when(sources.fromBytes(anyString(), any(), any()))
                .thenAnswer(call ->
                        new DocumentSource(call.getArgument(0), call.getArgument(1), null, call.getArgument(2)));
        when(jobs.submit(eq(MAP.id()), any())).thenReturn(job(IngestJobs.State.WAITING));
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .multipart()
                        .file(file("../../etc/passwd", "one"))
                        .file(file("b.txt", "two"))
                        .param("publisher", "Harbour Post"))
                .hasStatus(202)
                .hasHeader(HttpHeaders.LOCATION, "/api/v1/jobs/j-1");
        assertThat(submitted())
                .extracting(
                        DocumentSource::name,
                        source -> new String(source.content(), StandardCharsets.UTF_8),
                        source -> source.about().publisher())
                .containsExactly(
                        tuple("../../etc/passwd", "one", "Harbour Post"), tuple("b.txt", "two", "Harbour Post"));
    }

    @Test
    void oneAddressForSeveralFilesIsRefused() {
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .multipart()
                        .file(file("a.txt", "one"))
                        .file(file("b.txt", "two"))
                        .param("url", "https://example.org/"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("url");
    }

    @Test
    void aFetchedDocumentKeepsTheAddressItWasFoundAt() {
        URI asked = URI.create("https://example.org/short");
        URI found = URI.create("https://example.org/long/address");
        when(sources.fromAddress(asked))
                .thenReturn(new DocumentSource(
                        asked.toString(),
                        new byte[0],
                        "text/html",
                        new DocumentSource.About(null, null, null, null, found, null)));
        when(jobs.submit(eq(MAP.id()), any())).thenReturn(job(IngestJobs.State.WAITING));
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"url\":\"https://example.org/short\",\"publisher\":\"Harbour Post\"}"))
                .hasStatus(202);
        assertThat(submitted().getFirst().about())
                .isEqualTo(new DocumentSource.About(null, "Harbour Post", null, null, found, null));
    }

    @Test
    void oneTitleForSeveralFilesIsRefused() {
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .multipart()
                        .file(file("a.txt", "one"))
                        .file(file("b.txt", "two"))
                        .param("title", "Both"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("title");
    }

    @Test
    void aPastedTextBecomesAJobWithWhatIsSaidAboutIt() {
        when(sources.fromText("Opening", "It saves lives."))
                .thenReturn(new DocumentSource("Opening", new byte[0], "text/plain", DocumentSource.About.NOTHING));
        when(jobs.submit(eq(MAP.id()), any())).thenReturn(job(IngestJobs.State.WAITING));
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Opening\",\"text\":\"It saves lives.\",\"publishedOn\":\"2024-07-10\","
                                + "\"url\":\"https://example.org/a\"}"))
                .hasStatus(202);
        assertThat(submitted().getFirst().about())
                .isEqualTo(new DocumentSource.About(
                        "Opening", null, null, LocalDate.of(2024, 7, 10), URI.create("https://example.org/a"), null));
    }

    @Test
    void anAddressIsFetchedAndBecomesAJob() {
        URI address = URI.create("https://example.org/a");
        when(sources.fromAddress(address))
                .thenReturn(new DocumentSource(
                        "a",
                        new byte[0],
                        "text/html",
                        new DocumentSource.About(null, null, null, null, address, null)));
        when(jobs.submit(eq(MAP.id()), any())).thenReturn(job(IngestJobs.State.WAITING));
        assertThat(http.post()
                        .uri("/api/v1/maps/" + MAP.id() + "/documents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"url\":\"https://example.org/a\",\"publisher\":\"Post\"}"))
                .hasStatus(202);
        assertThat(submitted().getFirst().about())
                .isEqualTo(new DocumentSource.About(null, "Post", null, null, address, null));
    }

    @Test
    void aJobTellsWhatBecameOfEachSource() {
        when(jobs.find("j-1")).thenReturn(Optional.of(job(IngestJobs.State.RUNNING)));
        assertThat(http.get().uri("/api/v1/jobs/j-1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"id": "j-1", "state": "running", "ended": false,
                         "items": [{"source": "a.txt", "outcome": "ingested", "claims": 7, "relations": 2},
                                   {"source": "b.pdf", "outcome": "failed", "problem": "It is encrypted."},
                                   {"source": "c.txt", "outcome": "pending"}],
                         "progress": {"document": "c.txt", "step": "detect", "done": 3, "total": 9}}
                        """);
    }

    @Test
    void aJobThatHasEndedCannotBeCancelled() {
        when(jobs.find("j-1")).thenReturn(Optional.of(job(IngestJobs.State.DONE)));
        assertThat(http.delete().uri("/api/v1/jobs/j-1"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/job-ended");
    }

    @Test
    void theStreamOfAJobEndsWithTheJob() {
        when(jobs.find("j-1")).thenReturn(Optional.of(job(IngestJobs.State.DONE)));
        when(jobs.watch(eq("j-1"), any())).thenAnswer(call -> {
            Consumer<IngestJobs.Job> listener = call.getArgument(1);
            listener.accept(job(IngestJobs.State.DONE));
            return (AutoCloseable) () -> {};
        });
        assertThat(http.get().uri("/api/v1/jobs/j-1/events").exchange(Duration.ofSeconds(30)))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .bodyText()
                .startsWith("event:end\ndata:{\"id\":\"j-1\"")
                .endsWith("\n\n");
    }

    @Test
    void whatIsKeptIsReadBackWithItsCountAndUnknownConditionsAreRefused() {
        Conditions unanswered = Conditions.of(Feature.UNANSWERED);
        SavedSearch kept = new SavedSearch(new SavedSearch.Id("q-1"), "Open questions", unanswered);
        when(saved.save(MAP.id(), "Open questions", unanswered)).thenReturn(kept);
        when(search.count(MAP.id(), unanswered)).thenReturn(7);
        assertThat(http.post()
                        .uri("/api/v1/maps/{map}/searches", MAP.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Open questions\", \"query\": \"unanswered=true\"}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"Open questions\", \"query\": \"unanswered=true\", \"count\": 7}");
        assertThat(http.post()
                        .uri("/api/v1/maps/{map}/searches", MAP.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Open questions\", \"query\": \"unansered=true\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("unansered");
    }

    @Test
    void aSearchThatIsNotThereCannotBeRemoved() {
        when(saved.remove(MAP.id(), new SavedSearch.Id("q-2"))).thenReturn(Optional.empty());
        assertThat(http.delete().uri("/api/v1/maps/{map}/searches/q-2", MAP.id()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/search-not-found");
    }

    @Test
    void claimsAreFilteredAndPagedWithTheAddressesOfTheNeighbours() {
        Conditions conditions = new Conditions(
                "bridge",
                READ.document().id(),
                ClaimType.FACT,
                "Stoltenberg",
                null,
                0.5,
                LocalDate.of(2024, 7, 10),
                null,
                Set.of(Feature.CONTESTED, Feature.SINGLE));
        when(search.find(MAP.id(), conditions, ClaimSearch.Order.CHECK_WORTHINESS, 10, 10))
                .thenReturn(new ClaimSearch.Found(List.of(PLACED.claim()), 35, NO_FACETS));
        when(claims.occurrencesOf(List.of(PLACED.claim().id())))
                .thenReturn(Map.of(PLACED.claim().id(), List.of(PLACED.occurrence())));
        assertThat(http.get()
                        .uri(
                                "/api/v1/claims?map={map}&document={document}&type=fact&holder=Stoltenberg&q=bridge"
                                        + "&contested=true&single=true&worth=0.5&from=2024-07-10"
                                        + "&sort=check-worthiness&offset=10&limit=10",
                                MAP.id(),
                                READ.document().id()))
                .hasStatusOk()
                .satisfies(result -> assertThat(result.getResponse().getHeader(HttpHeaders.LINK))
                        .contains("offset=0&limit=10>; rel=\"first\"")
                        .contains("rel=\"prev\"")
                        .contains("offset=20&limit=10>; rel=\"next\"")
                        .contains("holder=Stoltenberg"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 35, "offset": 10, "limit": 10,
                         "items": [{"text": "saves lives", "type": "fact", "status": "proposed", "origin": "machine",
                                    "occurrences": [{"start": 13, "end": 24, "quote": "saves lives", "holder": "author",
                                                     "stance": "endorsed", "loaded": false, "anchorState": "exact"}]}]}
                        """);
    }

    @Test
    void similarClaimsBelowTheMinimumAreLeftOut() {
        when(embedder.embed("lives are saved")).thenReturn(PLACED.embedding());
        when(claims.nearest(any(), anyInt(), isNull()))
                .thenReturn(List.of(new Claims.Near(PLACED, 0.9), new Claims.Near(PLACED, 0.4)));
        assertThat(http.get().uri("/api/v1/claims/similar?text=lives are saved&minimum=0.5"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].similarity")
                .asArray()
                .containsExactly(0.9);
    }

    private List<DocumentSource> submitted() {
        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<DocumentSource>> captor = ArgumentCaptor.forClass(List.class);
        assertThat(verify(jobs).submit(eq(MAP.id()), captor.capture())).isNull();
        return captor.getValue();
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static IngestJobs.Job job(IngestJobs.State state) {
        return new IngestJobs.Job(
                "j-1",
                MAP.id(),
                state,
                Instant.parse("2026-11-21T10:00:00Z"),
                List.of(
                        new IngestJobs.Item("a.txt", new IngestResult.Ingested(READ.document(), 7, 2), null),
                        new IngestJobs.Item("b.pdf", null, "It is encrypted."),
                        new IngestJobs.Item("c.txt", null, null)),
                new Progress("c.txt", Progress.Step.DETECT, 3, 9));
    }
}
