package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Clash;
import org.rejoinder.relation.Relation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A head to head as a table for spreadsheets: RFC 4180, one row a contradiction, reason, agreement or untouched claim. It is
 * UTF-8 and begins with a byte-order mark, without which Excel takes it for the code page of the machine. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
@Component
@Order(4)
class ClashCsv implements ClashWriter {

    private static final List<String> HEADINGS = List.of(
            "kind",
            "question",
            "status",
            "confidence",
            "left",
            "left holder",
            "left document",
            "left date",
            "relation",
            "right",
            "right holder",
            "right document",
            "right date",
            "reason");

    /** Formulas begin with one of these, in half or full width; tab and return may come before one. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final List<String> NOBODY = List.of("", "", "", "");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "A table for spreadsheets, safe to open";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Clash clash, OutputStream output) throws IOException {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK).append(row(HEADINGS));
        for (Clash.Question question : clash.questions()) {
            String name = ClashPhrases.name(question);
            for (Clash.Rebuttal rebuttal : question.rebuttals()) {
                table.append(row(
                        "contradiction",
                        name,
                        rebuttal.relation(),
                        held(question.left(), rebuttal.left().id().value()),
                        ClashPhrases.answer(rebuttal, clash),
                        held(question.right(), rebuttal.right().id().value())));
            }
            question.left()
                    .forEach(point -> point.reasons()
                            .forEach(reason -> table.append(row(
                                    "reason",
                                    name,
                                    reason.relation(),
                                    ClashPhrases.cell(reason.held()),
                                    supports(point),
                                    NOBODY))));
            question.right()
                    .forEach(point -> point.reasons()
                            .forEach(reason -> table.append(row(
                                    "reason",
                                    name,
                                    reason.relation(),
                                    NOBODY,
                                    supports(point),
                                    ClashPhrases.cell(reason.held())))));
        }
        for (Clash.Agreement agreement : clash.agreements()) {
            table.append(row(
                    "agreement",
                    "",
                    agreement.relation(),
                    ClashPhrases.cell(agreement.left()),
                    ClashPhrases.agreement(agreement),
                    ClashPhrases.cell(agreement.right())));
        }
        clash.left()
                .untouched()
                .forEach(held -> table.append(row("untouched", "", null, ClashPhrases.cell(held), "", NOBODY)));
        clash.right()
                .untouched()
                .forEach(held -> table.append(row("untouched", "", null, NOBODY, "", ClashPhrases.cell(held))));
        output.write(table.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static String supports(Clash.Point point) {
        return "supports \"%s\"".formatted(Words.line(point.held().claim().text()));
    }

    private static List<String> held(List<Clash.Point> points, String claim) {
        return points.stream()
                .filter(point -> point.held().claim().id().value().equals(claim))
                .findFirst()
                .map(point -> ClashPhrases.cell(point.held()))
                .orElse(NOBODY);
    }

    private static String row(
            String kind,
            String question,
            @Nullable Relation relation,
            List<String> left,
            String words,
            List<String> right) {
        List<String> cells = new ArrayList<>(List.of(
                kind,
                question,
                relation == null ? "" : relation.status().label(),
                relation == null ? "" : ClashPhrases.confidence(relation)));
        cells.addAll(left);
        cells.add(words);
        cells.addAll(right);
        cells.add(relation == null ? "" : Words.line(relation.reason()));
        return row(cells);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ClashCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
