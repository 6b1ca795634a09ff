package org.rejoinder.analysis.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.argumentation.explanation.Cause;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationEdits;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

/** Reasoning over what is stored, and what-ifs kept there. */
@RejoinderTest
class ReasoningIT {

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
    private RelationEdits edits;

    @Autowired
    private Arguments arguments;

    @Autowired
    private Reasoning reasoning;

    @Autowired
    private Scenarios scenarios;

    private ArgumentMap.Id map = new ArgumentMap.Id("m-none");
    private PlacedClaim build = claim("Older", "Build it.");
    private PlacedClaim jobs = claim("Older", "It makes jobs.");
    private PlacedClaim dear = claim("Newer", "It is dear.");
    private PlacedClaim cheap = claim("Newer", "It is cheap.");
    private Relation answer = Samples.relation(cheap, dear, RelationType.CONTRADICTS, 0.6);

    @BeforeEach
    void storeADebate() {
        map = maps.findOrCreate("The bridge", null).id();
        ReadDocument older = Samples.read("Older", "Build it. It makes jobs.");
        ReadDocument newer = Samples.read("Newer", "It is dear. It is cheap.");
        Snapshot olderText = Samples.snapshot(older);
        Snapshot newerText = Samples.snapshot(newer);
        build = Samples.claim(olderText, "Build it.");
        jobs = Samples.claim(olderText, "It makes jobs.");
        dear = Samples.claim(newerText, "It is dear.");
        cheap = Samples.claim(newerText, "It is cheap.");
        answer = Samples.relation(cheap, dear, RelationType.CONTRADICTS, 0.6);
        graph.update(transaction -> {
            documents.save(transaction, older.document());
            documents.save(transaction, olderText);
            documents.save(transaction, newer.document());
            documents.save(transaction, newerText);
            maps.include(transaction, map, older.document().id());
            maps.include(transaction, map, newer.document().id());
            claims.save(transaction, List.of(build, jobs, dear, cheap), "test");
            relations.save(
                    transaction,
                    List.of(
                            Samples.relation(jobs, build, RelationType.SUPPORTS, 0.8),
                            Samples.relation(dear, build, RelationType.CONTRADICTS, 0.9),
                            answer),
                    "test");
        });
    }

    private static PlacedClaim claim(String title, String text) {
        return Samples.claim(Samples.snapshot(Samples.read(title, text)), text);
    }

    private Standing standing(Basis basis, WhatIf whatIf, PlacedClaim claim) {
        return reasoning
                .evaluate(map, basis, whatIf)
                .of(claim.claim().id())
                .orElseThrow()
                .standing();
    }

    @Test
    void aStoredMapIsReasonedOverInItsOrder() {
        Conclusions conclusions = reasoning.evaluate(map, Basis.DEFAULT, WhatIf.NOTHING);

        assertThat(conclusions.rows())
                .extracting(Conclusions.Row::claim)
                .containsExactly(
                        build.claim().id(),
                        jobs.claim().id(),
                        dear.claim().id(),
                        cheap.claim().id());
        assertThat(conclusions.rows())
                .extracting(Conclusions.Row::standing)
                .containsExactly(Standing.STANDS, Standing.STANDS, Standing.FALLS, Standing.STANDS);
        assertThat(standing(Basis.parse("confidence=0.7"), WhatIf.NOTHING, build))
                .isEqualTo(Standing.FALLS);
        assertThat(standing(Basis.parse("count=accepted"), WhatIf.NOTHING, dear))
                .isEqualTo(Standing.STANDS);
        assertThat(reasoning
                        .evaluate(new ArgumentMap.Id("m-unknown"), Basis.DEFAULT, WhatIf.NOTHING)
                        .rows())
                .isEmpty();
    }

