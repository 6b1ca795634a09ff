package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedder;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.relation.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of people's decisions on any server. */
public abstract class DecisionsContract {

    private static final String TEXT = "Old roads last. Trams are cheap, said Ms Ode. Buses are slow. Trams run often.";

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
    private Arguments arguments;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Embedder embedder;

    private ArgumentMap map;
    private Snapshot snapshot;
    private PlacedClaim roads;
    private PlacedClaim trams;
    private PlacedClaim buses;
    private Relation against;

    @BeforeEach
    void storeADebate() {
        ReadDocument read = Samples.read("Roads", TEXT);
        snapshot = Samples.snapshot(read);
        roads = Samples.claim(snapshot, "Old roads last");
        trams = Samples.claim(snapshot, "Trams are cheap");
        buses = Samples.claim(snapshot, "Buses are slow");
        against = Samples.relation(trams, buses, RelationType.CONTRADICTS, 0.8);
        map = maps.findOrCreate("Traffic", null);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, snapshot);
            claims.save(transaction, List.of(roads, trams, buses), "n-test");
            relations.save(transaction, List.of(against), "n-test");
            maps.include(transaction, map.id(), snapshot.document());
        });
    }

    @Test
    void keepsWhoDecidedWhatAndHowItStoodBefore() {
        Decision made =
                decisions.decide(new Command.JudgeClaim(id(trams), 1, ReviewStatus.REJECTED), " Ana ", "not a claim");

        assertThat(made.by()).isEqualTo("Ana");
        assertThat(made.action()).isEqualTo(Action.REJECT);
        assertThat(made.note()).isEqualTo("not a claim");
        assertThat(made.before().claims()).containsExactly(trams.claim());
        assertThat(made.after().claims()).containsExactly(claim(trams));
        assertThat(claim(trams).status()).isEqualTo(ReviewStatus.REJECTED);
        assertThat(claim(trams).version()).isEqualTo(2);
        assertThat(decisions.find(made.id())).contains(made);
        assertThat(decisions.about(Subject.of(id(trams)))).containsExactly(made);
        assertThat(decisions.in(map.id(), 0, 10).decisions()).containsExactly(made);
    }

    @Test
    void refusesADecisionOnWhatHasChangedMeanwhile() {
        decisions.decide(new Command.JudgeClaim(id(trams), 1, ReviewStatus.ACCEPTED), "Ana", null);

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() ->
                        decisions.decide(new Command.JudgeClaim(id(trams), 1, ReviewStatus.REJECTED), "Ben", null))
                .withMessageContaining("now accepted")
                .withMessageContaining("version 2, not 1");
        assertThat(claim(trams).status()).isEqualTo(ReviewStatus.ACCEPTED);
    }

    @Test
    void carriesOutAllOrNone() {
        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> decisions.decideAll(
                        List.of(
                                new Command.JudgeClaim(id(trams), 1, ReviewStatus.ACCEPTED),
                                new Command.JudgeClaim(new Claim.Id("c-nothing"), 1, ReviewStatus.ACCEPTED)),
                        "Ana",
                        null))
                .withMessageContaining("commands.1.claim");

        assertThat(claim(trams)).isEqualTo(trams.claim());
        assertThat(decisions.in(map.id(), 0, 10).total()).isZero();
    }

    @Test
    void ofTwoWhoDecideAtOnceExactlyOneWins() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 10; round++) {
                int version = round;
                List<Future<Boolean>> attempts = new ArrayList<>();
                for (String name : List.of("Ana", "Ben")) {
                    attempts.add(people.submit(() -> {
                        together.await();
                        try {
                            decisions.decide(
                                    new Command.JudgeRelation(against.id(), version, ReviewStatus.ACCEPTED),
                                    name,
                                    null);
                            return true;
                        } catch (DecisionRefused late) {
                            return false;
                        }
                    }));
                }
                assertThat(List.of(attempts.get(0).get(), attempts.get(1).get()))
                        .containsExactlyInAnyOrder(true, false);
            }
        }
        assertThat(relation().version()).isEqualTo(11);
        assertThat(decisions.about(Subject.of(against.id()))).hasSize(10);
    }

    @Test
    void findsARewordedClaimByItsNewMeaning() {
        Claim.Id id = id(trams);
        String words = "Light rail costs little.";
        Decision made = decisions.decide(new Command.RewordClaim(id, 1, words), "Ana", null);

        assertThat(claims.nearest(embedder.embed(words), 1, null).getFirst().similarity())
                .isGreaterThan(0.999);
        assertThat(claims.find(id).orElseThrow().text()).isEqualTo(words);
        decisions.undo(made.id(), "Ana");
        assertThat(claims.find(id).orElseThrow().text()).isEqualTo(trams.claim().text());
        assertThat(claims.nearest(embedder.embed(trams.claim().text()), 1, null)
                        .getFirst()
                        .similarity())
                .isGreaterThan(0.999);
    }

    @Test
    void mergesClaimsWithPlacesRelationsAndArgumentsAndTakesItAllBack() {
        Argument argument = argument();
        Relation for_ = decisions
                .decide(
                        new Command.AddRelation(id(roads), id(trams), RelationType.SUPPORTS, false, "said so"),
                        "Ana",
                        null)
                .after()
                .relations()
                .getFirst();
        Decision merge = decisions.decide(new Command.MergeClaims(id(roads), 1, id(trams), 1), "Ana", null);

        assertThat(claims.find(id(trams))).isEmpty();
        assertThat(claims.survivor(id(trams))).contains(claim(roads));
        assertThat(claims.occurrencesOf(id(roads)))
                .extracting(Occurrence::id)
                .containsExactlyInAnyOrder(
                        roads.occurrence().id(), trams.occurrence().id());
        assertThat(relation().from()).isEqualTo(id(roads));
        assertThat(relations.find(for_.id()))
                .as("a claim does not support itself")
                .isEmpty();
        assertThat(arguments.find(argument.id()).orElseThrow().premises()).containsExactly(id(roads));

        decisions.undo(merge.id(), "Ben");
        assertThat(claims.find(id(trams)).orElseThrow().at(1)).isEqualTo(trams.claim());
        assertThat(claims.occurrencesOf(id(trams))).containsExactly(trams.occurrence());
        assertThat(relation().at(1)).isEqualTo(against);
        assertThat(relations.find(for_.id()).orElseThrow().at(1)).isEqualTo(for_);
        assertThat(arguments.find(argument.id()).orElseThrow().at(1)).isEqualTo(argument);
        assertThat(decisions.find(merge.id()).orElseThrow().undone()).isTrue();
    }

    @Test
    void splitsAClaimAndTakesItBack() {
        Decision split = decisions.decide(
                new Command.SplitClaim(
                        id(trams),
                        1,
                        List.of(
                                new Command.Part(
                                        "Trams are cheap to run.",
                                        List.of(trams.occurrence().id())),
                                new Command.Part(
                                        "Trams are cheap to build.",
                                        List.of(trams.occurrence().id())))),
                "Ana",
                null);
        Claim.Id part = new Claim.Id(split.about().getLast().id());

        assertThat(claim(trams).text()).isEqualTo("Trams are cheap to run.");
        assertThat(claims.find(part).orElseThrow().origin()).isEqualTo(Origin.PERSON);
        assertThat(claims.occurrencesOf(part)).hasSize(1);
        decisions.undo(split.id(), "Ana");
        assertThat(claims.find(part)).isEmpty();
        assertThat(claim(trams).at(1)).isEqualTo(trams.claim());
        assertThat(claims.occurrencesOf(id(trams))).containsExactly(trams.occurrence());
        assertThat(decisions.in(map.id(), 0, 10).total()).isEqualTo(2);
    }

    @Test
    void addsAClaimAtAPassageAndRefusesOtherWords() {
        Decision added = decisions.decide(
                new Command.AddClaim(place("Trams run often"), "Trams run often.", ClaimType.FACT), "Ana", null);
        Claim.Id claim = new Claim.Id(added.about().getFirst().id());

        assertThat(claims.find(claim).orElseThrow().status()).isEqualTo(ReviewStatus.ACCEPTED);
        assertThat(claims.occurrencesOf(claim)).singleElement().satisfies(place -> {
            assertThat(place.quote().exact()).isEqualTo("Trams run often");
            assertThat(place.quote().prefix()).endsWith("slow. ");
            assertThat(place.holder()).isEqualTo(Holder.AUTHOR);
        });
        Command.Place wrong = place("Trams run often");
        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> decisions.decide(
                        new Command.AddOccurrence(
                                id(roads),
                                1,
                                new Command.Place(
                                        wrong.document(),
                                        wrong.snapshot(),
                                        wrong.passage(),
                                        "Trams run never",
                                        null,
                                        Stance.ENDORSED)),
                        "Ana",
                        null))
                .withMessageContaining("Trams run often");
        decisions.undo(added.id(), "Ana");
        assertThat(claims.find(claim)).isEmpty();
        assertThat(decisions.about(Subject.of(claim))).as("stays on record").hasSize(2);
        assertThat(decisions.in(map.id(), 0, 10).total()).isEqualTo(2);
    }

    @Test
    void refusesToUndoWhatHasBeenChangedSinceAndNamesTheLaterDecision() {
        Decision first = decisions.decide(new Command.JudgeClaim(id(trams), 1, ReviewStatus.ACCEPTED), "Ana", null);
        decisions.decide(new Command.JudgeClaim(id(trams), 2, ReviewStatus.REJECTED), "Ben", null);
        Decision third = decisions.decide(new Command.JudgeClaim(id(trams), 3, ReviewStatus.ACCEPTED), "Cleo", null);

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> decisions.undo(first.id(), "Ana"))
                .withMessageContaining("Cleo")
                .withMessageContaining(third.id().value());
    }

    @Test
    void undoesAndDoesAgainAsOftenAsWanted() {
        Decision made = decisions.decide(new Command.JudgeClaim(id(trams), 1, ReviewStatus.ACCEPTED), "Ana", null);
        Decision undone = decisions.undo(made.id(), "Ana").getFirst();
        assertThat(claim(trams).status()).isEqualTo(ReviewStatus.PROPOSED);
        assertThatExceptionOfType(DecisionRefused.class).isThrownBy(() -> decisions.undo(made.id(), "Ana"));
        decisions.undo(undone.id(), "Ana");
        assertThat(claim(trams).status()).isEqualTo(ReviewStatus.ACCEPTED);
        assertThat(decisions.find(made.id()).orElseThrow().undone()).isFalse();
        decisions.undo(made.id(), "Ana");
        assertThat(claim(trams).status()).isEqualTo(ReviewStatus.PROPOSED);
        assertThat(claim(trams).version()).as("versions never go back").isEqualTo(5);
        assertThat(decisions.find(made.id()).orElseThrow().undone()).isTrue();
    }

    @Test
    void undoesABatchInOneGo() {
        List<Decision> batch = decisions.decideAll(
                List.of(
                        new Command.JudgeRelation(against.id(), 1, ReviewStatus.ACCEPTED),
                        new Command.FlipRelation(against.id(), 2),
                        new Command.JudgeClaim(id(trams), 1, ReviewStatus.ACCEPTED)),
                "Ana",
                null);
        assertThat(relation().from()).isEqualTo(id(buses));

        assertThat(decisions.undo(batch.get(1).id(), "Ana")).hasSize(3);
        assertThat(relation().at(1)).isEqualTo(against);
        assertThat(claim(trams).at(1)).isEqualTo(trams.claim());
    }

    @Test
    void keepsTheRunThatFoundARelationThroughFlipAndUndo() {
        decisions.decide(new Command.FlipRelation(against.id(), 1), "Ana", null);
        Decision retyped =
                decisions.decide(new Command.RetypeRelation(against.id(), 2, RelationType.SUPPORTS), "Ana", null);
        assertThat(relation().type()).isEqualTo(RelationType.SUPPORTS);
        decisions.undo(retyped.id(), "Ana");
        Object run = graph.read(transaction -> transaction
                .run(
                        "MATCH ()-[r:CONTRADICTS {id: $id}]->() RETURN r.run AS run",
                        Map.of("id", against.id().value()))
                .single()
                .get("run")
                .asObject());
        assertThat(run).isEqualTo("n-test");
    }

    @Test
    void refusesASecondRelationOfATypeBetweenTwoClaims() {
        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> decisions.decide(
                        new Command.AddRelation(id(buses), id(trams), RelationType.CONTRADICTS, true, null),
                        "Ana",
                        null))
                .withMessageContaining(against.id().value());
        Relation added = decisions
                .decide(
                        new Command.AddRelation(id(buses), id(trams), RelationType.EQUIVALENT, false, null),
                        "Ana",
                        null)
                .after()
                .relations()
                .getFirst();
        assertThat(relations.find(added.id())).contains(added);
        assertThat(added.mutual()).isTrue();
        assertThat(added.scope()).isEqualTo(Scope.WITHIN);
    }

    @Test
    void keepsArgumentsApartFromRelationsBetweenClaims() {
        Argument argument = argument();
        assertThat(arguments.find(argument.id())).contains(argument);
        assertThat(arguments.in(map.id())).containsExactly(argument);
        assertThat(relations.in(map.id())).containsExactly(against);
        assertThat(relations.of(id(roads))).isEmpty();
        Decision revised = decisions.decide(
                new Command.ReviseArgument(argument.id(), 1, List.of(id(roads), id(trams)), List.of(), null, List.of()),
                "Ana",
                null);
        assertThat(arguments.find(argument.id()).orElseThrow().premises()).containsExactly(id(roads), id(trams));
        decisions.undo(revised.id(), "Ana");
        assertThat(arguments.find(argument.id()).orElseThrow().at(1)).isEqualTo(argument);
    }

    @Test
    void takesNotesOnAnything() {
        for (Subject subject : List.of(
                Subject.of(id(trams)),
                Subject.of(trams.occurrence().id()),
                Subject.of(against.id()),
                new Subject(Subject.Kind.DOCUMENT, snapshot.document().value()),
                new Subject(Subject.Kind.MAP, map.id().value()))) {
            Decision note = decisions.decide(new Command.AddNote(subject, "Ask her."), "Ana", null);
            assertThat(decisions.about(subject)).containsExactly(note);
        }
        assertThat(decisions.in(map.id(), 0, 10).total()).isEqualTo(5);
    }

    private Argument argument() {
        return decisions
                .decide(
                        new Command.AddArgument(
                                List.of(id(trams)),
                                List.of("What is cheap is used."),
                                RelationType.CONTRADICTS,
                                id(buses),
                                "from cost",
                                List.of(id(roads))),
                        "Ana",
                        null)
                .after()
                .arguments()
                .getFirst();
    }

    private Command.Place place(String quote) {
        int start = TEXT.indexOf(quote);
        return new Command.Place(
                snapshot.document(),
                snapshot.sha256(),
                new Passage(start, start + quote.length()),
                quote,
                null,
                Stance.ENDORSED);
    }

    private static Claim.Id id(PlacedClaim placed) {
        return placed.claim().id();
    }

    private Claim claim(PlacedClaim placed) {
        return claims.find(id(placed)).orElseThrow();
    }

    private Relation relation() {
        return relations.find(against.id()).orElseThrow();
    }
}
