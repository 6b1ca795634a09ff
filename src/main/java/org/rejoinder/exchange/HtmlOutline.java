package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapFigures;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** The page's text: what can be read without its script. */
final class HtmlOutline {

    private static final int CONTRADICTIONS = 12;

    private final Markup page;
    private final MapContents contents;
    private final Voices voices;
    private final Shown shown;
    private final Map<Claim.Id, Claim> claims = new HashMap<>();
    private final Map<Claim.Id, List<Relation>> touching = new HashMap<>();

    HtmlOutline(Markup page, MapContents contents) {
        this.page = page;
        this.contents = contents;
        this.voices = new Voices(contents);
        this.shown = Shown.of(contents);
        shown.byDocument().values().forEach(list -> list.forEach(claim -> claims.put(claim.id(), claim)));
        for (Relation relation : shown.relations()) {
            touching.computeIfAbsent(relation.from(), claim -> new ArrayList<>())
                    .add(relation);
            touching.computeIfAbsent(relation.to(), claim -> new ArrayList<>()).add(relation);
        }
    }

    void write() {
        MapFigures figures = MapFigures.of(contents, CONTRADICTIONS);
        page.element("a", "Skip to the claims", "class", "skip", "href", "#claims")
                .line();
        page.open("header")
                .line()
                .element("h1", Words.line(contents.map().title()))
                .line();
        String question = contents.map().question();
        if (question != null) {
            page.element("p", Words.line(question)).line();
        }
        page.element("p", facts(figures), "class", "facts").line();
        page.element(
                        "p",
                        "What is shown was proposed by a machine unless it says \u201caccepted\u201d. It tells who asserts"
                                + " what and where; it does not tell what is true.",
                        "class",
                        "facts")
                .line();
        page.close().line();
        page.open("main").line();
        page.leaf("section", "id", "focus", "hidden", "", "aria-label", "Focus view")
                .line();
        contents(!figures.contradictions().isEmpty());
        contradictions(figures.contradictions());
        page.open("div", "id", "claims").line();
        page.open("p", "hidden", "").open("label").text("Find claims: ");
        page.leaf("input", "type", "search", "id", "search").close().close().line();
        shown.byDocument().forEach(this::document);
        page.close().line().close().line();
    }

    private String facts(MapFigures figures) {
        return "%d documents \u00b7 %d claims \u00b7 %d supports \u00b7 %d contradictions \u00b7 %d claims contested"
                .formatted(
                        contents.documents().size(),
                        figures.claims(),
                        figures.relationsByType().getOrDefault(RelationType.SUPPORTS, 0),
                        figures.relationsByType().getOrDefault(RelationType.CONTRADICTS, 0),
                        figures.contested());
    }

    /** Where to go from here. */
    private void contents(boolean contradictions) {
        if (shown.byDocument().isEmpty()) {
            page.element("p", "No claim has been found yet.").line();
            return;
        }
        page.open("nav", "aria-label", "On this page")
                .open("ul", "class", "places")
                .line();
        if (contradictions) {
            page.open("li")
                    .element("a", "Strongest contradictions", "href", "#contradictions")
                    .close()
                    .line();
        }
        shown.byDocument()
                .forEach((document, here) -> page.open("li")
                        .open("a", "href", "#" + document.id())
                        .element("bdi", Words.line(document.title()))
                        .close()
                        .text(" (claims: " + here.size() + ")")
                        .close()
                        .line());
        page.close().close().line();
    }

    private void contradictions(List<MapFigures.Contradiction> strongest) {
        if (strongest.isEmpty()) {
            return;
        }
        page.open("section", "id", "contradictions")
                .line()
                .element("h2", "Strongest contradictions")
                .line();
        for (MapFigures.Contradiction contradiction : strongest) {
            page.open("div", "class", "pair contradicts").line();
            page.open("p").element("span", sign(RelationType.CONTRADICTS), "class", "sign");
            page.text(" " + sure(contradiction.relation()) + " "
                    + Words.line(contradiction.relation().reason()));
            page.close().line();
            Stream.of(contradiction.from(), contradiction.to()).forEach(side -> {
                page.open("div");
                link(side.claim());
                passage(side.occurrence());
                page.close().line();
            });
            page.close().line();
        }
        page.close().line();
    }

