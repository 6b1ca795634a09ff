package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.rejoinder.RejoinderTest;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

@RejoinderTest
class PipelineIT {

    private static final String STAYS = "Trams cost the city 12 million euros in 2023.";
    private static final String MOVES = "Buses cause 30 percent of all accidents in the old town.";
    private static final String GOES = "Ferries carried 900,000 passengers last year.";
    private static final String COMES = "Cable cars reduced traffic by 40 percent in 2024.";
    private static final String FILLER =
            "The council must increase spending on public transport. Cars pollute the air of the whole region.";
    private static final String BEFORE = String.join("\n\n", STAYS, FILLER, GOES, MOVES) + "\n";
    private static final String AFTER = String.join("\n\n", STAYS, FILLER, COMES, MOVES) + "\n";

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Autowired
    private Driver driver;

    private ArgumentMap map;

    @BeforeEach
    void createMap() {
        map = maps.findOrCreate("Traffic", null);
    }

    @Test
    void storesADocumentWithItsClaimsAndWhoFoundThem() {
        IngestResult result = ingest("traffic.txt", BEFORE);

        assertThat(result).isInstanceOfSatisfying(IngestResult.Ingested.class, ingested -> {
            assertThat(ingested.claims()).isEqualTo(claims.in(map.id()).size()).isGreaterThanOrEqualTo(4);
            assertThat(ingested.relations()).isEqualTo(relations.in(map.id()).size());
        });
        assertThat(documents.in(map.id())).containsExactly(result.document());
        assertThat(driver.executableQuery("""
                                MATCH (c:Claim)-[:DERIVED_IN]->(run:Run)
                                RETURN count(DISTINCT c) AS claims, collect(DISTINCT run.pipeline) AS pipelines,
                                  any(model IN run.models WHERE model CONTAINS 'MiniLM') AS named
                                """).execute().records())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("claims").asInt())
                            .isEqualTo(claims.in(map.id()).size());
                    assertThat(row.get("pipelines").size()).isEqualTo(1);
                    assertThat(row.get("named").asBoolean()).isTrue();
                });
    }

    @Test
    void knowsTheSameTextAgainUnderAnyName() {
        Document stored = ingest("traffic.txt", BEFORE).document();
        List<String> graph = GraphDump.of(driver);

        assertThat(ingest("another name.txt", BEFORE)).isEqualTo(new IngestResult.AlreadyKnown(stored));
        assertThat(GraphDump.of(driver))
                .filteredOn(line -> !line.contains("[\"Map\"]"))
                .isEqualTo(graph.stream()
                        .filter(line -> !line.contains("[\"Map\"]"))
                        .toList());
    }

    @Test
    void putsAKnownDocumentIntoAnotherMap() {
        Document stored = ingest("traffic.txt", BEFORE).document();
        ArgumentMap other = maps.findOrCreate("Another", null);

        assertThat(pipeline.ingest(other.id(), source("traffic.txt", BEFORE), Progress.Listener.NONE))
                .isInstanceOf(IngestResult.AlreadyKnown.class);
        assertThat(documents.in(other.id())).containsExactly(stored);
        assertThat(claims.in(other.id())).isEqualTo(claims.in(map.id()));
    }

    @Test
    void anchorsTheClaimsOfAChangedDocumentAgainAndSaysHow() {
        Document document = ingest("traffic.txt", BEFORE).document();
        Map<String, Claim.Id> before =
                claims.in(map.id()).stream().collect(Collectors.toMap(Claim::text, Claim::id, (one, same) -> one));
        Occurrence staying = occurrenceOf(STAYS);
        Occurrence moving = occurrenceOf(MOVES);
        Occurrence going = occurrenceOf(GOES);

        IngestResult result = ingest("traffic.txt", AFTER);

        assertThat(result).isInstanceOfSatisfying(IngestResult.Revised.class, revised -> {
            assertThat(revised.document()).isEqualTo(document);
            assertThat(revised.anchors()).containsEntry(AnchorState.ORPHANED, 1).containsKey(AnchorState.EXACT);
            assertThat(revised.newClaims()).isPositive();
        });
        Snapshot newest = documents.newestSnapshot(document.id()).orElseThrow();
        assertThat(newest.text().value()).isEqualTo(AFTER);
        assertThat(documents.snapshots(document.id())).hasSize(2);
        Map<Occurrence.Id, Occurrence> after = claims.occurrencesIn(document.id()).stream()
                .collect(Collectors.toMap(Occurrence::id, Function.identity()));
        assertThat(after).hasEntrySatisfying(staying.id(), there -> {
            assertThat(there.anchorState()).isEqualTo(AnchorState.EXACT);
            assertThat(there.snapshot()).isEqualTo(newest.sha256());
        });
        assertThat(after).hasEntrySatisfying(moving.id(), there -> {
            assertThat(there.anchorState()).isEqualTo(AnchorState.MOVED);
            assertThat(there.snapshot()).isEqualTo(newest.sha256());
            assertThat(there.quote().passage()).isNotEqualTo(moving.quote().passage());
        });
        assertThat(after).hasEntrySatisfying(going.id(), there -> {
            assertThat(there.anchorState()).isEqualTo(AnchorState.ORPHANED);
            assertThat(there.snapshot()).isEqualTo(going.snapshot());
            assertThat(there.quote()).isEqualTo(going.quote());
        });
        assertThat(claims.findAll(before.values())).as("no claim is lost").hasSize(before.size());
        assertThat(after.values().stream()
                        .collect(Collectors.groupingBy(
                                occurrence -> List.of(
                                        occurrence.claim(),
                                        occurrence.snapshot(),
                                        occurrence.quote().passage()),
                                Collectors.counting())))
                .as("no occurrence is doubled")
                .allSatisfy((place, count) -> assertThat(count).isEqualTo(1));
        assertEveryQuoteStandsInItsSnapshot();
    }

    @Test
    void goesBackToAnEarlierText() {
        Document document = ingest("traffic.txt", BEFORE).document();
        List<Occurrence> first = claims.occurrencesIn(document.id());
        assertThat(ingest("traffic.txt", AFTER)).isInstanceOf(IngestResult.Revised.class);
        assertThat(ingest("traffic.txt", BEFORE)).isInstanceOf(IngestResult.Revised.class);

        assertThat(documents.newestSnapshot(document.id()).orElseThrow().text().value())
                .isEqualTo(BEFORE);
        assertThat(documents.snapshots(document.id())).hasSize(2);
        assertThat(claims.occurrencesIn(document.id()))
                .extracting(Occurrence::id)
                .containsAll(first.stream().map(Occurrence::id).toList());
        assertEveryQuoteStandsInItsSnapshot();
    }

    @Test
    void comesToOneOccurrenceOfAClaimAtAPlaceWhateverTheEdits() {
        String once = STAYS + "\n\n" + FILLER + "\n";
        String twice = FILLER + "\n\n" + STAYS + "\n\n" + FILLER + "\n\n" + STAYS + "\n\n" + FILLER + "\n";
        Document document = ingest("traffic.txt", once).document();
        for (String text : List.of(twice, once, twice, once)) {
            assertThat(ingest("traffic.txt", text))
                    .isInstanceOfSatisfying(
                            IngestResult.Revised.class,
                            revised -> assertThat(revised.document()).isEqualTo(document));
            String newest =
                    documents.newestSnapshot(document.id()).orElseThrow().sha256();
            List<Integer> places = claims.occurrencesIn(document.id()).stream()
                    .filter(occurrence -> occurrence.snapshot().equals(newest))
                    .filter(occurrence -> STAYS.startsWith(occurrence.quote().exact()))
                    .map(occurrence -> occurrence.quote().passage().start())
                    .toList();
            assertThat(places).doesNotHaveDuplicates().hasSize(text.equals(once) ? 1 : 2);
            assertEveryQuoteStandsInItsSnapshot();
        }
    }

    @Test
    void keepsWhatAPersonDecidedWhenTheClaimComesUpAgain() {
        assertThat(ingest("traffic.txt", BEFORE)).isInstanceOf(IngestResult.Ingested.class);
        Claim.Id rejected = occurrenceOf(MOVES).claim();
        driver.executableQuery("MATCH (c:Claim {id: $id}) SET c.status = 'rejected', c.version = 2")
                .withParameters(Map.of("id", rejected.value()))
                .execute();

        assertThat(ingest("other.txt", MOVES + "\n\nNobody asked the people who live there.\n"))
                .isInstanceOf(IngestResult.Ingested.class);

        assertThat(claims.find(rejected)).get().satisfies(claim -> {
            assertThat(claim.status()).isEqualTo(ReviewStatus.REJECTED);
            assertThat(claim.version()).isEqualTo(2);
        });
        assertThat(claims.occurrencesOf(rejected)).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeReadAndStoresNothing() {
        List<String> before = GraphDump.of(driver);
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> ingest("empty.txt", ""));
        assertThat(GraphDump.of(driver)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Progress.Step.class)
    void stopsAtAnyStepAndStoresNothing(Progress.Step at) {
        List<String> before = GraphDump.of(driver);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> pipeline.ingest(map.id(), source("traffic.txt", BEFORE), progress -> {
                    if (progress.step() == at) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(Thread.interrupted())
                .as("the caller still sees the interruption")
                .isTrue();
        assertThat(GraphDump.of(driver)).isEqualTo(before);
    }

    @Test
    void reportsEveryStepInOrder() {
        List<Progress> reported = new CopyOnWriteArrayList<>();
        assertThat(pipeline.ingest(map.id(), source("traffic.txt", BEFORE), reported::add))
                .isInstanceOf(IngestResult.Ingested.class);

        assertThat(reported.stream().map(Progress::step).distinct()).containsExactly(Progress.Step.values());
        assertThat(reported).allSatisfy(progress -> {
            assertThat(progress.document()).isEqualTo("traffic.txt");
            assertThat(progress.done()).isBetween(0, progress.total());
        });
        assertThat(reported.getLast()).isEqualTo(new Progress("traffic.txt", Progress.Step.STORE, 1, 1));
    }

    private Occurrence occurrenceOf(String sentence) {
        return claims.in(map.id()).stream()
                .flatMap(claim -> claims.occurrencesOf(claim.id()).stream())
                .filter(occurrence -> sentence.startsWith(occurrence.quote().exact()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No claim in: " + sentence));
    }

    private void assertEveryQuoteStandsInItsSnapshot() {
        for (Document document : documents.all()) {
            for (Occurrence occurrence : claims.occurrencesIn(document.id())) {
                Snapshot snapshot = documents.snapshot(occurrence.snapshot()).orElseThrow();
                assertThat(snapshot.text().substring(occurrence.quote().passage()))
                        .isEqualTo(occurrence.quote().exact());
            }
        }
    }

    private IngestResult ingest(String name, String text) {
        return pipeline.ingest(map.id(), source(name, text), Progress.Listener.NONE);
    }

    private static DocumentSource source(String name, String text) {
        return new DocumentSource(
                name, text.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING);
    }
}
