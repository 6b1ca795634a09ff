package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Pipeline;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

/** What people have decided stands, whatever is taken in after. */
@RejoinderTest
class RerunIT {

    private static final String TEXT = """
            Trams cost the city 12 million euros in 2023. The city must not build more trams because trams are slow.

            Buses cause 30 percent of all accidents in the old town. Trams cause no accidents in the old town.

            The city should build more trams. Cyclists pay no taxes for the roads that they use every day.
            """;

    private static final String LATER = """
            Ferries carried 900,000 passengers last year.

            """ + TEXT;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Autowired
    private Decisions decisions;

    private ArgumentMap map;

    @BeforeEach
    void takeIn() {
        map = maps.findOrCreate("Traffic", null);
        ingest("traffic.txt", TEXT);
    }

    @Test
    void aRevisedTextChangesNoDecision() {
        List<Claim> found = claims.in(map.id());
        assertThat(found).hasSizeGreaterThanOrEqualTo(6);
        decide(new Command.JudgeClaim(found.get(0).id(), 1, ReviewStatus.REJECTED));
        decide(new Command.RewordClaim(found.get(1).id(), 1, "More trams must not be built."));
        decide(new Command.MergeClaims(found.get(2).id(), 1, found.get(3).id(), 1));
        Occurrence.Id place = claims.occurrencesOf(found.get(4).id()).getFirst().id();
        Decision split = decide(new Command.SplitClaim(
                found.get(4).id(),
                1,
                List.of(
                        new Command.Part("One thing is said.", List.of(place)),
                        new Command.Part("Another thing is said.", List.of(place)))));
        for (Relation relation : relations.in(map.id())) {
            decide(new Command.JudgeRelation(relation.id(), relation.version(), ReviewStatus.REJECTED));
        }
        List<Claim> before = byId(claims.in(map.id()));
        List<Relation> relationsBefore = relations.in(map.id());

        assertThat(ingest("traffic.txt", LATER)).isInstanceOf(IngestResult.Revised.class);

        Set<Claim.Id> ferries = claims.in(map.id()).stream()
                .filter(claim -> claim.text().contains("Ferries"))
                .map(Claim::id)
                .collect(Collectors.toSet());
        assertThat(ferries).hasSize(1);
        assertThat(byId(claims.in(map.id()).stream()
                        .filter(claim -> !ferries.contains(claim.id()))
                        .toList()))
                .isEqualTo(before);
        assertThat(claims.survivor(found.get(3).id()))
                .map(Claim::id)
                .contains(found.get(2).id());
        for (Claim claim : before) {
            assertThat(claims.occurrencesOf(claim.id()))
                    .as(claim.text())
                    .hasSize(claim.id().equals(found.get(2).id()) ? 2 : 1)
                    .allMatch(occurrence -> occurrence.anchorState() != AnchorState.ORPHANED);
        }
        assertThat(split.about()).hasSize(2);
        assertThat(relations.in(map.id()).stream()
                        .filter(relation -> !ferries.contains(relation.from()) && !ferries.contains(relation.to()))
                        .toList())
                .isEqualTo(relationsBefore);
    }

    @Test
    void aMergedClaimFoundInAnotherDocumentBecomesAPlaceOfTheOneItWasMergedInto() {
        List<Claim> found = claims.in(map.id());
        Claim into = found.get(2);
        Claim from = found.get(3);
        decide(new Command.MergeClaims(into.id(), 1, from.id(), 1));

        ingest(
                "other.txt",
                "It was a cold day in the harbour. " + from.text() + " "
                        + found.get(0).text());

        assertThat(claims.find(from.id())).isEmpty();
        assertThat(claims.occurrencesOf(into.id())).hasSize(3);
        assertThat(claims.in(map.id())).extracting(Claim::id).doesNotContain(from.id());
    }