    private void document(Document document, List<Claim> here) {
        page.open("section", "id", document.id())
                .line()
                .element("h2", Words.line(document.title()))
                .line();
        String about = Stream.of(
                        document.publisher(),
                        document.author(),
                        document.publishedOn(),
                        document.url(),
                        document.source())
                .filter(Objects::nonNull)
                .map(part -> Words.line(part.toString()))
                .collect(Collectors.joining(" \u00b7 "));
        page.element("p", about, "class", "facts").line();
        here.forEach(this::claim);
        page.close().line();
    }

    private void claim(Claim claim) {
        List<Relation> relations = touching.getOrDefault(claim.id(), List.of());
        if (relations.isEmpty()) {
            page.open("article", "id", claim.id());
        } else {
            page.open("article", "id", claim.id(), "data-related", relations.size());
        }
        page.line().open("h3").element("bdi", Words.line(claim.text())).close().line();
        page.element("p", claim.type().label() + " \u00b7 " + claim.status().label(), "class", "kind")
                .line();
        Shown.places(contents, claim).forEach(this::passage);
        if (!relations.isEmpty()) {
            page.open("details").element("summary", counted(claim, relations)).line();
            page.open("ul", "class", "relations").line();
            relations.forEach(relation -> relation(claim, relation));
            page.close().close().line();
        }
        page.close().line();
    }

    private static String counted(Claim claim, List<Relation> relations) {
        List<String> counts = new ArrayList<>();
        count(
                counts,
                "supported by ",
                relations.stream()
                        .filter(relation -> relation.type() == RelationType.SUPPORTS
                                && relation.to().equals(claim.id()))
                        .count());
        count(
                counts,
                "supports ",
                relations.stream()
                        .filter(relation -> relation.type() == RelationType.SUPPORTS
                                && relation.from().equals(claim.id()))
                        .count());
        count(
                counts,
                "contradictions: ",
                relations.stream()
                        .filter(relation -> relation.type() == RelationType.CONTRADICTS)
                        .count());
        count(
                counts,
                "equivalent: ",
                relations.stream()
                        .filter(relation -> relation.type() == RelationType.EQUIVALENT)
                        .count());
        return String.join(", ", counts);
    }

    private static void count(List<String> counts, String words, long number) {
        if (number > 0) {
            counts.add(words + number);
        }
    }

    private void relation(Claim claim, Relation relation) {
        Claim other = claims.get(relation.other(claim.id()));
        if (other == null) {
            return;
        }
        boolean from = relation.from().equals(claim.id());
        String words = switch (relation.type()) {
            case SUPPORTS -> from ? "+ supports" : "+ supported by";
            case CONTRADICTS -> relation.mutual() || from ? sign(RelationType.CONTRADICTS) : "\u2212 contradicted by";
            case EQUIVALENT -> "= equivalent to";
        };
        page.open("li", "class", relation.type().label())
                .element("span", words, "class", "sign")
                .text(" ");
        link(other);
        page.element("p", sure(relation) + " " + Words.line(relation.reason()), "class", "who");
        Shown.places(contents, other).stream().limit(1).forEach(this::passage);
        page.close().line();
    }

    private void link(Claim claim) {
        page.open("a", "href", "#" + claim.id())
                .element("bdi", Words.line(claim.text()))
                .close();
    }

    private static String sign(RelationType type) {
        return type.sign() + " " + type.label();
    }

    private static String sure(Relation relation) {
        return relation.status() == ReviewStatus.ACCEPTED
                ? "Accepted by a person."
                : "Proposed, %d %% sure.".formatted(Math.round(relation.confidence() * 100));
    }

    private void passage(Occurrence occurrence) {
        page.open("blockquote").open("bdi");
        page.element("span", "\u2026" + Words.line(occurrence.quote().prefix()) + " ", "class", "around");
        page.element("mark", Words.printable(occurrence.quote().exact()));
        page.element("span", " " + Words.line(occurrence.quote().suffix()) + "\u2026", "class", "around");
        page.close();
        page.open("p", "class", "who").text(said(occurrence)).close().close().line();
    }

    private String said(Occurrence occurrence) {
        String stance = occurrence.holder().isAuthor() && occurrence.stance() == Stance.ENDORSED
                ? ""
                : " (the document\u2019s own stance: " + occurrence.stance().label() + ")";
        return Words.line(voices.of(occurrence)) + ", \u201c" + Words.line(voices.title(occurrence.document()))
                + "\u201d"
                + stance + ", characters " + occurrence.quote().passage().start() + "\u2013"
                + occurrence.quote().passage().end();
    }
}