    @Test
    void whatIsDecidedCountsAtOnce() {
        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING, build)).isEqualTo(Standing.STANDS);

        graph.update(transaction -> edits.change(transaction, List.of(answer.judged(ReviewStatus.REJECTED))));

        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING, build)).isEqualTo(Standing.FALLS);
        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING.with(answer.id(), WhatIf.OfLink.RESTORE), build))
                .isEqualTo(Standing.STANDS);
    }

    @Test
    void whatIsGoneFromTheNewestTextIsNotReasonedOver() {
        graph.update(transaction -> claims.reanchor(transaction, List.of(Samples.orphaned(cheap.occurrence()))));

        assertThat(reasoning
                        .evaluate(map, Basis.DEFAULT, WhatIf.NOTHING)
                        .of(cheap.claim().id()))
                .isEmpty();
        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING, build)).isEqualTo(Standing.FALLS);
        assertThatExceptionOfType(NotInMap.class)
                .isThrownBy(() -> reasoning.evaluate(
                        map, Basis.DEFAULT, WhatIf.NOTHING.with(cheap.claim().id(), WhatIf.OfClaim.OFF)));
    }

    @Test
    void argumentsThatPeopleDrewCount() {
        Argument drawn = new Argument(
                Argument.Id.of(
                        List.of(jobs.claim().id(), cheap.claim().id()),
                        List.of(),
                        RelationType.CONTRADICTS,
                        build.claim().id()),
                List.of(jobs.claim().id(), cheap.claim().id()),
                List.of(),
                RelationType.CONTRADICTS,
                build.claim().id(),
                null,
                List.of(),
                ReviewStatus.ACCEPTED,
                1);
        graph.update(transaction -> arguments.put(transaction, List.of(drawn)));

        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING, build)).isEqualTo(Standing.FALLS);
        Explanation why = reasoning
                .explain(map, Basis.DEFAULT, WhatIf.NOTHING, build.claim().id())
                .orElseThrow();
        assertThat(why.cause()).isEqualTo(Cause.ATTACKED);
        assertThat(why.parts().getFirst().why().argument()).isEqualTo(drawn.id());
        assertThat(standing(Basis.DEFAULT, WhatIf.NOTHING.with(drawn.id(), WhatIf.OfLink.CUT), build))
                .isEqualTo(Standing.STANDS);
    }

    @Test
    void aWhatIfIsKeptOnceUnderItsLastNameUntilItIsRemoved() {
        WhatIf whatIf = WhatIf.NOTHING.with(cheap.claim().id(), WhatIf.OfClaim.OFF);
        Scenario first = scenarios.save(map, "Expensive", whatIf);
        Scenario renamed = scenarios.save(map, " If it is dear ", whatIf);

        assertThat(renamed.id()).isEqualTo(first.id());
        assertThat(scenarios.of(map)).containsExactly(new Scenario(first.id(), "If it is dear", whatIf));
        assertThat(scenarios.find(map, first.id())).contains(renamed);
        assertThat(scenarios.remove(map, first.id())).contains(renamed);
        assertThat(scenarios.remove(map, first.id())).isEmpty();
        assertThat(scenarios.of(map)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        WhatIf whatIf = WhatIf.NOTHING.with(cheap.claim().id(), WhatIf.OfClaim.OFF);
        assertThatIllegalArgumentException().isThrownBy(() -> scenarios.save(map, " ", whatIf));
        assertThatIllegalArgumentException().isThrownBy(() -> scenarios.save(map, "x".repeat(121), whatIf));
        assertThatIllegalArgumentException().isThrownBy(() -> scenarios.save(map, "Nothing", WhatIf.NOTHING));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> scenarios.save(new ArgumentMap.Id("m-unknown"), "Name", whatIf));
    }

    @Test
    void scenariosGoWithTheirMap() {
        assertThat(scenarios.save(
                        map, "Expensive", WhatIf.NOTHING.with(cheap.claim().id(), WhatIf.OfClaim.OFF)))
                .isNotNull();
        assertThat(maps.delete(map)).isTrue();

        long left = graph.read(transaction -> transaction
                .run("MATCH (scenario:Scenario) RETURN count(scenario) AS left")
                .single()
                .get("left")
                .asLong());
        assertThat(left).isZero();
    }

    @Test
    void theSchemaCanBeAppliedAgain() {
        String constraint = "CREATE CONSTRAINT scenario_id IF NOT EXISTS FOR (n:Scenario) REQUIRE n.id IS UNIQUE";
        graph.update(transaction -> transaction.run(constraint).consume());

        List<Map<String, Object>> found = graph.read(transaction -> transaction
                .run("SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE name = 'scenario_id' RETURN name, labelsOrTypes")
                .list(row -> row.asMap()));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).containsEntry("labelsOrTypes", List.of("Scenario"));
    }
}
