package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of relations does on any server. */
public abstract class RelationsContract {

    private final ReadDocument roadsRead = Samples.read("Roads", "Trams are cheap. Buses are slow.");
    private final ReadDocument railsRead = Samples.read("Rails", "Rails rust.");
    private final Snapshot roads = Samples.snapshot(roadsRead);
    private final Snapshot rails = Samples.snapshot(railsRead);
    private final PlacedClaim trams = Samples.claim(roads, "Trams are cheap");
    private final PlacedClaim buses = Samples.claim(roads, "Buses are slow");
    private final PlacedClaim rust = Samples.claim(rails, "Rails rust");
    private final Relation supports = Samples.relation(buses, trams, RelationType.SUPPORTS, 0.6);
    private final Relation contradicts = Samples.relation(rust, trams, RelationType.CONTRADICTS, 0.9);
    private final Relation equivalent = Samples.relation(rust, buses, RelationType.EQUIVALENT, 0.6);

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

    @BeforeEach
    void storeClaims() {
        graph.update(transaction -> {
            for (ReadDocument read : List.of(roadsRead, railsRead)) {
                documents.save(transaction, read.document());
                documents.save(transaction, Samples.snapshot(read));
            }
            claims.save(transaction, List.of(trams, buses, rust), "run-test");
        });
    }

    @Test
    void givesBackWhatWasStoredWhateverItsType() {
        save(supports, contradicts, equivalent);

        for (Relation relation : List.of(supports, contradicts, equivalent)) {
            assertThat(relations.find(relation.id())).contains(relation);
        }
        assertThat(relations.find(new Relation.Id("r-nothing"))).isEmpty();
    }

    @Test
    void keepsTheRecordOfARelationThatIsThere() {
        save(supports);
        save(with(supports, ReviewStatus.REJECTED));

        assertThat(relations.find(supports.id())).contains(supports);
        assertThat(relations.find(Relations.Filter.ALL).total()).isEqualTo(1);
    }

    @Test
    void leavesOutAProposalThatIsThereTheOtherWayRound() {
        Relation reversed = Samples.relation(trams, buses, RelationType.SUPPORTS, 0.9);
        assertThat(save(supports)).isEqualTo(1);

        assertThat(save(reversed, supports, contradicts)).isEqualTo(1);
        assertThat(found(Relations.Filter.ALL)).containsExactly(contradicts, supports);
    }

    @Test
    void takesOnlyTheFirstOfTwoProposalsThatGoBothWays() {
        Relation reversed = Samples.relation(trams, buses, RelationType.SUPPORTS, 0.9);

        assertThat(save(reversed, supports)).isEqualTo(1);
        assertThat(found(Relations.Filter.ALL)).containsExactly(reversed);
    }

    @Test
    void proposesAnotherTypeUnlessAPersonHasDecided() {
        Relation against = Samples.relation(trams, buses, RelationType.CONTRADICTS, 0.5);
        Relation rejected = with(supports, ReviewStatus.REJECTED);
        assertThat(save(rejected)).isEqualTo(1);
        assertThat(save(against, Samples.relation(trams, buses, RelationType.SUPPORTS, 0.9)))
                .isZero();
        assertThat(found(Relations.Filter.ALL)).containsExactly(rejected);

        assertThat(save(contradicts)).isEqualTo(1);
        assertThat(save(Samples.relation(trams, rust, RelationType.EQUIVALENT, 0.5)))
                .isEqualTo(1);
    }

    @Test
    void refusesARelationOfAClaimThatIsNotStored() {
        PlacedClaim unknown =
                Samples.claim(Samples.snapshot(Samples.read("Elsewhere", "Nobody stored this.")), "Nobody stored this");
        assertThatIllegalStateException()
                .isThrownBy(() -> save(supports, Samples.relation(unknown, trams, RelationType.SUPPORTS, 0.5)));
        assertThat(relations.find(Relations.Filter.ALL).total()).isZero();
    }

