package org.rejoinder.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Relation;

/**
 * Two sides head to head: the questions on which they clash, what each brings forward, who answers whom, and where they
 * agree. What a person has rejected does not count, nor what is gone from every text. Nobody wins.
 *
 * @param questions those with an accepted contradiction first, then by weight
 * @param agreements what both say; accepted before proposed, then most confident first
 */
public record Clash(ArgumentMap map, Side left, Side right, List<Question> questions, List<Agreement> agreements) {

    public Clash {
        questions = List.copyOf(questions);
        agreements = List.copyOf(agreements);
    }

    /** Contradictions in all questions. */
    public int contradictions() {
        return questions.stream()
                .mapToInt(question -> question.rebuttals().size())
                .sum();
    }

    /** Sets two parties of a map against each other. What both hold is agreed on and never part of a question. */
    public static Clash of(MapContents contents, Party left, Party right) {
        return new ClashSearch(contents.standing(), left, right).clash();
    }

    /**
     * One of the two.
     *
     * @param title its name, else what it is made of
     * @param claims how many claims it holds
     * @param untouched claims of this side alone that stand in no relation to any of the other's, in the map's order
     */
    public record Side(Party party, String title, int claims, List<Held> untouched) {
        public Side {
            untouched = List.copyOf(untouched);
        }
    }

    /** A claim with the places where a side holds it, oldest first, at least one. */
    public record Held(Claim claim, List<Trace.Appearance> places) {
        public Held {
            places = List.copyOf(places);
        }
    }

    /**
     * What hangs together by contradiction and sameness of meaning.
     *
     * @param words what the claims of both sides share, the most telling first; words of the claims, never of ours
     * @param weight the sum of the contradictions, an accepted one counting 1, a proposed one its confidence
     * @param left claims of the left side, strongest clash first
     * @param right likewise
     * @param rebuttals accepted before proposed, then most confident first; each in one question only
     */
    public record Question(
            List<String> words, double weight, List<Point> left, List<Point> right, List<Rebuttal> rebuttals) {
        public Question {
            words = List.copyOf(words);
            left = List.copyOf(left);
            right = List.copyOf(right);
            rebuttals = List.copyOf(rebuttals);
        }

        /** Claims and reasons of the left side that the right side leaves unanswered. */
        public List<Held> unansweredLeft() {
            return unanswered(left);
        }

        /** Claims and reasons of the right side that the left side leaves unanswered. */
        public List<Held> unansweredRight() {
            return unanswered(right);
        }

        private static List<Held> unanswered(List<Point> points) {
            return Stream.concat(
                            points.stream().filter(point -> !point.answered()).map(Point::held),
                            points.stream()
                                    .flatMap(point -> point.reasons().stream())
                                    .filter(reason -> !reason.answered())
                                    .map(Reason::held))
                    .distinct()
                    .toList();
        }
    }

    /**
     * A claim that a side brings into a question.
     *
     * @param reasons what the same side gives in support, accepted before proposed, then most confident first
     * @param answered whether the other side contradicts it, rather than only being contradicted by it
     */
    public record Point(Held held, List<Reason> reasons, boolean answered) {
        public Point {
            reasons = List.copyOf(reasons);
        }
    }

    /** A claim given in support; {@code answered} as of a point. */
    public record Reason(Relation relation, Held held, boolean answered) {}

    /**
     * A contradiction between the sides.
     *
     * @param left the claim of the left side
     * @param right the claim of the right side
     * @param direction who answers whom
     * @param first which side is known to have said its claim first; null if a date is missing or the same
     */
    public record Rebuttal(
            Relation relation,
            Claim left,
            Claim right,
            Direction direction,
            @Nullable Direction first) {

        public boolean accepted() {
            return relation.status() == ReviewStatus.ACCEPTED;
        }
    }

    /** Which way an answer goes. */
    public enum Direction {
        /** The left side. */
        LEFT,
        /** The right side. */
        RIGHT,
        /** Both, or neither in particular: the texts contradict each other without answering. */
        BOTH
    }

    /**
     * Something both sides say.
     *
     * @param relation what joins the two claims; null where both hold the very same claim
     * @param left the claim with the places where the left side holds it
     * @param right likewise
     */
    public record Agreement(@Nullable Relation relation, Held left, Held right) {}
}
