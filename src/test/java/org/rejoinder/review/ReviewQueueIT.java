package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;

@RejoinderTest
// javac leaves the annotations of a compact constructor out of the class file, so NullAway takes none of it for
// nullable.
@SuppressWarnings("NullAway")
class ReviewQueueIT {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-1");

    // Two documents of the map and one outside it; c-1 and c-2 in the first, c-3 and c-4 in the second, c-5 outside.
    private static final String DOCUMENTS = """
            CREATE (map:Map {id: 'm-1', title: 'A map', version: 1})
            WITH map
            UNWIND [['d-1', 1, ['c-1', 'c-2']], ['d-2', 2, ['c-3', 'c-4']], ['d-3', null, ['c-5']]] AS row
            CREATE (document:Document {id: row[0], title: row[0]})-[:HAS_SNAPSHOT]->(snapshot:Snapshot {id: row[0], sha256: row[0]})
            FOREACH (position IN CASE WHEN row[1] IS NULL THEN [] ELSE [row[1]] END |
              CREATE (map)-[:INCLUDES {position: position}]->(document))
            WITH snapshot, row[2] AS ids
            UNWIND range(0, size(ids) - 1) AS nth
            CREATE (claim:Claim {id: ids[nth], text: ids[nth], type: 'fact', status: 'proposed', confidence: 0.6, version: 1})
            CREATE (claim)<-[:ASSERTS]-(:Occurrence {
              id: 'o-' + ids[nth], start: 10 * nth, end: 10 * nth + 5, stance: 'endorsed', anchorState: 'exact'})-[:IN]->(snapshot)
            """;

    private static final String RELATIONS = """
            MATCH (one:Claim {id: 'c-1'}), (two:Claim {id: 'c-2'}), (three:Claim {id: 'c-3'}), (four:Claim {id: 'c-4'})
            MATCH (outside:Claim {id: 'c-5'})
            CREATE (two)-[:SUPPORTS {id: 'r-support', status: 'proposed', scope: 'within', confidence: 0.9, version: 1}]->(one)
            CREATE (three)-[:CONTRADICTS {id: 'r-clash', status: 'proposed', scope: 'cross', confidence: 0.5, version: 3}]->(one)
            CREATE (four)-[:CONTRADICTS {id: 'r-within', status: 'proposed', scope: 'within', confidence: 0.7, version: 1}]->(three)
            CREATE (four)-[:EQUIVALENT {id: 'r-same', status: 'proposed', scope: 'cross', confidence: 0.8, version: 1}]->(two)
            CREATE (three)-[:SUPPORTS {id: 'r-decided', status: 'accepted', scope: 'cross', confidence: 0.95, version: 2}]->(two)
            CREATE (outside)-[:CONTRADICTS {id: 'r-outside', status: 'proposed', scope: 'cross', confidence: 0.99, version: 1}]->(one)
            """;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private Graph graph;

    @BeforeEach
    void store() {
        change(DOCUMENTS);
        change(RELATIONS);
    }

    @Test
    void whatWaitsInTheMapComesByPriority() {
        assertThat(ids(ReviewQueue.Filter.ALL))
                .startsWith("r-clash")
                .containsExactlyInAnyOrder("r-clash", "r-support", "r-within", "r-same", "c-1", "c-2", "c-3", "c-4");
    }

    @Test
    void aProposalCarriesVersionScopeAndTheBusierClaimsRelations() {
        Proposal clash = queue.next(MAP, ReviewQueue.Filter.ALL, List.of(), 1).getFirst();

        assertThat(clash).isEqualTo(new Proposal("r-clash", Proposal.Kind.CONTRADICTS, 3, 0.5, true, 3, false));
    }

    @Test
    void aSupportBesideAContradictionOfTheSameClaimsIsDisputed() {
        change("""
                MATCH (one:Claim {id: 'c-1'}), (three:Claim {id: 'c-3'})
                CREATE (one)-[:SUPPORTS {id: 'r-odd', status: 'proposed', scope: 'cross', confidence: 0.4, version: 1}]->(three)
                """);

        assertThat(queue.next(MAP, ReviewQueue.Filter.ALL, List.of(), 20).stream()
                        .filter(Proposal::disputed)
                        .map(Proposal::id))
                .containsExactlyInAnyOrder("r-odd", "r-clash");
    }

