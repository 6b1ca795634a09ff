package org.rejoinder.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Markdown;
import org.rejoinder.exchange.report.Report.Heading;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.exchange.report.Report.Paragraph;
import org.rejoinder.exchange.report.Report.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The report as CommonMark text. */
@Component
@Order(40)
class MarkdownWriter implements MapWriter {

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String description() {
        return "A report as text: contested claims with what speaks for and against them, and their sources";
    }

    @Override
    public String standard() {
        return "CommonMark 0.31";
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
    public List<Loss> losses(MapContents contents) {
        return ReportLosses.of(contents, MapReport.of(contents));
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Report report = MapReport.of(contents);
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Markdown.escaped(report.title())).append('\n');
        if (report.question() != null) {
            text.append('\n').append(Markdown.escaped(report.question())).append('\n');
        }
        Kind before = Kind.BODY;
        for (Report.Part part : report.parts()) {
            switch (part) {
                case Heading heading -> {
                    text.append('\n').append("#".repeat(heading.level() + 1)).append(' ');
                    text.append(Markdown.escaped(heading.text())).append('\n');
                    before = Kind.BODY;
                }
                case Paragraph paragraph -> {
                    paragraph(text, paragraph, before);
                    before = paragraph.kind();
                }
            }
        }
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** Items stand line below line; everything else is apart from what is before it. */
    private static void paragraph(StringBuilder text, Paragraph paragraph, Kind before) {
        boolean joined = isOfItem(paragraph.kind()) && (before == Kind.ITEM || isNote(before));
        if (!joined) {
            text.append('\n');
        }
        text.append(
                switch (paragraph.kind()) {
                    case BODY -> "";
                    case QUOTE -> "> ";
                    case ITEM -> "- ";
                    case ITEM_QUOTE, ITEM_NOTE -> "  - ";
                });
        StringBuilder words = new StringBuilder();
        for (Run run : paragraph.runs()) {
            words.append(words(run));
        }
        text.append(words.toString().strip()).append('\n');
    }

    private static boolean isOfItem(Kind kind) {
        return kind == Kind.ITEM || isNote(kind);
    }

    private static boolean isNote(Kind kind) {
        return kind == Kind.ITEM_QUOTE || kind == Kind.ITEM_NOTE;
    }

    private static String words(Run run) {
        String escaped = Markdown.escaped(run.text());
        return switch (run.style()) {
            case PLAIN -> escaped;
            case STRONG -> strong(escaped);
            case QUOTED -> "\u201c" + escaped + "\u201d";
        };
    }

    /** White space at the edge goes outside the marks, or they would not be marks. */
    private static String strong(String escaped) {
        String inside = escaped.strip();
        return "**" + inside + "**" + (escaped.endsWith(" ") ? " " : "");
    }
}
