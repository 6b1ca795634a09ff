package org.rejoinder.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.Trace;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** What exports of a head to head say in words. */
final class ClashPhrases {

    static final String NOTE = "Who says what, and where. Nothing here says who is right. “Proposed” was found by a"
            + " machine and not yet looked at by a person; “accepted” was.";

    private ClashPhrases() {}

    static String title(Clash clash) {
        return Words.line(clash.left().title()) + " / "
                + Words.line(clash.right().title());
    }

    static String name(Clash.Question question) {
        return question.words().isEmpty()
                ? "Question"
                : question.words().stream().map(Words::line).collect(Collectors.joining(" · "));
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Who says it where: "NATO, reported by Harbour Post, “Title”, 2024-07-10". */
    static String source(Trace.Appearance at) {
        Document document = at.document();
        Occurrence place = at.occurrence();
        String voice = Words.line(document.voice());
        String holder =
                place.holder().isAuthor() ? voice : Words.line(place.holder().name()) + ", reported by " + voice;
        String title = document.voice().equals(document.title()) ? "" : ", “" + Words.line(document.title()) + "”";
        return holder + title + ", "
                + (document.publishedOn() == null
                        ? "undated"
                        : document.publishedOn().toString());
    }

    static String status(Relation relation) {
        return relation.status() == ReviewStatus.ACCEPTED
                ? "accepted"
                : "proposed, " + Math.round(relation.confidence() * 100) + " %";
    }

    static String answer(Clash.Rebuttal rebuttal, Clash clash) {
        String left = Words.line(clash.left().title());
        String right = Words.line(clash.right().title());
        return switch (rebuttal.direction()) {
            case LEFT -> left + " answers " + right;
            case RIGHT -> right + " answers " + left;
            case BOTH -> "they contradict each other";
        };
    }

    static String agreement(Clash.Agreement agreement) {
        Relation relation = agreement.relation();
        if (relation == null) {
            return "both say the same";
        }
        if (relation.type() == RelationType.EQUIVALENT) {
            return "says the same as";
        }
        return relation.from().equals(agreement.left().claim().id()) ? "supports" : "is supported by";
    }

    static List<String> cell(Clash.Held held) {
        Trace.Appearance first = held.places().getFirst();
        return List.of(
                Words.line(first.occurrence().quote().exact()),
                Words.line(first.occurrence().voice(first.document())),
                Words.line(first.document().title()),
                first.document().publishedOn() == null
                        ? ""
                        : first.document().publishedOn().toString());
    }

    static String confidence(Relation relation) {
        return String.format(Locale.ROOT, "%.2f", relation.confidence());
    }
}
