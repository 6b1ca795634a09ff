package org.rejoinder.exchange.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rejoinder.exchange.MalformedFile;

/** One table as read, by the names of its columns: in lower case, with underscores for spaces and hyphens. */
final class Table {

    private static final int MOST_COLUMNS = 200;

    private final String file;
    private final String text;
    private final char delimiter;
    private final List<String> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, String text) {
        this.file = file;
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** One row of cells that are not empty, by column. */
    record Row(Map<String, String> cells, long start) {
        boolean has(String column) {
            return cells.containsKey(column);
        }

        String cell(String column, String otherwise) {
            return cells.getOrDefault(column, otherwise);
        }
    }

    /** @throws MalformedFile if it is no table with a row of names at the top */
    static Table read(String file, String text) {
        Table table = new Table(file, text);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(table.delimiter).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            for (CSVRecord record : parser) {
                table.add(record);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException malformed) {
            long start = table.rows.isEmpty() ? 0 : table.rows.getLast().start();
            throw table.wrong(
                    start,
                    0,
                    "This is no table from here on: a quotation mark is not closed, or something follows one that is. Correct it, with \"\" for a quotation mark inside a cell.");
        }
        if (table.columns.isEmpty()) {
            throw new MalformedFile(file, 1, 1, "The table is empty. Put the names of its columns into the first row.");
        }
        return table;
    }

    /** Of comma, semicolon and tab the one that the first line has most of. */
    private static char delimiter(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = text.substring(0, end).chars().filter(character -> character == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private void add(CSVRecord record) {
        if (record.size() > MOST_COLUMNS) {
            throw wrong(record.getCharacterPosition(), 0, "A row has at most %d cells.".formatted(MOST_COLUMNS));
        }
        if (columns.isEmpty()) {
            head(record);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < record.size(); column++) {
            String cell = Cells.read(record.get(column));
            if (column >= columns.size()) {
                if (!cell.isBlank()) {
                    throw wrong(
                            record.getCharacterPosition(),
                            column,
                            "This row has more cells than the first one has names. Name the column, or put words with a comma into quotation marks.");
                }
            } else if (!cell.isEmpty()) {
                cells.put(columns.get(column), cell);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(cells, record.getCharacterPosition()));
        }
    }

    private void head(CSVRecord record) {
        Map<String, Integer> taken = new HashMap<>();
        for (int column = 0; column < record.size(); column++) {
            String name = record.get(column)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[ -]+", "_");
            if (!name.isEmpty() && taken.putIfAbsent(name, column) != null) {
                throw wrong(
                        record.getCharacterPosition(), column, "Two columns are called \"%s\". Rename one.".formatted(name));
            }
            columns.add(name.isEmpty() ? "column_" + (column + 1) : name);
        }
    }

    boolean hasColumn(String name) {
        return columns.contains(name);
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** An error in a cell. */
    MalformedFile wrong(Row row, String column, String problem) {
        return wrong(row.start(), Math.max(0, columns.indexOf(column)), problem);
    }

    /** Finds the cell once more, since nobody keeps places of cells that are as they should be. */
    private MalformedFile wrong(long start, int column, String problem) {
        int at = (int) Math.clamp(start, 0, text.length());
        boolean quoted = false;
        for (int left = column; left > 0 && at < text.length(); at++) {
            char character = text.charAt(at);
            quoted ^= character == '"';
            if (character == delimiter && !quoted) {
                left--;
            }
        }
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        int begin = before.lastIndexOf('\n') + 1;
        return new MalformedFile(file, line, before.codePointCount(begin, before.length()) + 1, problem);
    }
}
