package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Finds what two parties of a map clash and agree on. */
final class ClashSearch {

    /** Accepted before proposed, then most confident first, then by id. */
    static final Comparator<Relation> STRONGEST_FIRST = comparing(
                    (Relation relation) -> relation.status() != ReviewStatus.ACCEPTED)
            .thenComparing(comparingDouble(Relation::confidence).reversed())
            .thenComparing(relation -> relation.id().value());

    private final MapContents contents;
    private final Party leftParty;
    private final Party rightParty;
    private final Map<Document.Id, Document> documents = new HashMap<>();
    private final Map<Claim.Id, Clash.Held> left;
    private final Map<Claim.Id, Clash.Held> right;
    private final List<Relation> relations;
    private final Map<Claim.Id, List<Relation>> touching = new HashMap<>();

    ClashSearch(MapContents contents, Party left, Party right) {
        this.contents = contents;
        this.leftParty = left;
        this.rightParty = right;
        contents.documents().forEach(document -> documents.put(document.id(), document));
        this.left = held(left);
        this.right = held(right);
        this.relations = contents.relations().stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                .sorted(STRONGEST_FIRST)
                .toList();
        for (Relation relation : relations) {
            touching.computeIfAbsent(relation.from(), claim -> new ArrayList<>())
                    .add(relation);
            touching.computeIfAbsent(relation.to(), claim -> new ArrayList<>()).add(relation);
        }
    }

    private List<Relation> touching(Claim.Id claim) {
        return touching.getOrDefault(claim, List.of());
    }

    private Map<Claim.Id, Clash.Held> held(Party party) {
        Map<Claim.Id, Clash.Held> held = new LinkedHashMap<>();
        for (Claim claim : contents.claims()) {
            List<Trace.Appearance> places = contents.occurrences().getOrDefault(claim.id(), List.of()).stream()
                    .flatMap(place -> said(party, place).stream())
                    .toList();
            if (claim.status() != ReviewStatus.REJECTED && !places.isEmpty()) {
                held.put(claim.id(), new Clash.Held(claim, places));
            }
        }
        return held;
    }

    private Optional<Trace.Appearance> said(Party party, Occurrence place) {
        return Optional.ofNullable(documents.get(place.document()))
                .filter(document -> party.says(place, document))
                .map(document -> new Trace.Appearance(place, document));
    }

    Clash clash() {
        return new Clash(
                contents.map(), side(leftParty, left, right), side(rightParty, right, left), questions(), agreements());
    }

    private Clash.Side side(Party party, Map<Claim.Id, Clash.Held> mine, Map<Claim.Id, Clash.Held> theirs) {
        Set<Claim.Id> touched = new LinkedHashSet<>(theirs.keySet());
        for (Relation relation : relations) {
            if (theirs.containsKey(relation.from())) {
                touched.add(relation.to());
            }
            if (theirs.containsKey(relation.to())) {
                touched.add(relation.from());
            }
        }
        return new Clash.Side(
                party,
                party.title(contents.documents()),
                mine.size(),
                mine.values().stream()
                        .filter(held -> !touched.contains(held.claim().id()))
                        .toList());
    }

    private boolean isLeft(Claim.Id claim) {
        return left.containsKey(claim) && !right.containsKey(claim);
    }

    private boolean isRight(Claim.Id claim) {
        return right.containsKey(claim) && !left.containsKey(claim);
    }

    private boolean isBetween(Relation relation) {
        return (isLeft(relation.from()) && isRight(relation.to()))
                || (isRight(relation.from()) && isLeft(relation.to()));
    }

    private List<Clash.Question> questions() {
        List<Relation> clashes = relations.stream()
                .filter(relation -> relation.type() == RelationType.CONTRADICTS && isBetween(relation))
                .toList();
        Issues issues = Issues.of(clashes, relations);
        KeyWords words = new KeyWords(contents.claims());
        Map<Claim.Id, List<Relation>> byIssue = new LinkedHashMap<>();
        clashes.forEach(relation -> byIssue.computeIfAbsent(issues.of(leftEnd(relation)), key -> new ArrayList<>())
                .add(relation));
        return byIssue.values().stream()
                .map(issue -> question(issue, words))
                .sorted(comparing((Clash.Question question) ->
                                question.rebuttals().stream().noneMatch(Clash.Rebuttal::accepted))
                        .thenComparing(comparingDouble(Clash.Question::weight).reversed())
                        .thenComparing(question ->
                                question.rebuttals().getFirst().relation().id().value()))
                .toList();
    }

