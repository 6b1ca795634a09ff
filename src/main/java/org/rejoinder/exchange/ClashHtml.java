package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.analysis.Clash;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A head to head as one page that fetches nothing and runs nothing, to keep, to send and to print. */
@Component
@Order(2)
class ClashHtml implements ClashWriter {

    private final String style = HtmlWriter.resource("clash.css");

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String description() {
        return "One self-contained page to keep, to send and to print";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public void write(Clash clash, OutputStream output) throws IOException {
        Markup page = new Markup();
        String title = ClashPhrases.title(clash);
        page.raw("<!doctype html>\n").open("html", "lang", "en").open("head").line();
        page.leaf("meta", "charset", "utf-8").line();
        page.leaf(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                                .formatted(HtmlWriter.hash(style)))
                .line();
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("title", title).line();
        page.open("style").raw(style).close().close().line();
        page.open("body").open("main").line();
        page.element("h1", title).line();
        page.element("p", Words.line(clash.map().title()) + ". " + ClashPhrases.NOTE)
                .line();
        int number = 0;
        for (Clash.Question question : clash.questions()) {
            question(page, clash, question, ++number);
        }
        if (clash.questions().isEmpty()) {
            page.element("p", "Nothing stored sets the two against each other.").line();
        }
        agreements(page, clash);
        untouched(page, clash.left());
        untouched(page, clash.right());
        page.close().close().close().line();
        output.write(page.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void question(Markup page, Clash clash, Clash.Question question, int number) {
        page.open("section").line();
        page.element("h2", number + ". " + ClashPhrases.name(question)).line();
        page.open("table").open("thead").open("tr");
        page.element("th", Words.line(clash.left().title()), "scope", "col");
        page.element("th", Words.line(clash.right().title()), "scope", "col");
        page.close().close().open("tbody").open("tr").line();
        points(page, question.left());
        points(page, question.right());
        page.close().close().close().line();
        page.element("h3", "Who answers whom").line();
        page.open("ul").line();
        for (Clash.Rebuttal rebuttal : question.rebuttals()) {
            page.open("li");
            page.element("b", "− " + ClashPhrases.answer(rebuttal, clash), "class", "contradicts");
            page.text(" (" + ClashPhrases.status(rebuttal.relation()) + "): “"
                    + Words.line(rebuttal.left().text()) + "” / “"
                    + Words.line(rebuttal.right().text()) + "”. "
                    + Words.line(rebuttal.relation().reason()));
            page.close().line();
        }
        page.close().close().line();
    }

    private static void points(Markup page, List<Clash.Point> points) {
        page.open("td").line();
        for (Clash.Point point : points) {
            page.open("div", "class", "point");
            held(page, point.held(), point.answered());
            if (!point.reasons().isEmpty()) {
                page.open("ul").line();
                for (Clash.Reason reason : point.reasons()) {
                    page.open("li");
                    page.element(
                            "b",
                            "+ supported by (" + ClashPhrases.status(reason.relation()) + ")",
                            "class",
                            "supports");
                    held(page, reason.held(), reason.answered());
                    page.close().line();
                }
                page.close();
            }
            page.close().line();
        }
        page.close().line();
    }

    private static void held(Markup page, Clash.Held held, boolean answered) {
        page.element(
                "blockquote",
                Words.line(held.places().getFirst().occurrence().quote().exact()));
        held.places().forEach(place -> page.element("p", ClashPhrases.source(place), "class", "source"));
        if (!answered) {
            page.element("p", "unanswered", "class", "unanswered");
        }
    }

    private static void agreements(Markup page, Clash clash) {
        if (clash.agreements().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "What both say").open("ul").line();
        for (Clash.Agreement agreement : clash.agreements()) {
            page.open("li");
            held(page, agreement.left(), true);
            page.element(
                    "b",
                    ClashPhrases.agreement(agreement)
                            + (agreement.relation() == null
                                    ? ""
                                    : " (" + ClashPhrases.status(agreement.relation()) + ")"));
            held(page, agreement.right(), true);
            page.close().line();
        }
        page.close().close().line();
    }

    private static void untouched(Markup page, Clash.Side side) {
        if (side.untouched().isEmpty()) {
            return;
        }
        page.open("section");
        page.element("h2", "Untouched by the other side: " + Words.line(side.title()))
                .line();
        page.open("ul").line();
        for (Clash.Held held : side.untouched()) {
            page.open("li");
            held(page, held, true);
            page.close().line();
        }
        page.close().close().line();
    }
}