    @Test
    void aRelationThatWasGivenAnotherTypeIsNotProposedAgainAsWhatItWas() {
        List<Relation> found = relations.in(map.id());
        assertThat(found).isNotEmpty();
        List<Relation> retyped = new ArrayList<>();
        for (Relation relation : found) {
            RelationType other =
                    relation.type() == RelationType.SUPPORTS ? RelationType.CONTRADICTS : RelationType.SUPPORTS;
            boolean there = relations.of(relation.from()).stream()
                    .anyMatch(another -> another.type() == other
                            && another.other(relation.from()).equals(relation.to()));
            if (!there) {
                retyped.add(decide(new Command.RetypeRelation(relation.id(), 1, other))
                        .after()
                        .relations()
                        .getFirst());
            }
        }
        assertThat(retyped).isNotEmpty();
        int before = relations.in(map.id()).size();

        ingest("traffic.txt", TEXT + "\n");

        assertThat(relations.in(map.id())).hasSize(before).containsAll(retyped);
    }

    @Test
    void aPlaceThatIsPutBackStandsInTheTextOfToday() {
        Claim claim = claims.in(map.id()).getFirst();
        Occurrence place = claims.occurrencesOf(claim.id()).getFirst();
        Decision added = decide(new Command.AddClaim(
                new Command.Place(
                        place.document(),
                        place.snapshot(),
                        place.quote().passage(),
                        place.quote().exact(),
                        null,
                        place.stance()),
                "The tram is a costly thing.",
                claim.type()));
        Claim.Id costly = new Claim.Id(added.about().getFirst().id());
        Decision undone = decisions.undo(added.id(), "Ana").getFirst();
        ingest("traffic.txt", LATER);

        decisions.undo(undone.id(), "Ana");

        Occurrence back = claims.occurrencesOf(costly).getFirst();
        Occurrence moved = claims.occurrencesOf(claim.id()).getFirst();
        assertThat(back.snapshot()).isNotEqualTo(place.snapshot());
        assertThat(back.isAtPlaceOf(moved)).isTrue();
        assertThat(back.anchorState()).isEqualTo(AnchorState.MOVED);
    }

    @Test
    void aPlaceThatAMergeHasDroppedComesBackInTheTextOfToday() {
        Claim claim = claims.in(map.id()).getFirst();
        Occurrence place = claims.occurrencesOf(claim.id()).getFirst();
        Decision split = decide(new Command.SplitClaim(
                claim.id(),
                1,
                List.of(
                        new Command.Part(claim.text(), List.of(place.id())),
                        new Command.Part("The tram is a costly thing.", List.of(place.id())))));
        Claim.Id costly = new Claim.Id(split.about().getLast().id());
        Decision merge = decide(new Command.MergeClaims(claim.id(), 2, costly, 1));
        assertThat(claims.occurrencesOf(claim.id())).hasSize(1);
        ingest("traffic.txt", LATER);

        decisions.undo(merge.id(), "Ana");

        assertThat(claims.occurrencesOf(costly)).singleElement().satisfies(back -> {
            assertThat(back.snapshot()).isNotEqualTo(place.snapshot());
            assertThat(back.anchorState()).isEqualTo(AnchorState.MOVED);
        });
    }

    @Test
    void aSplitThatIsTakenBackHoldsNothingBackFromALaterRun() {
        List<Claim> found = claims.in(map.id());
        Claim claim = found.get(0);
        Claim other = found.get(1);
        Occurrence.Id place = claims.occurrencesOf(claim.id()).getFirst().id();
        Decision split = decide(new Command.SplitClaim(
                claim.id(),
                1,
                List.of(
                        new Command.Part(claim.text(), List.of(place)),
                        new Command.Part(other.text(), List.of(place)))));
        assertThat(claims.parts(List.of(claim.id())).get(claim.id())).containsExactly(other.id());

        decisions.undo(split.id(), "Ana");

        assertThat(claims.parts(List.of(claim.id()))).isEmpty();
    }

    @CanIgnoreReturnValue
    private Decision decide(Command command) {
        return decisions.decide(command, "Ana", null);
    }

    private static List<Claim> byId(List<Claim> claims) {
        return claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
    }

    @CanIgnoreReturnValue
    private IngestResult ingest(String name, String text) {
        return pipeline.ingest(
                map.id(),
                new DocumentSource(
                        name, text.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING),
                Progress.Listener.NONE);
    }
}
