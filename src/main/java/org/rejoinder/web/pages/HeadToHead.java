package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Clash;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;

/** Two sides head to head, as the page shows them. */
record HeadToHead(Side left, Side right, int contradictions, List<Question> questions, List<Agreement> agreements) {

    /** Questions that stand open when the page comes. */
    private static final int OPEN = 3;

    static HeadToHead of(Clash clash, Shelf.Fetched fetched) {
        List<Question> questions = new ArrayList<>();
        for (Clash.Question question : clash.questions()) {
            questions.add(question(question, questions.size() + 1, fetched));
        }
        return new HeadToHead(
                side(clash.left(), fetched),
                side(clash.right(), fetched),
                clash.contradictions(),
                questions,
                clash.agreements().stream()
                        .map(agreement -> agreement(agreement, fetched))
                        .toList());
    }

    private static Side side(Clash.Side side, Shelf.Fetched fetched) {
        return new Side(
                side.title(),
                side.party().keys(),
                side.claims(),
                side.untouched().stream().map(held -> held(held, fetched)).toList());
    }

    private static Question question(Clash.Question question, int number, Shelf.Fetched fetched) {
        Map<Claim.Id, String> marks = new HashMap<>();
        List<Point> left = points(question.left(), "A", marks, fetched);
        List<Point> right = points(question.right(), "B", marks, fetched);
        long accepted =
                question.rebuttals().stream().filter(Clash.Rebuttal::accepted).count();
        return new Question(
                key(question),
                number,
                String.join(" · ", question.words()),
                number <= OPEN,
                question.rebuttals().size(),
                (int) accepted,
                left,
                right,
                question.rebuttals().stream()
                        .map(rebuttal -> rebuttal(rebuttal, marks))
                        .toList(),
                question.unansweredLeft().size(),
                question.unansweredRight().size());
    }

    /** Stays the same when others are decided first: the page is renewed in place. */
    private static String key(Clash.Question question) {
        return question.rebuttals().stream()
                .map(rebuttal -> rebuttal.relation().id().value())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Point> points(
            List<Clash.Point> points, String letter, Map<Claim.Id, String> marks, Shelf.Fetched fetched) {
        List<Point> shown = new ArrayList<>();
        for (Clash.Point point : points) {
            String mark = letter + (shown.size() + 1);
            marks.put(point.held().claim().id(), mark);
            shown.add(new Point(
                    mark,
                    held(point.held(), fetched),
                    point.answered(),
                    point.reasons().stream()
                            .map(reason ->
                                    new Reason(held(reason.held(), fetched), how(reason.relation()), reason.answered()))
                            .toList()));
        }
        return shown;
    }

    private static Rebuttal rebuttal(Clash.Rebuttal rebuttal, Map<Claim.Id, String> marks) {
        Clash.Direction first = rebuttal.first();
        return new Rebuttal(
                marks.getOrDefault(rebuttal.left().id(), ""),
                marks.getOrDefault(rebuttal.right().id(), ""),
                label(rebuttal.direction()),
                first == null ? null : label(first),
                how(rebuttal.relation()));
    }

    private static Agreement agreement(Clash.Agreement agreement, Shelf.Fetched fetched) {
        Relation relation = agreement.relation();
        return new Agreement(
                held(agreement.left(), fetched),
                held(agreement.right(), fetched),
                relation == null ? "equivalent" : RelationView.kind(relation.type()),
                relation == null ? "=" : RelationView.sign(relation.type()),
                relation == null
                        ? "both"
                        : RelationView.kind(relation.type())
                                + (relation.from()
                                                .equals(agreement
                                                        .right()
                                                        .claim()
                                                        .id())
                                        ? ".back"
                                        : ""),
                relation == null ? null : how(relation));
    }

    private static Held held(Clash.Held held, Shelf.Fetched fetched) {
        List<PlaceView> places = held.places().stream()
                .map(place -> fetched.place(place.occurrence()))
                .toList();
        return new Held(held.claim().id().value(), places.getFirst().passage().text(), places);
    }

    private static How how(Relation relation) {
        return new How(
                relation.id().value(),
                relation.version(),
                relation.status() == ReviewStatus.ACCEPTED,
                Wording.confidence(relation.confidence()),
                Wording.percent(relation.confidence()),
                relation.reason());
    }

    private static String label(Clash.Direction direction) {
        return switch (direction) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case BOTH -> "both";
        };
    }

    /** One of the two; {@code keys} are what addresses call its members. */
    record Side(String title, List<String> keys, int claims, List<Held> untouched) {}

    /**
     * A claim with the places where the side holds it.
     *
     * @param claim id
     * @param words how the first place puts it
     * @param places at least one, oldest first
     */
    record Held(String claim, String words, List<PlaceView> places) {}

    /**
     * How a relation stands.
     *
     * @param confidence in words
     * @param percent 0..100
     */
    record How(String id, int version, boolean accepted, String confidence, int percent, String reason) {}

    /**
     * A question.
     *
     * @param key names it in the page
     * @param number from 1
     * @param name words that both sides' claims share
     * @param open whether it is unfolded when the page comes
     * @param accepted how many of the contradictions a person has accepted
     * @param unansweredLeft claims and reasons of the left side that the right leaves unanswered
     */
    record Question(
            String key,
            int number,
            String name,
            boolean open,
            int contradictions,
            int accepted,
            List<Point> left,
            List<Point> right,
            List<Rebuttal> rebuttals,
            int unansweredLeft,
            int unansweredRight) {}

    /** A claim in a question, under its mark: A1, B2. */
    record Point(String mark, Held held, boolean answered, List<Reason> reasons) {}

    /** What its own side gives in support. */
    record Reason(Held held, How how, boolean answered) {}

    /**
     * Who answers whom.
     *
     * @param direction {@code left}, {@code right} or {@code both}
     * @param first {@code left} or {@code right}; null if it is not known
     */
    record Rebuttal(
            String left,
            String right,
            String direction,
            @Nullable String first,
            How how) {}

    /**
     * What both say.
     *
     * @param words the last part of the message key that says it
     * @param how null where both hold the same claim
     */
    record Agreement(
            Held left,
            Held right,
            String kind,
            String sign,
            String words,
            @Nullable How how) {}
}