    private Claim.Id leftEnd(Relation relation) {
        return isLeft(relation.from()) ? relation.from() : relation.to();
    }

    private Clash.Question question(List<Relation> clashes, KeyWords words) {
        Set<Claim.Id> ours = new LinkedHashSet<>();
        Set<Claim.Id> theirs = new LinkedHashSet<>();
        clashes.forEach(relation -> {
            ours.add(leftEnd(relation));
            theirs.add(relation.other(leftEnd(relation)));
        });
        List<Clash.Point> leftPoints =
                ours.stream().map(claim -> point(claim, left, right)).toList();
        List<Clash.Point> rightPoints =
                theirs.stream().map(claim -> point(claim, right, left)).toList();
        return new Clash.Question(
                words.shared(texts(leftPoints), texts(rightPoints)),
                clashes.stream().mapToDouble(ClashSearch::weight).sum(),
                leftPoints,
                rightPoints,
                clashes.stream().map(this::rebuttal).toList());
    }

    private static List<String> texts(List<Clash.Point> points) {
        return points.stream().map(point -> point.held().claim().text()).toList();
    }

    static double weight(Relation relation) {
        return relation.status() == ReviewStatus.ACCEPTED ? 1 : relation.confidence();
    }

    private Clash.Point point(Claim.Id claim, Map<Claim.Id, Clash.Held> mine, Map<Claim.Id, Clash.Held> theirs) {
        List<Clash.Reason> reasons = touching(claim).stream()
                .filter(relation -> relation.type() == RelationType.SUPPORTS
                        && relation.to().equals(claim)
                        && mine.containsKey(relation.from()))
                .map(relation ->
                        new Clash.Reason(relation, held(mine, relation.from()), isAnswered(relation.from(), theirs)))
                .toList();
        return new Clash.Point(held(mine, claim), reasons, isAnswered(claim, theirs));
    }

    private static Clash.Held held(Map<Claim.Id, Clash.Held> side, Claim.Id claim) {
        return Objects.requireNonNull(side.get(claim));
    }

    private boolean isAnswered(Claim.Id claim, Map<Claim.Id, Clash.Held> theirs) {
        return touching(claim).stream()
                .anyMatch(relation -> relation.type() == RelationType.CONTRADICTS
                        && (relation.to().equals(claim)
                                || (relation.mutual() && relation.from().equals(claim)))
                        && theirs.containsKey(relation.other(claim)));
    }

    private Clash.Rebuttal rebuttal(Relation relation) {
        Clash.Held ours = held(left, leftEnd(relation));
        Clash.Held theirs = held(right, relation.other(leftEnd(relation)));
        return new Clash.Rebuttal(
                relation,
                ours.claim(),
                theirs.claim(),
                relation.mutual()
                        ? Clash.Direction.BOTH
                        : isLeft(relation.from()) ? Clash.Direction.LEFT : Clash.Direction.RIGHT,
                first(ours, theirs));
    }

    private static Clash.@Nullable Direction first(Clash.Held ours, Clash.Held theirs) {
        LocalDate one = ours.places().getFirst().document().publishedOn();
        LocalDate other = theirs.places().getFirst().document().publishedOn();
        if (one == null || other == null || one.equals(other)) {
            return null;
        }
        return one.isBefore(other) ? Clash.Direction.LEFT : Clash.Direction.RIGHT;
    }

    private List<Clash.Agreement> agreements() {
        Stream<Clash.Agreement> same = left.keySet().stream()
                .filter(right::containsKey)
                .map(claim -> new Clash.Agreement(null, held(left, claim), held(right, claim)));
        Stream<Clash.Agreement> alike = relations.stream()
                .filter(relation -> relation.type() != RelationType.CONTRADICTS && isBetween(relation))
                .sorted(comparing((Relation relation) -> relation.type() != RelationType.EQUIVALENT)
                        .thenComparing(STRONGEST_FIRST))
                .map(relation -> new Clash.Agreement(
                        relation, held(left, leftEnd(relation)), held(right, relation.other(leftEnd(relation)))));
        return Stream.concat(same, alike).toList();
    }
}
