package org.rejoinder.exchange.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Tells of one claim after the other who says it, what speaks for it and what against it. */
final class Evidence {

    private static final int MOST_PLACES = 6;
    private static final int MOST_REASONS = 12;

    private final ReportText text;
    private final MapContents contents;
    private final Contest contest;
    private final Citations citations;
    private final Map<Claim.Id, Integer> numbers = new HashMap<>();

    /** @param told the claims that have a section of their own, in their order */
    Evidence(ReportText text, MapContents contents, Contest contest, Citations citations, List<Claim> told) {
        this.text = text;
        this.contents = contents;
        this.contest = contest;
        this.citations = citations;
        told.forEach(claim -> numbers.put(claim.id(), numbers.size() + 1));
    }

    void about(Claim claim) {
        text.heading(2, numbers.getOrDefault(claim.id(), 0) + ". " + said(claim), anchor(claim));
        text.plain(claim.type().label() + ", " + status(claim)).end(Kind.BODY);
        passages(claim, MOST_PLACES, Kind.QUOTE, Kind.BODY);
        side(claim, RelationType.SUPPORTS, "What speaks for it", "Nothing in this map speaks for it.");
        side(claim, RelationType.CONTRADICTS, "What speaks against it", "Nothing in this map speaks against it.");
    }

    private void passages(Claim claim, int most, Kind quote, Kind note) {
        text.tells(claim);
        List<Occurrence> places = Shown.places(contents, claim);
        for (Occurrence place : places.stream().limit(most).toList()) {
            text.tells(place);
            String where = citations.voice(place) + ", " + citations.place(place);
            String words = Words.line(place.quote().exact());
            if (quote == Kind.ITEM_QUOTE && words.equals(said(claim))) {
                text.plain("In these words: " + where).end(Kind.ITEM_NOTE);
            } else {
                text.quoted(words).plain(" \u2013 " + where).end(quote);
            }
        }
        if (places.size() > most) {
            text.plain("It stands in %s more.".formatted(Frame.counted(places.size() - most, "place")))
                    .end(note);
        }
    }

    private void side(Claim claim, RelationType type, String heading, String none) {
        List<Relation> relations = contest.bearing(claim, type);
        List<Argument> arguments = contest.arguments(claim, type);
        text.heading(3, heading);
        if (relations.isEmpty() && arguments.isEmpty()) {
            text.plain(none).end(Kind.BODY);
        }
        arguments.forEach(this::together);
        relations.stream().limit(MOST_REASONS).forEach(relation -> reason(claim, relation));
        if (relations.size() > MOST_REASONS) {
            text.plain("And %d more.".formatted(relations.size() - MOST_REASONS))
                    .end(Kind.BODY);
        }
    }

    private void reason(Claim claim, Relation relation) {
        Claim other = contest.claim(relation.other(claim.id()));
        if (other == null) {
            return;
        }
        text.tells(relation);
        text.strong(relation.type().sign() + " ").quoted(said(other));
        Integer number = numbers.get(other.id());
        if (number != null) {
            text.plain(" (").link("claim " + number, anchor(other)).plain(")");
        }
        text.plain(" \u2013 " + status(relation)).end(Kind.ITEM);
        passages(other, 1, Kind.ITEM_QUOTE, Kind.ITEM_NOTE);
        String why = Words.line(relation.reason());
        if (!why.isEmpty()) {
            text.plain("Why it is linked: " + why).end(Kind.ITEM_NOTE);
        }
        if (relation.type() == RelationType.CONTRADICTS) {
            int answers = contest.answers(other, relation);
            text.plain(
                            answers == 0
                                    ? "Nothing else in this map speaks against it."
                                    : "Against it in turn: %s.".formatted(Frame.counted(answers, "claim")))
                    .end(Kind.ITEM_NOTE);
        }
    }

    /** Premises that only count together; one that nobody said is told as such. */
    private void together(Argument argument) {
        text.tells(argument);
        argument.premises().forEach(text::tells);
        text.strong(argument.type().sign() + " together: ");
        for (int index = 0; index < argument.premises().size(); index++) {
            Claim premise = contest.claim(argument.premises().get(index));
            text.plain(index == 0 ? "" : " and ").quoted(premise == null ? "" : said(premise));
        }
        text.plain(argument.scheme() == null ? "" : ", argued " + Words.line(argument.scheme()))
                .plain(" \u2013 " + (argument.status() == ReviewStatus.ACCEPTED ? "accepted" : "proposed"))
                .end(Kind.ITEM);
        for (String unstated : argument.unstated()) {
            text.plain("Left unsaid: " + Words.line(unstated)).end(Kind.ITEM_NOTE);
        }
        for (Claim.Id undercutter : argument.undercutters()) {
            Claim attacker = contest.claim(undercutter);
            if (attacker != null) {
                text.tells(undercutter);
                text.plain("Against this step: ").quoted(said(attacker)).end(Kind.ITEM_NOTE);
            }
        }
    }

    static String status(Relation relation) {
        return status(relation.status(), relation.confidence());
    }

    static String status(Claim claim) {
        return status(claim.status(), claim.confidence());
    }

    private static String status(ReviewStatus status, double confidence) {
        return status == ReviewStatus.ACCEPTED ? "accepted" : "proposed, %d %%".formatted(Math.round(confidence * 100));
    }

    static String said(Claim claim) {
        String line = Words.line(claim.text());
        return line.isEmpty() ? claim.id().value() : line;
    }

    static String anchor(Claim claim) {
        return claim.id().value();
    }
}
