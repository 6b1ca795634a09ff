package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

class UndoingPropertyTests {

    private static final List<String> WORDS = List.of(
            "Trams are cheap", "Buses are slow", "Old roads last", "Cars are loud", "Rails rust", "Bikes are quick");
    private static final Snapshot SNAPSHOT = Samples.snapshot(Samples.read("Traffic", String.join(". ", WORDS) + "."));

    private static final NewestTexts TEXTS = new NewestTexts(Map.of(SNAPSHOT.document(), SNAPSHOT));

    @Property(tries = 300)
    void undoneInReverseAnyCommandsGiveTheStartAgain(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 25) int length) {
        Records start = debate(random);
        Records now = start;
        Deque<Decision> made = new ArrayDeque<>();
        for (int number = 0; number < length; number++) {
            Draft draft = new Draft(now);
            Step step = attempt(draft, command(random, now));
            if (step != null) {
                made.push(decision(number, step));
                now = draft.now();
            }
        }
        while (!made.isEmpty()) {
            Decision last = made.pop();
            Draft draft = new Draft(now);
            assertThat(undoing(draft).undo(last)).as("%s", last.action()).isNotNull();
            Map<String, Integer> before = versions(now);
            assertThat(versions(draft.now()))
                    .as("versions never go back")
                    .allSatisfy(
                            (id, version) -> assertThat(version).isGreaterThanOrEqualTo(before.getOrDefault(id, 0)));
            now = draft.now();
        }
        assertThat(withoutVersions(now)).isEqualTo(withoutVersions(start));
    }

    @Property(tries = 200)
    void toUndoAnUndoingIsToDoItAgain(@ForAll Random random) {
        Records start = debate(random);
        Draft doing = new Draft(start);
        Step step = attempt(doing, command(random, start));
        if (step == null) {
            return;
        }
        Draft undoing = new Draft(doing.now());
        Step undone = Objects.requireNonNull(undoing(undoing).undo(decision(1, step)));
        Draft redoing = new Draft(undoing.now());
        Step redone = undoing(redoing).undo(decision(2, undone));

        assertThat(redone).isNotNull();
        assertThat(withoutVersions(redoing.now())).isEqualTo(withoutVersions(doing.now()));
        Map<String, Integer> before = versions(undoing.now());
        assertThat(versions(redoing.now()))
                .allSatisfy((id, version) -> assertThat(version).isGreaterThanOrEqualTo(before.getOrDefault(id, 0)));
    }

    @Property(tries = 300)
    void whatIsAddedTakesTheIdOfNothingElse(@ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int length) {
        Records now = debate(random);
        for (int number = 0; number < length; number++) {
            Draft draft = new Draft(now);
            Step step = attempt(draft, command(random, now));
            if (step == null) {
                continue;
            }
            if (step.action() == Action.ADD) {
                assertThat(step.before().occurrences()).isEmpty();
                assertThat(step.before().relations()).isEmpty();
                assertThat(step.before().arguments()).isEmpty();
            }
            now = draft.now();
        }
    }

    @Property(tries = 200)
    void noCommandLeavesALooseEnd(@ForAll Random random, @ForAll @IntRange(min = 1, max = 25) int length) {
        Records now = debate(random);
        for (int number = 0; number < length; number++) {
            Draft draft = new Draft(now);
            if (attempt(draft, command(random, now)) != null) {
                now = draft.now();
            }
        }
        Set<Claim.Id> claims = Set.copyOf(now.claims().stream().map(Claim::id).toList());
        assertThat(claims)
                .containsAll(now.occurrences().stream().map(Occurrence::claim).toList());
        for (Relation relation : now.relations()) {
            assertThat(claims).contains(relation.from(), relation.to());
        }
        for (Argument argument : now.arguments()) {
            assertThat(claims).contains(argument.conclusion()).containsAll(argument.premises());
        }
        assertThat(now.occurrences())
                .extracting(Occurrence::claim)
                .as("no claim without a place")
                .containsAll(claims);
        assertThat(now.redirects().keySet()).doesNotContainAnyElementsOf(claims);
        for (Relation relation : now.relations()) {
            assertThat(now.relations().stream().filter(relation::isDoubleOf))
                    .as("no doubles")
                    .hasSize(1);
        }
    }

    private static Undoing undoing(Draft draft) {
        return new Undoing(draft, TEXTS, new Anchoring());
    }

    private static @Nullable Step attempt(Draft draft, Command command) {
        try {
            return new Execution(draft, TEXTS, Set.of()).carryOut(command);
        } catch (DecisionRefused refused) {
            return null;
        }
    }

    private static Decision decision(int number, Step step) {
        return new Decision(
                new Decision.Id("e-" + number),
                Instant.EPOCH,
                "Ana",
                step.action(),
                step.about(),
                step.before(),
                step.after(),
                null,
                null,
                null,
                false);
    }

    private static Records debate(Random random) {
        List<PlacedClaim> placed = WORDS.subList(0, 5).stream()
                .map(words -> Samples.claim(SNAPSHOT, words))
                .toList();
        List<Relation> relations = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            PlacedClaim from = placed.get(random.nextInt(5));
            PlacedClaim to = placed.get(random.nextInt(5));
            if (!from.equals(to)) {
                Relation relation = Samples.relation(from, to, one(random, List.of(RelationType.values())), 0.5);
                if (relations.stream().noneMatch(relation::isDoubleOf)) {
                    relations.add(relation);
                }
            }
        }
        return new Records(
                placed.stream().map(PlacedClaim::claim).toList(),
                placed.stream().map(PlacedClaim::occurrence).toList(),
                relations,
                List.of(),
                Map.of());
    }

    private static Command command(Random random, Records now) {
        Claim claim = one(random, now.claims());
        Claim other = one(random, now.claims());
        String text = one(random, WORDS) + one(random, List.of(".", " today", " now"));
        if (!now.relations().isEmpty() && random.nextInt(3) == 0) {
            Relation relation = one(random, now.relations());
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Command.JudgeRelation(
                            relation.id(), relation.version(), one(random, List.of(ReviewStatus.values())));
                case 1 -> new Command.FlipRelation(relation.id(), relation.version());
                default ->
                    new Command.RetypeRelation(
                            relation.id(), relation.version(), one(random, List.of(RelationType.values())));
            };
        }
        if (!now.arguments().isEmpty() && random.nextInt(4) == 0) {
            Argument argument = one(random, now.arguments());
            return random.nextBoolean()
                    ? new Command.JudgeArgument(argument.id(), argument.version(), ReviewStatus.REJECTED)
                    : new Command.ReviseArgument(
                            argument.id(), argument.version(), List.of(claim.id()), List.of(), null, List.of());
        }
        return switch (random.nextInt(9)) {
            case 0 -> new Command.JudgeClaim(claim.id(), claim.version(), one(random, List.of(ReviewStatus.values())));
            case 1 -> new Command.RetypeClaim(claim.id(), claim.version(), one(random, List.of(ClaimType.values())));
            case 2 -> new Command.RewordClaim(claim.id(), claim.version(), text);
            case 3 -> new Command.MergeClaims(claim.id(), claim.version(), other.id(), other.version());
            case 4 -> split(random, claim, now);
            case 5 -> new Command.AddClaim(place(random), text, ClaimType.FACT);
            case 6 -> new Command.AddOccurrence(claim.id(), claim.version(), place(random));
            case 7 ->
                new Command.AddRelation(
                        claim.id(),
                        other.id(),
                        one(random, List.of(RelationType.values())),
                        random.nextBoolean(),
                        null);
            default ->
                new Command.AddArgument(
                        List.of(claim.id()),
                        List.of("What is cheap is used."),
                        RelationType.SUPPORTS,
                        other.id(),
                        null,
                        List.of(one(random, now.claims()).id()));
        };
    }

    private static Command split(Random random, Claim claim, Records now) {
        List<Occurrence.Id> places = now.occurrences().stream()
                .filter(place -> place.claim().equals(claim.id()))
                .map(Occurrence::id)
                .toList();
        return new Command.SplitClaim(
                claim.id(),
                claim.version(),
                List.of(
                        new Command.Part(claim.text(), places),
                        new Command.Part(one(random, WORDS) + " indeed", places.subList(0, 1))));
    }

    private static Command.Place place(Random random) {
        String quote = one(random, WORDS);
        int start = SNAPSHOT.text().value().indexOf(quote);
        return new Command.Place(
                SNAPSHOT.document(),
                SNAPSHOT.sha256(),
                new Passage(start, start + quote.length()),
                quote,
                null,
                Stance.ENDORSED);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, Integer> versions(Records records) {
        Map<String, Integer> versions = new TreeMap<>();
        records.claims().forEach(claim -> versions.put(claim.id().value(), claim.version()));
        records.relations().forEach(relation -> versions.put(relation.id().value(), relation.version()));
        records.arguments().forEach(argument -> versions.put(argument.id().value(), argument.version()));
        return versions;
    }

    private static Records withoutVersions(Records records) {
        return new Records(
                records.claims().stream()
                        .map(claim -> claim.at(0))
                        .sorted(Comparator.comparing(Claim::id))
                        .toList(),
                records.occurrences().stream()
                        .sorted(Comparator.comparing(place -> place.id().value()))
                        .toList(),
                records.relations().stream()
                        .map(relation -> relation.at(0))
                        .sorted(Comparator.comparing(relation -> relation.id().value()))
                        .toList(),
                records.arguments().stream()
                        .map(argument -> argument.at(0))
                        .sorted(Comparator.comparing(argument -> argument.id().value()))
                        .toList(),
                records.redirects());
    }
}
