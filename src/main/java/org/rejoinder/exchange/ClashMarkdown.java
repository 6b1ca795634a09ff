package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.analysis.Clash;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A head to head as CommonMark text, to hand out, to edit and to put into other texts. */
@Component
@Order(3)
class ClashMarkdown implements ClashWriter {

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String description() {
        return "Text to hand out, to edit and to put into other texts";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public void write(Clash clash, OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "# " + Markdown.escaped(ClashPhrases.title(clash)));
        line(text, "");
        line(text, Markdown.escaped(Words.line(clash.map().title())) + ". " + ClashPhrases.NOTE);
        int number = 0;
        for (Clash.Question question : clash.questions()) {
            line(text, "");
            line(text, "## " + ++number + ". " + Markdown.escaped(ClashPhrases.name(question)));
            points(text, clash.left(), question.left());
            points(text, clash.right(), question.right());
            line(text, "");
            line(text, "### Who answers whom");
            line(text, "");
            for (Clash.Rebuttal rebuttal : question.rebuttals()) {
                line(
                        text,
                        "- − “%s” / “%s”: %s (%s). %s"
                                .formatted(
                                        Markdown.escaped(
                                                Words.line(rebuttal.left().text())),
                                        Markdown.escaped(
                                                Words.line(rebuttal.right().text())),
                                        Markdown.escaped(ClashPhrases.answer(rebuttal, clash)),
                                        ClashPhrases.status(rebuttal.relation()),
                                        Markdown.escaped(
                                                Words.line(rebuttal.relation().reason()))));
            }
            unanswered(text, clash.left(), question.unansweredLeft());
            unanswered(text, clash.right(), question.unansweredRight());
        }
        if (clash.questions().isEmpty()) {
            line(text, "");
            line(text, "Nothing stored sets the two against each other.");
        }
        agreements(text, clash);
        untouched(text, clash.left());
        untouched(text, clash.right());
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void points(StringBuilder text, Clash.Side side, List<Clash.Point> points) {
        line(text, "");
        line(text, "### " + Markdown.escaped(Words.line(side.title())));
        line(text, "");
        for (Clash.Point point : points) {
            line(text, "- " + said(point.held()) + (point.answered() ? "" : " *(unanswered)*"));
            for (Clash.Reason reason : point.reasons()) {
                line(
                        text,
                        "  - + because: " + said(reason.held()) + " (" + ClashPhrases.status(reason.relation()) + ")"
                                + (reason.answered() ? "" : " *(unanswered)*"));
            }
        }
    }

    private static void unanswered(StringBuilder text, Clash.Side side, List<Clash.Held> held) {
        if (!held.isEmpty()) {
            line(text, "");
            line(
                    text,
                    "Unanswered of %s: %s."
                            .formatted(
                                    Markdown.escaped(Words.line(side.title())),
                                    ClashPhrases.count(held.size(), "claim")));
        }
    }

    private static void agreements(StringBuilder text, Clash clash) {
        if (clash.agreements().isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "## What both say");
        line(text, "");
        for (Clash.Agreement agreement : clash.agreements()) {
            line(
                    text,
                    "- %s; %s%s: %s"
                            .formatted(
                                    said(agreement.left()),
                                    ClashPhrases.agreement(agreement),
                                    agreement.relation() == null
                                            ? ""
                                            : " (" + ClashPhrases.status(agreement.relation()) + ")",
                                    said(agreement.right())));
        }
    }

    private static void untouched(StringBuilder text, Clash.Side side) {
        if (side.untouched().isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "## Untouched by the other side: " + Markdown.escaped(Words.line(side.title())));
        line(text, "");
        side.untouched().forEach(held -> line(text, "- " + said(held)));
    }

    private static String said(Clash.Held held) {
        return "“%s” (%s%s)"
                .formatted(
                        Markdown.escaped(Words.line(
                                held.places().getFirst().occurrence().quote().exact())),
                        Markdown.escaped(ClashPhrases.source(held.places().getFirst())),
                        held.places().size() == 1
                                ? ""
                                : ", and " + ClashPhrases.count(held.places().size() - 1, "more place"));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
