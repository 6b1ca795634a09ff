package org.rejoinder.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.analysis.Panels;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Voices;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.report.Report.Heading;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A map as a book: a title page, picture after picture with what stands in it, then the claims that are in no picture, and the
 * sources. A claim's passages are printed where it comes first; later pictures lead there.
 */
final class Atlas {

    private static final int MOST_PICTURES = 60;

    private final MapContents contents;
    private final Shown shown;
    private final Citations citations;
    private final Voices voices;
    private final PdfBook book;
    /** The picture that a claim is told with, by claim; 0 for those that are in none. */
    private final Map<Claim.Id, Integer> told = new HashMap<>();

    private final Map<Relation.Id, Integer> drawn = new HashMap<>();

    private Atlas(MapContents contents, PdfBook book) {
        this.contents = contents;
        this.shown = Shown.of(contents);
        this.citations = new Citations(contents);
        this.voices = new Voices(contents);
        this.book = book;
    }

    static void write(MapContents contents, OutputStream output) throws IOException {
        try (PdfBook book = new PdfBook(
                Frame.named(contents.map().title()), contents.map().id().value().hashCode())) {
            new Atlas(contents, book).write();
            book.save(output);
        }
    }

    private void write() throws IOException {
        String question = contents.map().question();
        book.title(Frame.named(contents.map().title()), question == null ? null : Words.line(question));
        List<Neighbourhood> pictures = Panels.of(contents, MOST_PICTURES);
        ReportText opening = new ReportText();
        Frame frame = new Frame(opening, contents, shown, citations);
        frame.facts();
        frame.howToRead();
        legend(opening, pictures.size());
        frame.reviewed();
        frame.documents();
        list(opening, pictures);
        book.write(opening.parts());
        for (int index = 0; index < pictures.size(); index++) {
            picture(pictures.get(index), index + 1);
        }
        rest();
        ReportText closing = new ReportText();
        new Frame(closing, contents, shown, citations).sources();
        book.write(closing.parts());
    }

    private static void legend(ReportText text, int pictures) {
        if (pictures > 0) {
            text.plain(
                            "In the pictures a conclusion stands above its reasons. A solid line with \u201c+ supports\u201d leads from a"
                                    + " reason to what it speaks for; a dashed line with \u201c\u2212 contradicts\u201d joins what cannot be"
                                    + " accepted together; a dotted line with \u201c=\u201d joins what says the same. The claim in the thick"
                                    + " frame is the one looked at; what is not shown of a claim\u2019s relations is counted in its box."
                                    + " A box \u25a1 in a text stands for a character that cannot be printed here.")
                    .end(Kind.BODY);
        }
    }

    private static void list(ReportText text, List<Neighbourhood> pictures) {
        text.heading(1, "Pictures");
        if (pictures.isEmpty()) {
            text.plain("No claim relates to another, so there is nothing to draw.")
                    .end(Kind.BODY);
        }
        for (int index = 0; index < pictures.size(); index++) {
            text.link(index + 1 + ". " + Words.cut(pictures.get(index).focus().text(), 110), anchor(index + 1))
                    .end(Kind.ITEM);
        }
    }

    private static String anchor(int picture) {
        return "picture " + picture;
    }

    private void picture(Neighbourhood neighbourhood, int number) throws IOException {
        Claim focus = neighbourhood.focus();
        book.picture(
                new Heading(1, number + ". " + Words.cut(focus.text(), 150), anchor(number)),
                LayeredLayout.of(neighbourhood, voices::of),
                focus.id());
        ReportText text = new ReportText();
        text.heading(3, "Who says it, and where");
        for (Claim claim : neighbourhood.claims()) {
            Integer earlier = told.putIfAbsent(claim.id(), number);
            if (earlier == null) {
                claim(text, claim);
            } else {
                text.quoted(said(claim))
                        .plain(" \u2013 passages with ")
                        .link("picture " + earlier, anchor(earlier))
                        .end(Kind.ITEM);
            }
        }
        List<Relation> relations = neighbourhood.relations().stream()
                .filter(relation -> drawn.putIfAbsent(relation.id(), number) == null)
                .toList();
        if (!relations.isEmpty()) {
            text.heading(3, "Why it is linked");
        }
        relations.forEach(relation -> relation(text, relation, neighbourhood.claims()));
        book.write(text.parts());
    }

    private void claim(ReportText text, Claim claim) {
        text.strong(said(claim))
                .plain(" \u2013 " + claim.type().label() + ", " + Evidence.status(claim))
                .end(Kind.ITEM);
        for (Occurrence place : Shown.places(contents, claim)) {
            String words = Words.line(place.quote().exact());
            String where = citations.voice(place) + ", " + citations.place(place);
            if (words.equals(said(claim))) {
                text.plain("In these words: " + where).end(Kind.ITEM_NOTE);
            } else {
                text.quoted(words).plain(" \u2013 " + where).end(Kind.ITEM_QUOTE);
            }
        }
    }

    private static void relation(ReportText text, Relation relation, List<Claim> among) {
        boolean both = relation.mutual() && relation.type() == RelationType.CONTRADICTS;
        text.strong(relation.type().sign() + " ")
                .quoted(shortened(relation.from(), among))
                .plain(both ? " and " : " " + verb(relation.type()) + " ")
                .quoted(shortened(relation.to(), among))
                .plain((both ? " contradict each other" : "") + " \u2013 " + Evidence.status(relation) + ". "
                        + Words.line(relation.reason()))
                .end(Kind.ITEM);
    }

    private static String verb(RelationType type) {
        return type == RelationType.EQUIVALENT ? "says the same as" : type.label();
    }

    private static String shortened(Claim.Id id, List<Claim> among) {
        return among.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(claim -> Words.cut(claim.text(), 90))
                .orElse(id.value());
    }

    /** The claims that no picture shows, and the relations that there was no picture left for. */
    private void rest() throws IOException {
        ReportText text = new ReportText();
        for (Map.Entry<Document, List<Claim>> entry : shown.byDocument().entrySet()) {
            List<Claim> here = entry.getValue().stream()
                    .filter(claim -> !told.containsKey(claim.id()))
                    .toList();
            if (!here.isEmpty()) {
                if (text.parts().isEmpty()) {
                    text.heading(1, "Claims in no picture");
                }
                text.heading(
                        2,
                        "[" + citations.number(entry.getKey()) + "] "
                                + Frame.named(entry.getKey().title()));
                here.forEach(claim -> claim(text, claim));
            }
        }
        List<Relation> undrawn = shown.relations().stream()
                .filter(relation -> !drawn.containsKey(relation.id()))
                .toList();
        if (!undrawn.isEmpty()) {
            Map<Claim.Id, Claim> claims = new HashMap<>();
            shown.byDocument().values().forEach(list -> list.forEach(claim -> claims.put(claim.id(), claim)));
            text.heading(1, "Relations in no picture");
            undrawn.forEach(relation -> relation(
                    text,
                    relation,
                    Stream.of(relation.from(), relation.to())
                            .flatMap(claim -> Stream.ofNullable(claims.get(claim)))
                            .toList()));
        }
        book.write(text.parts());
    }

    private static String said(Claim claim) {
        return Evidence.said(claim);
    }
}