    @Test
    void aClaimWithTwoStancesIsDisputed() {
        change("""
                MATCH (claim:Claim {id: 'c-2'}), (snapshot:Snapshot {id: 'd-2'})
                CREATE (claim)<-[:ASSERTS]-(:Occurrence {
                  id: 'o-x', start: 40, end: 45, stance: 'rejected', anchorState: 'exact'})-[:IN]->(snapshot)
                """);

        assertThat(queue.next(MAP, ReviewQueue.Filter.ALL, List.of(), 20).stream()
                        .filter(Proposal::disputed)
                        .map(Proposal::id))
                .containsExactly("c-2");
    }

    @Test
    void theRelationsOfARejectedClaimLeaveTheQueue() {
        change("MATCH (claim:Claim {id: 'c-3'}) SET claim.status = 'rejected'");

        for (ReviewQueue.Order order : ReviewQueue.Order.values()) {
            assertThat(ids(new ReviewQueue.Filter(Set.of(), null, null, 0, order)))
                    .as(order.name())
                    .containsExactlyInAnyOrder("r-support", "r-same", "c-1", "c-2", "c-4");
        }
        assertThat(queue.tally(MAP).left()).isEqualTo(5);
    }

    @Test
    void surestAndLeastSureAreEachOthersReverse() {
        List<String> surest = ids(new ReviewQueue.Filter(relations(), null, null, 0, ReviewQueue.Order.SUREST));

        assertThat(surest).containsExactly("r-support", "r-same", "r-within", "r-clash");
        assertThat(ids(new ReviewQueue.Filter(relations(), null, null, 0, ReviewQueue.Order.LEAST_SURE)))
                .isEqualTo(surest.reversed());
    }

    @Test
    void documentOrderTellsEachClaimBeforeItsRelations() {
        assertThat(ids(new ReviewQueue.Filter(Set.of(), null, null, 0, ReviewQueue.Order.DOCUMENT)))
                .startsWith("c-1")
                .containsSubsequence("c-1", "c-2", "c-3", "c-4")
                .contains("r-within", "r-clash", "r-same", "r-support");
    }

    @Test
    void filtersByKindConfidenceTypeAndDocument() {
        assertThat(ids(new ReviewQueue.Filter(
                        Set.of(Proposal.Kind.CONTRADICTS), null, null, 0.6, ReviewQueue.Order.PRIORITY)))
                .containsExactly("r-within");
        assertThat(ids(new ReviewQueue.Filter(relations(), new Document.Id("d-1"), null, 0, ReviewQueue.Order.SUREST)))
                .containsExactly("r-support", "r-same", "r-clash");
        assertThat(ids(new ReviewQueue.Filter(Set.of(), null, ClaimType.STATISTIC, 0, ReviewQueue.Order.PRIORITY)))
                .isEmpty();
    }

    @Test
    void whatIsAtHandIsLeftOut() {
        for (ReviewQueue.Order order : ReviewQueue.Order.values()) {
            ReviewQueue.Filter filter = new ReviewQueue.Filter(Set.of(), null, null, 0, order);
            List<String> first = ids(filter).subList(0, 3);

            assertThat(queue.next(MAP, filter, first, 20).stream().map(Proposal::id))
                    .as(order.name())
                    .hasSize(5)
                    .doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void theTallyCountsWhatIsDecidedAndWhatWaitsAtWhichConfidence() {
        ReviewQueue.Tally tally = queue.tally(MAP);

        assertThat(tally.decided()).isEqualTo(1);
        assertThat(tally.left()).isEqualTo(8);
        assertThat(tally.byPercent(Proposal.Kind.CLAIM).get(60)).isEqualTo(4);
        assertThat(tally.byPercent(Proposal.Kind.SUPPORTS).get(90)).isEqualTo(1);
        assertThat(tally.byPercent(Proposal.Kind.SUPPORTS).get(95)).isZero();
    }

    private static Set<Proposal.Kind> relations() {
        return Set.of(Proposal.Kind.SUPPORTS, Proposal.Kind.CONTRADICTS, Proposal.Kind.EQUIVALENT);
    }

    private List<String> ids(ReviewQueue.Filter filter) {
        return queue.next(MAP, filter, List.of(), 20).stream().map(Proposal::id).toList();
    }

    private void change(String cypher) {
        graph.update(transaction -> transaction.run(cypher, Map.of()).consume());
    }
}
