package org.rejoinder.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.Trace;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** A head to head as programs read it. */
record ClashView(
        String format,
        int version,
        ArgumentMap map,
        Side left,
        Side right,
        List<Question> questions,
        List<Agreement> agreements) {

    static ClashView of(Clash clash) {
        return new ClashView(
                "rejoinder-clash",
                1,
                clash.map(),
                Side.of(clash.left()),
                Side.of(clash.right()),
                clash.questions().stream().map(Question::of).toList(),
                clash.agreements().stream().map(Agreement::of).toList());
    }

    record Side(String title, List<String> of, int claims, List<Held> untouched) {
        static Side of(Clash.Side side) {
            return new Side(
                    side.title(),
                    side.party().keys(),
                    side.claims(),
                    side.untouched().stream().map(Held::of).toList());
        }
    }

    record Held(Claim.Id claim, String text, ReviewStatus status, List<Place> places) {
        static Held of(Clash.Held held) {
            return new Held(
                    held.claim().id(),
                    held.claim().text(),
                    held.claim().status(),
                    held.places().stream().map(Place::of).toList());
        }
    }

    record Place(
            Document.Id document,
            String title,
            @Nullable LocalDate publishedOn,
            String holder,
            Stance stance,
            int start,
            int end,
            String quote) {
        static Place of(Trace.Appearance at) {
            return new Place(
                    at.document().id(),
                    at.document().title(),
                    at.document().publishedOn(),
                    at.occurrence().voice(at.document()),
                    at.occurrence().stance(),
                    at.occurrence().quote().passage().start(),
                    at.occurrence().quote().passage().end(),
                    at.occurrence().quote().exact());
        }
    }

    record Question(
            List<String> words,
            double weight,
            List<Point> left,
            List<Point> right,
            List<Contradiction> contradictions,
            List<Claim.Id> unansweredLeft,
            List<Claim.Id> unansweredRight) {
        static Question of(Clash.Question question) {
            return new Question(
                    question.words(),
                    // Four places: adding up in another order must not show.
                    Math.round(question.weight() * 10_000) / 10_000.0,
                    question.left().stream().map(Point::of).toList(),
                    question.right().stream().map(Point::of).toList(),
                    question.rebuttals().stream().map(Contradiction::of).toList(),
                    ids(question.unansweredLeft()),
                    ids(question.unansweredRight()));
        }

        private static List<Claim.Id> ids(List<Clash.Held> held) {
            return held.stream().map(one -> one.claim().id()).toList();
        }
    }

    record Point(Held claim, boolean answered, List<Reason> reasons) {
        static Point of(Clash.Point point) {
            return new Point(
                    Held.of(point.held()),
                    point.answered(),
                    point.reasons().stream().map(Reason::of).toList());
        }
    }

    record Reason(
            Relation.Id relation, double confidence, ReviewStatus status, String reason, Held claim, boolean answered) {
        static Reason of(Clash.Reason reason) {
            return new Reason(
                    reason.relation().id(),
                    reason.relation().confidence(),
                    reason.relation().status(),
                    reason.relation().reason(),
                    Held.of(reason.held()),
                    reason.answered());
        }
    }

    record Contradiction(
            Relation.Id relation,
            Claim.Id left,
            Claim.Id right,
            String answeredBy,
            @Nullable String saidFirstBy,
            double confidence,
            ReviewStatus status,
            String reason) {
        static Contradiction of(Clash.Rebuttal rebuttal) {
            Clash.Direction first = rebuttal.first();
            return new Contradiction(
                    rebuttal.relation().id(),
                    rebuttal.left().id(),
                    rebuttal.right().id(),
                    name(rebuttal.direction()),
                    first == null ? null : name(first),
                    rebuttal.relation().confidence(),
                    rebuttal.relation().status(),
                    rebuttal.relation().reason());
        }

        private static String name(Clash.Direction direction) {
            return direction.name().toLowerCase(Locale.ROOT);
        }
    }

    record Agreement(
            Relation.@Nullable Id relation,
            @Nullable RelationType type,
            @Nullable Double confidence,
            @Nullable ReviewStatus status,
            @Nullable String reason,
            Held left,
            Held right) {
        static Agreement of(Clash.Agreement agreement) {
            Relation relation = agreement.relation();
            return new Agreement(
                    relation == null ? null : relation.id(),
                    relation == null ? null : relation.type(),
                    relation == null ? null : (Double) relation.confidence(),
                    relation == null ? null : relation.status(),
                    relation == null ? null : relation.reason(),
                    Held.of(agreement.left()),
                    Held.of(agreement.right()));
        }
    }
}
