package org.rejoinder.exchange.report;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Decision;

/** What every text about a map says before and after its claims. */
final class Frame {

    private final ReportText text;
    private final MapContents contents;
    private final Shown shown;
    private final Citations citations;

    Frame(ReportText text, MapContents contents, Shown shown, Citations citations) {
        this.text = text;
        this.contents = contents;
        this.shown = shown;
        this.citations = citations;
    }

    static String named(String title) {
        String line = Words.line(title);
        return line.isEmpty() ? "Untitled" : line;
    }

    void facts() {
        text.plain("%s, %s, %s, %s."
                        .formatted(
                                counted(contents.documents().size(), "document"),
                                counted(claims().size(), "claim"),
                                counted(count(RelationType.SUPPORTS), "support"),
                                counted(count(RelationType.CONTRADICTS), "contradiction")))
                .end(Kind.BODY);
    }

    private long count(RelationType type) {
        return shown.relations().stream()
                .filter(relation -> relation.type() == type)
                .count();
    }

    void howToRead() {
        text.heading(1, "How to read this report");
        text.plain(
                        "A claim is something that can be disputed. Each claim here stands in a document, word for word; the quoted"
                                + " words are shown with their place. Numbers in brackets are the documents; characters are counted from"
                                + " the beginning of a document\u2019s text.")
                .end(Kind.BODY);
        text.plain(
                        "\u201c+\u201d stands before what speaks for a claim: accepting the one gives a reason to accept the other."
                                + " \u201c\u2212\u201d stands before what speaks against it: both cannot be accepted together.")
                .end(Kind.BODY);
        text.plain(
                        "\u201cProposed\u201d was found by a machine and not yet looked at by a person; the percentage says how sure the"
                                + " machine is of it. \u201cAccepted\u201d was looked at and accepted by a person."
                                + " What a person rejected is left out.")
                .end(Kind.BODY);
        text.strong("Nothing here says what is true or who is right.")
                .plain(" That something is contested, supported or unanswered is said of these documents only.")
                .end(Kind.BODY);
    }

    void reviewed() {
        text.heading(1, "What people have reviewed");
        text.plain("Claims: " + judged(claims().stream().map(Claim::status))).end(Kind.ITEM);
        text.plain("Supports, contradictions and equivalences: "
                        + judged(shown.relations().stream().map(Relation::status)))
                .end(Kind.ITEM);
        List<Decision> decisions = contents.reviewed().decisions().stream()
                .filter(decision -> !decision.undone() && decision.undoes() == null)
                .toList();
        if (decisions.isEmpty()) {
            text.plain("No decision of a person is on record.").end(Kind.ITEM);
            return;
        }
        TreeMap<String, Long> people = decisions.stream()
                .collect(Collectors.groupingBy(
                        decision -> Words.line(decision.by()), TreeMap::new, Collectors.counting()));
        text.plain("Decisions on record, by whom: "
                        + people.entrySet().stream()
                                .map(person -> person.getKey() + " (" + person.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + ".")
                .end(Kind.ITEM);
    }

    private static String judged(Stream<ReviewStatus> statuses) {
        List<ReviewStatus> all = statuses.toList();
        long accepted =
                all.stream().filter(status -> status == ReviewStatus.ACCEPTED).count();
        return "%d accepted, %d proposed and not yet looked at.".formatted(accepted, all.size() - accepted);
    }

    void documents() {
        text.heading(1, "Documents");
        if (contents.documents().isEmpty()) {
            text.plain("The map has no documents yet.").end(Kind.BODY);
        }
        for (Document document : contents.documents()) {
            List<Claim> here = shown.byDocument().getOrDefault(document, List.of());
            text.strong("[" + citations.number(document) + "] " + named(document.title()))
                    .plain(" \u2013 " + Words.line(document.voice()) + ", " + date(document) + "; "
                            + counted(here.size(), "claim") + " first found here")
                    .end(Kind.ITEM);
        }
    }

    private static String date(Document document) {
        return document.publishedOn() == null
                ? "undated"
                : document.publishedOn().toString();
    }

    void sources() {
        text.heading(1, "Sources");
        for (Document document : contents.documents()) {
            text.strong("[" + citations.number(document) + "] ")
                    .plain(Stream.of(
                                            document.author(),
                                            named(document.title()),
                                            document.publisher(),
                                            date(document),
                                            document.kind(),
                                            document.url())
                                    .filter(Objects::nonNull)
                                    .map(part -> Words.line(part.toString()))
                                    .distinct()
                                    .collect(Collectors.joining(". "))
                            + ". Read from " + Words.line(document.source())
                            + print(contents.snapshots().get(document.id())) + ".")
                    .end(Kind.ITEM);
        }
    }

    /** By which somebody who has the text can tell that it is the same. */
    private static String print(@Nullable Snapshot snapshot) {
        return snapshot == null ? "" : "; SHA-256 of the text " + snapshot.sha256();
    }

    private List<Claim> claims() {
        return shown.byDocument().values().stream().flatMap(List::stream).toList();
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
