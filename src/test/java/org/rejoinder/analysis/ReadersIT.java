package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

/** What the readers put together from the stores. */
@RejoinderTest
class ReadersIT {

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

    @Autowired
    private MapReader reader;

    @Autowired
    private Traces traces;

    @Autowired
    private MapTallies tallies;

    @Autowired
    private Neighbourhoods neighbourhoods;

    private ArgumentMap map = new ArgumentMap(new ArgumentMap.Id("m-none"), "None", null, 1);
    private PlacedClaim build = claim("older", "Build it.");
    private PlacedClaim jobs = claim("older", "It makes jobs.");
    private PlacedClaim stop = claim("newer", "Do not build it.");
    private PlacedClaim dear = claim("newer", "It is dear.");

    @BeforeEach
    void storeADebate() {
        map = maps.findOrCreate("The bridge", null);
        ReadDocument newer =
                Samples.read("Newer", "Do not build it. It is dear. Build it.", LocalDate.of(2024, 1, 1), null);
        ReadDocument older = Samples.read("Older", "Build it. It makes jobs.", LocalDate.of(2020, 1, 1), null);
        Snapshot newerText = Samples.snapshot(newer);
        Snapshot olderText = Samples.snapshot(older);
        stop = Samples.claim(newerText, "Do not build it.");
        dear = Samples.claim(newerText, "It is dear.");
        PlacedClaim reported = Samples.claim(newerText, "Build it.");
        build = Samples.claim(olderText, "Build it.");
        jobs = Samples.claim(olderText, "It makes jobs.");
        graph.update(transaction -> {
            documents.save(transaction, newer.document());
            documents.save(transaction, newerText);
            documents.save(transaction, older.document());
            documents.save(transaction, olderText);
            maps.include(transaction, map.id(), newer.document().id());
            maps.include(transaction, map.id(), older.document().id());
            claims.save(transaction, List.of(stop, dear, reported, build, jobs), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(jobs, build, RelationType.SUPPORTS, 0.8),
                            Samples.relation(dear, stop, RelationType.SUPPORTS, 0.7),
                            Samples.relation(stop, build, RelationType.CONTRADICTS, 0.9)),
                    "test");
        });
    }

    @Test
    void aMapIsReadWhole() {
        MapContents contents = reader.read(map.id()).orElseThrow();

        assertThat(contents.documents())
                .extracting(document -> document.title())
                .containsExactly("Newer", "Older");
        assertThat(contents.snapshots()).hasSize(2);
        assertThat(contents.earlierSnapshots()).isEmpty();
        assertThat(contents.claims())
                .extracting(Claim::text)
                .containsExactly("Do not build it.", "It is dear.", "Build it.", "It makes jobs.");
        assertThat(contents.occurrences().get(build.claim().id())).hasSize(2);
        assertThat(contents.relations()).hasSize(3);
    }

    @Test
    void aMapTellsWhichRunFoundWhat() {
        Provenance provenance = reader.read(map.id()).orElseThrow().provenance();

        assertThat(provenance.runs()).containsExactly(new Provenance.Run("test", null, List.of()));
        assertThat(provenance.claims()).hasSize(4).containsEntry(build.claim().id(), "test");
        assertThat(provenance.occurrences())
                .hasSize(5)
                .containsEntry(build.occurrence().id(), "test");
        assertThat(provenance.relations()).hasSize(3).containsValue("test");
    }

    @Test
    void aTallyCountsWhatStandsInTheMap() {
        assertThat(tallies.of(map.id()))
                .isEqualTo(new MapTally(
                        4,
                        2,
                        2,
                        2,
                        1,
                        Map.of(
                                stop.occurrence().document(), new MapTally.OfDocument(3, 2),
                                build.occurrence().document(), new MapTally.OfDocument(2, 1))));
        graph.update(transaction -> {
            claims.reanchor(transaction, List.of(Samples.orphaned(stop.occurrence())));
        });

        MapTally without = tallies.of(map.id());
        assertThat(without.claims()).isEqualTo(3);
        assertThat(without.contradictions()).isZero();
        assertThat(without.contested()).isZero();
        assertThat(without.supports()).isEqualTo(1);
        assertThat(without.unsupported()).isEqualTo(2);
        assertThat(without.byDocument()).containsEntry(stop.occurrence().document(), new MapTally.OfDocument(2, 0));
    }

    @Test
    void aTallyLeavesOutWhatOtherMapsHold() {
        ArgumentMap other = maps.findOrCreate("Another", null);
        graph.update(transaction -> {
            maps.include(transaction, other.id(), build.occurrence().document());
        });

        MapTally tally = tallies.of(other.id());
        assertThat(tally.claims()).isEqualTo(2);
        assertThat(tally.contradictions()).isZero();
        assertThat(tally.contested()).isZero();
        assertThat(tallies.of(new ArgumentMap.Id("m-unknown")).documents()).isZero();
    }

    @Test
    void ofEarlierTextsOnlyThoseAreReadThatAnOccurrenceStillRefersTo() {
        Document.Id older = build.occurrence().document();
        Snapshot between = Samples.snapshot(Samples.read("Older", "Build it now."), older);
        Snapshot newest = Samples.snapshot(Samples.read("Older", "Build it soon."), older);
        graph.update(transaction -> {
            documents.save(transaction, between);
            documents.save(transaction, newest);
        });

        assertThat(reader.read(map.id()).orElseThrow().earlierSnapshots())
                .extracting(Snapshot::sha256)
                .containsExactly(build.occurrence().snapshot());
    }

    @Test
    void anUnknownMapIsNotThere() {
        assertThat(reader.read(new ArgumentMap.Id("m-unknown"))).isEmpty();
        assertThat(traces.of(new Claim.Id("c-unknown"))).isEmpty();
        assertThat(neighbourhoods.around(new Claim.Id("c-unknown"), 1, 10)).isEmpty();
    }

    @Test
    void aTraceBeginsWithTheOldestAppearance() {
        Trace trace = traces.of(build.claim().id()).orElseThrow();

        assertThat(trace.appearances())
                .extracting(appearance -> appearance.document().title())
                .containsExactly("Older", "Newer");
        assertThat(trace.supportedBy()).extracting(link -> link.other().text()).containsExactly("It makes jobs.");
        assertThat(trace.contradictedBy())
                .extracting(link -> link.other().text())
                .containsExactly("Do not build it.");
        assertThat(trace.contradictedBy().getFirst().appearances())
                .extracting(appearance -> appearance.document().title())
                .containsExactly("Newer");
        assertThat(trace.supports()).isEmpty();
        assertThat(traces.of(jobs.claim().id()).orElseThrow().supports())
                .extracting(link -> link.other().text())
                .containsExactly("Build it.");
    }

    @Test
    void aNeighbourhoodReachesAsFarAsAskedAndCountsTheRest() {
        Neighbourhood near = neighbourhoods.around(build.claim().id(), 1, 10).orElseThrow();

        assertThat(near.claims())
                .extracting(Claim::text)
                .containsExactly("Build it.", "Do not build it.", "It makes jobs.");
        assertThat(near.relations()).extracting(Relation::confidence).containsExactly(0.9, 0.8);
        assertThat(near.folded()).containsOnlyKeys(stop.claim().id());
        assertThat(near.folded().get(stop.claim().id())).isEqualTo(new Neighbourhood.Folded(1, 0, 0));
        assertThat(neighbourhoods
                        .around(build.claim().id(), 2, 10)
                        .orElseThrow()
                        .claims())
                .hasSize(4);
        assertThat(Neighbourhoods.within(
                        reader.read(map.id()).orElseThrow(), build.claim().id(), 1, 10))
                .contains(near);
    }

    @Test
    void aNeighbourhoodRefusesSizesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbourhoods.around(build.claim().id(), 6, 10))
                .withMessageContaining("1..5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbourhoods.around(build.claim().id(), 1, 301))
                .withMessageContaining("1..300");
    }

    private static PlacedClaim claim(String title, String text) {
        return Samples.claim(Samples.snapshot(Samples.read(title, text)), text);
    }
}
