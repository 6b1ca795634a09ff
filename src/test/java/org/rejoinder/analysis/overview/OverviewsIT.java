package org.rejoinder.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.rejoinder.RejoinderTest;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.pipeline.DocumentStored;
import org.springframework.beans.factory.annotation.Autowired;

/** Overviews of a map on the real store, in which three claims are related and two are not. */
@RejoinderTest
class OverviewsIT {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-one");

    private static final String STORE = """
            CREATE (map:Map {id: 'm-one', title: 'One', version: 1})-[:INCLUDES {position: 1}]->(document:Document {
              id: 'd-one', title: 'One', source: 'one.txt', mediaType: 'text/plain', language: 'en', version: 1})
              -[:HAS_SNAPSHOT {position: 1}]->(snapshot:Snapshot {id: 's-one', sha256: 'one'})
            CREATE (author:Actor {id: 'a-one', name: 'author', kind: 'author'})
            WITH snapshot, author
            UNWIND $claims AS id
            CREATE (claim:Claim {id: id, text: 'Ferry ' + id, status: 'proposed', version: 1})
            CREATE (snapshot)<-[:IN]-(place:Occurrence {id: randomUUID(), anchorState: 'exact'})-[:ASSERTS]->(claim)
            CREATE (place)-[:HELD_BY]->(author)
            """;

    private static final String RELATE = """
            MATCH (a:Claim {id: 'c-a'}), (b:Claim {id: 'c-b'}), (c:Claim {id: 'c-c'})
            CREATE (a)-[:CONTRADICTS {id: 'r-ab', status: 'proposed', confidence: 0.9}]->(b)
            CREATE (c)-[:SUPPORTS {id: 'r-ca', status: 'proposed', confidence: 0.8}]->(a)
            """;

    @Autowired
    private Driver driver;

    @Autowired
    private OverviewRows rows;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    @BeforeEach
    void storeAMap() {
        driver.executableQuery(STORE)
                .withParameters(Map.of("claims", List.of("c-a", "c-b", "c-c", "c-d", "c-e")))
                .execute();
        driver.executableQuery(RELATE).execute();
    }

    @Test
    void everyClaimIsCountedWithWhatSpeaksForAndAgainstIt() {
        MapOverview overview = new Overviews(rows, documents, clock, 10).of(MAP);

        assertThat(overview.members()).hasSize(5);
        assertThat(overview.members().get(new Claim.Id("c-a")))
                .extracting(MapOverview.Member::supports, MapOverview.Member::contradictions)
                .containsExactly(1, 1);
        assertThat(overview.contradictions()).hasSize(1);
        assertThat(overview.leftOut()).isZero();
    }

    @Test
    void ofTooManyClaimsThoseWithMostRelationsAreTakenAndTheOthersCounted() {
        MapOverview overview = new Overviews(rows, documents, clock, 3).of(MAP);

        assertThat(overview.members()).containsOnlyKeys(new Claim.Id("c-a"), new Claim.Id("c-b"), new Claim.Id("c-c"));
        assertThat(overview.leftOut()).isEqualTo(2);
    }

    @Test
    void nothingIsWorkedOutAgainUntilSomethingIsCommitted() {
        Overviews overviews = new Overviews(rows, documents, clock, 10);
        MapOverview before = overviews.of(MAP);
        driver.executableQuery("MATCH (claim:Claim {id: 'c-b'}) SET claim.status = 'rejected'")
                .execute();

        assertThat(overviews.of(MAP)).isSameAs(before);
        overviews.forget(new DocumentStored(MAP, new Document.Id("d-one")));

        MapOverview after = overviews.of(MAP);
        assertThat(after.members().get(new Claim.Id("c-b")))
                .extracting(MapOverview.Member::status)
                .isEqualTo(ReviewStatus.REJECTED);
        assertThat(after.contradictions()).isEmpty();
        assertThat(after.topics().stream().map(MapOverview.Topic::key))
                .as("rejecting changes no topic")
                .containsExactlyElementsOf(
                        before.topics().stream().map(MapOverview.Topic::key).toList());
    }
}
