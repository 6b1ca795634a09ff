package org.rejoinder.analysis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.rejoinder.RejoinderTest;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.MapShrunk;
import org.rejoinder.pipeline.DocumentStored;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.DecisionsMade;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** Watching maps on the real store; what commits would tell is told by hand. */
@RejoinderTest
class LiveMapsIT {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-one");

    private static final String STORE = """
            MERGE (map:Map {id: $map})
            MERGE (document:Document {id: $document})
            MERGE (map)-[:INCLUDES {position: 1}]->(document)
            MERGE (document)-[:HAS_SNAPSHOT {position: 1}]->(snapshot:Snapshot {id: $document, sha256: $document})
            WITH snapshot
            UNWIND $claims AS id
            MERGE (claim:Claim {id: id})
            ON CREATE SET claim.version = 1, claim.status = 'proposed', claim.text = id
            CREATE (snapshot)<-[:IN]-(:Occurrence {id: randomUUID(), anchorState: 'exact'})-[:ASSERTS]->(claim)
            """;

    @Autowired
    private Driver driver;

    @Autowired
    private MapElements elements;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    @Autowired
    private ArgumentMaps maps;

    /** The application's own, which hears what the application tells. */
    @Autowired
    private LiveMaps service;

    private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();

    private LiveMaps live;
    private LiveMaps.Watch watch = () -> {};

    LiveMapsIT(@Autowired MapElements elements, @Autowired Documents documents, @Autowired Clock clock) {
        this.live = new LiveMaps(elements, documents, clock, Duration.ZERO);
    }

    @BeforeEach
    void storeAMap() {
        live = new LiveMaps(elements, documents, clock, Duration.ZERO);
        heard.clear();
        store("m-one", "d-one", "c-a", "c-b");
        store("m-two", "d-two", "c-x");
    }

    @AfterEach
    void leave() {
        watch.close();
    }

    @Test
    void whoeverWatchesIsToldWhatADecisionChanges() {
        watch(null);
        change("c-a");
        tell("c-a");

        assertThat(heard).hasSize(2).first().isInstanceOf(LiveEvent.Here.class);
        assertThat(heard.get(1))
                .isInstanceOfSatisfying(
                        LiveEvent.Changed.class,
                        event -> assertThat(event.change().claims().changed()).containsExactly(new Claim.Id("c-a")));
    }

    @Test
    void whatHappensInAnotherMapIsNotTold() {
        watch(null);
        change("c-x");
        tell("c-x");

        assertThat(heard).hasSize(1);
    }

    @Test
    void aDocumentTellsItsNewClaims() {
        watch(null);
        store("m-one", "d-new", "c-b", "c-new");
        live.follow(new DocumentStored(MAP, new Document.Id("d-new")));
        live.settled().join();

        assertThat(heard.getLast()).isInstanceOfSatisfying(LiveEvent.Changed.class, event -> {
            assertThat(event.change().kind()).isEqualTo(MapChange.Kind.DOCUMENT);
            assertThat(event.change().claims().added()).containsExactly(new Claim.Id("c-new"));
            assertThat(event.change().claims().changed()).containsExactly(new Claim.Id("c-b"));
        });
    }

    @Test
    void whoeverWatchesReadsAnewWhenADocumentIsTakenOut() {
        watch = service.watch(MAP, null, heard::add);
        boolean excluded = maps.exclude(MAP, new Document.Id("d-one"));
        service.settled().join();

        assertThat(excluded).isTrue();
        assertThat(heard).hasSize(2).last().isInstanceOf(LiveEvent.Reload.class);
    }

    @Test
    void whatIsTakenOutIsNotFollowedAnyMore() {
        watch(null);
        boolean excluded = maps.exclude(MAP, new Document.Id("d-one"));
        live.follow(new MapShrunk(MAP));
        change("c-a");
        tell("c-a");

        assertThat(excluded).isTrue();
        assertThat(heard).hasSize(2).last().isInstanceOf(LiveEvent.Reload.class);
    }

    @Test
    void whoeverWatchesIsToldThatTheMapIsDeleted() {
        watch = service.watch(MAP, null, heard::add);
        boolean deleted = maps.delete(MAP);
        service.settled().join();

        assertThat(deleted).isTrue();
        assertThat(heard).hasSize(2).last().isInstanceOf(LiveEvent.Reload.class);
    }

    @Test
    void aCommitThatCannotBeFollowedMeansReadingAnew() {
        LiveMap map = new LiveMap(MAP, 1, String::valueOf, () -> new LiveGraph(MAP, elements.all(MAP)));
        Object key = map.join(null, 1, heard::add);
        map.follow(2, graph -> {
            throw new IllegalStateException("The store cannot be reached");
        });
        map.settled().join();

        assertThat(heard).last().isEqualTo(new LiveEvent.Reload("2"));
        assertThat(map.leave(key)).isTrue();
    }

    @Test
    void whoeverComesBackIsToldWhatWasMissed() {
        watch(null);
        String last = heard.getLast().id();
        // Somebody else goes on watching, so that the map is held.
        LiveMaps.Watch other = live.watch(MAP, null, event -> {});
        try (other) {
            watch.close();
            change("c-a");
            tell("c-a");
            assertThat(heard).hasSize(1);
            watch(last);
        }

        assertThat(heard.getLast()).isInstanceOf(LiveEvent.Changed.class);
    }

    @Test
    void aPageReadBeforeAChangeIsToldOfItThoughItWatchesAfter() {
        String read = live.position();
        change("c-a");
        tell("c-a");
        watch(read);

        assertThat(heard).singleElement().isInstanceOf(LiveEvent.Reload.class);
    }

    @Test
    void aPositionOfAnEarlierProcessMeansReadingAnew() {
        watch("older-3");

        assertThat(heard).singleElement().isInstanceOf(LiveEvent.Reload.class);
    }

    @Test
    void nothingIsHeldOfAMapThatNobodyWatches() {
        watch(null);
        assertThat(live.held()).isEqualTo(1);

        watch.close();

        assertThat(live.held()).isZero();
    }

    private void watch(@Nullable String since) {
        watch = live.watch(MAP, since, heard::add);
        live.settled().join();
    }

    private void store(String map, String document, String... claims) {
        driver.executableQuery(STORE)
                .withParameters(Map.of("map", map, "document", document, "claims", List.of(claims)))
                .execute();
    }

    private void change(String claim) {
        driver.executableQuery("MATCH (claim:Claim {id: $id}) SET claim.version = claim.version + 1")
                .withParameters(Map.of("id", claim))
                .execute();
    }

    private void tell(String claim) {
        live.follow(new DecisionsMade(List.of(new Decision(
                new Decision.Id("e-1"),
                Instant.EPOCH,
                "Ana",
                Action.ACCEPT,
                List.of(new Subject(Subject.Kind.CLAIM, claim)),
                Records.NONE,
                Records.NONE,
                null,
                null,
                null,
                false))));
        live.settled().join();
    }
}