    @Test
    void onlyWhatStandsInTheMapSpeaksForAndAgainstThere() {
        save(supports, contradicts);
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        graph.update(transaction -> {
            maps.include(transaction, map.id(), roads.document());
        });
        Set<Claim.Id> asked = Set.of(trams.claim().id());

        assertThat(relations.ofAny(asked, map.id())).containsExactly(supports);
        assertThat(relations.strongestContradictions(map.id(), 5)).isEmpty();
        graph.update(transaction -> {
            maps.include(transaction, map.id(), rails.document());
        });
        assertThat(relations.ofAny(asked, map.id())).containsExactly(contradicts, supports);
        assertThat(relations.strongestContradictions(map.id(), 5)).containsExactly(contradicts);
        graph.update(transaction -> {
            claims.reanchor(transaction, List.of(Samples.orphaned(rust.occurrence())));
        });
        assertThat(relations.ofAny(asked, map.id())).containsExactly(supports);
        assertThat(relations.strongestContradictions(map.id(), 5)).isEmpty();
    }

    @Test
    void theStrongestContradictionsBeginWithThoseBetweenDocuments() {
        Relation within = Samples.relation(buses, trams, RelationType.CONTRADICTS, 0.99);
        save(within, contradicts);
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        graph.update(transaction -> {
            maps.include(transaction, map.id(), roads.document());
            maps.include(transaction, map.id(), rails.document());
        });

        assertThat(relations.strongestContradictions(map.id(), 5)).containsExactly(contradicts, within);
        assertThat(relations.strongestContradictions(map.id(), 1)).containsExactly(contradicts);
    }

    @Test
    void listsRelationsOfClaimsMostConfidentFirstEachOnce() {
        save(supports, contradicts, equivalent);
        List<Relation> equallyConfident =
                supports.id().value().compareTo(equivalent.id().value()) < 0
                        ? List.of(supports, equivalent)
                        : List.of(equivalent, supports);

        assertThat(relations.of(trams.claim().id())).containsExactly(contradicts, supports);
        assertThat(relations.ofAny(Set.of(
                        trams.claim().id(), buses.claim().id(), rust.claim().id())))
                .startsWith(contradicts)
                .endsWith(equallyConfident.toArray(Relation[]::new))
                .hasSize(3);
    }

    @Test
    void listsOnlyRelationsWithBothEndsInTheMap() {
        save(supports, contradicts, equivalent);
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        include(map, roads);

        assertThat(relations.in(map.id())).containsExactly(supports);
        assertThat(found(filter(map, null, null, null, 0))).containsExactly(supports);
        include(map, rails);
        assertThat(relations.in(map.id()))
                .hasSize(3)
                .isSortedAccordingTo(
                        (one, other) -> one.id().value().compareTo(other.id().value()));
    }

    @Test
    void filtersByTypeScopeStatusAndConfidence() {
        save(supports, contradicts, equivalent);

        assertThat(found(filter(null, RelationType.SUPPORTS, null, null, 0))).containsExactly(supports);
        assertThat(found(filter(null, null, Scope.WITHIN, null, 0))).containsExactly(supports);
        assertThat(found(filter(null, null, null, ReviewStatus.ACCEPTED, 0))).isEmpty();
        assertThat(found(filter(null, null, null, null, 0.9))).containsExactly(contradicts);
    }

    @Test
    void pages() {
        save(supports, contradicts, equivalent);
        Relations.Page second = relations.find(new Relations.Filter(null, null, null, null, 0, 1, 1));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.relations())
                .containsExactly(
                        relations.find(Relations.Filter.ALL).relations().get(1));
    }

    private List<Relation> found(Relations.Filter filter) {
        return relations.find(filter).relations();
    }

    private static Relations.Filter filter(
            @Nullable ArgumentMap map,
            @Nullable RelationType type,
            @Nullable Scope scope,
            @Nullable ReviewStatus status,
            double minimumConfidence) {
        return new Relations.Filter(map == null ? null : map.id(), type, scope, status, minimumConfidence, 0, 100);
    }

    @CanIgnoreReturnValue
    private int save(Relation... all) {
        return graph.write(transaction -> relations.save(transaction, List.of(all), "run-test"));
    }

    /** The same relation with another record. */
    private static Relation with(Relation relation, ReviewStatus status) {
        return new Relation(
                relation.id(),
                relation.from(),
                relation.to(),
                relation.type(),
                0.1,
                status,
                relation.origin(),
                "another reason",
                relation.scope(),
                true,
                7);
    }

    private void include(ArgumentMap map, Snapshot snapshot) {
        graph.update(transaction -> maps.include(transaction, map.id(), snapshot.document()));
    }
}
