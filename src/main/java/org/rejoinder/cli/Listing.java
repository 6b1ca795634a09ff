package org.rejoinder.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows to be printed as a table for people, as JSON or as CSV (RFC 4180) for programs.
 *
 * @param headings one for each column
 * @param rows cells in the order of the headings; the last column may be long
 * @param objects what the rows stand for, for JSON
 */
record Listing(List<String> headings, List<List<String>> rows, List<?> objects) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How to print. */
    enum Form {
        TABLE,
        JSON,
        CSV
    }

    void print(Form form, PrintStream output) {
        switch (form) {
            case TABLE -> printTable(output);
            case JSON -> output.println(json(objects));
            case CSV -> printCsv(output);
        }
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private void printTable(PrintStream output) {
        List<List<String>> lines = new ArrayList<>(List.of(headings));
        rows.forEach(row -> lines.add(row.stream().map(Listing::inOneLine).toList()));
        int[] widths = new int[headings.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(line.get(column)));
            }
        }
        lines.forEach(line -> output.println(padded(line, widths)));
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder padded = new StringBuilder();
        for (int column = 0; column < widths.length - 1; column++) {
            String cell = line.get(column);
            padded.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
        }
        return padded.append(line.getLast()).toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Texts come from strangers' documents: line breaks and control characters must not reach the terminal. */
    static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private void printCsv(PrintStream output) {
        output.print(csv(headings));
        rows.forEach(row -> output.print(csv(row)));
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(Listing::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
