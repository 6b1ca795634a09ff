package org.rejoinder.exchange.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.report.Report.Kind;

/**
 * The report of a map: who says what where, what speaks for and against the most contested claims, which objections nothing
 * answers, and what people have looked at. It never says who is right. Of large maps it tells the foremost and counts the rest.
 */
final class MapReport {

    /** Claims told with what speaks for and against them. */
    private static final int MOST_CONTESTED = 25;

    private static final int MOST_OBJECTIONS = 40;
    private static final int MOST_SHARED = 40;

    private final MapContents contents;
    private final Shown shown;
    private final Contest contest;
    private final Citations citations;
    private final ReportText text = new ReportText();

    private MapReport(MapContents contents) {
        this.contents = contents;
        this.shown = Shown.of(contents);
        this.contest = new Contest(contents, shown);
        this.citations = new Citations(contents);
    }

    static Report of(MapContents contents) {
        return new MapReport(contents.standing()).report();
    }

    private Report report() {
        Frame frame = new Frame(text, contents, shown, citations);
        frame.facts();
        frame.howToRead();
        frame.reviewed();
        frame.documents();
        contested();
        objections();
        shared();
        frame.sources();
        String question = contents.map().question();
        return new Report(
                Frame.named(contents.map().title()),
                question == null ? null : Words.line(question),
                text.parts(),
                text.told());
    }

    private void contested() {
        List<Claim> contested = contest.contested();
        text.heading(1, "Contested claims");
        if (contested.isEmpty()) {
            text.plain("No claim contradicts another.").end(Kind.BODY);
            return;
        }
        List<Claim> told = contested.stream().limit(MOST_CONTESTED).toList();
        text.plain(
                        told.size() == contested.size()
                                ? "All claims that something speaks against, those with the weightiest contradictions first."
                                : "The %d of %d contested claims with the weightiest contradictions."
                                        .formatted(told.size(), contested.size()))
                .end(Kind.BODY);
        Evidence evidence = new Evidence(text, contents, contest, citations, told);
        told.forEach(evidence::about);
    }

    private void objections() {
        List<Contest.Objection> unanswered = contest.unanswered();
        text.heading(1, "Objections that nothing answers");
        if (unanswered.isEmpty()) {
            text.plain("There is none: whatever speaks against a claim is itself spoken against.")
                    .end(Kind.BODY);
            return;
        }
        text.plain(
                        "Each speaks against a claim, and no claim of this map speaks against it. Where two claims only speak against"
                                + " each other, both are listed.")
                .end(Kind.BODY);
        for (Contest.Objection objection :
                unanswered.stream().limit(MOST_OBJECTIONS).toList()) {
            text.strong("\u2212 ")
                    .quoted(Words.line(objection.attacker().text()))
                    .plain(" against ")
                    .quoted(Words.line(objection.target().text()))
                    .plain(" (" + Evidence.status(objection.relation()) + ")")
                    .end(Kind.ITEM);
            text.tells(objection.relation());
            text.tells(objection.target());
            where(objection.attacker());
        }
        rest(unanswered.size() - MOST_OBJECTIONS);
    }

    private void where(Claim claim) {
        text.tells(claim);
        Shown.places(contents, claim).stream().limit(1).forEach(this::where);
    }

    private void where(Occurrence place) {
        text.tells(place);
        text.plain(citations.voice(place) + ", " + citations.place(place)).end(Kind.ITEM_NOTE);
    }

    private void shared() {
        List<Claim> shared = contest.claims().stream()
                .filter(claim -> documentsOf(claim).size() > 1)
                .toList();
        text.heading(1, "Said in more than one document");
        if (shared.isEmpty()) {
            text.plain("No claim stands in more than one document.").end(Kind.BODY);
            return;
        }
        text.plain("That several say it is no sign that they know it of their own: they may have it from one another.")
                .end(Kind.BODY);
        for (Claim claim : shared.stream().limit(MOST_SHARED).toList()) {
            text.quoted(Words.line(claim.text())).end(Kind.ITEM);
            text.tells(claim);
            Shown.places(contents, claim).forEach(this::where);
        }
        rest(shared.size() - MOST_SHARED);
    }

    private Set<Document.Id> documentsOf(Claim claim) {
        return Shown.places(contents, claim).stream().map(Occurrence::document).collect(Collectors.toSet());
    }

    private void rest(int more) {
        if (more > 0) {
            text.plain("And %d more, which are not listed here.".formatted(more))
                    .end(Kind.BODY);
        }
    }
}
