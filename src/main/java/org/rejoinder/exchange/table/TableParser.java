package org.rejoinder.exchange.table;

import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The tables of {@link TableWriter}, all three in a zip file, or one alone: a table with a column {@code text} is of claims,
 * one with {@code from}, {@code to} and {@code type} of relations, whose ends then are the claims.
 */
@Component
@Order(20)
class TableParser implements MapParser {

    private static final Pattern CLAIMS = Pattern.compile("(?i)(?:^|[,;\t])\"?(?:text|claim|statement)\"?(?:[,;\t\r]|$)");
    private static final Pattern ENDS =
            Pattern.compile("(?i)(?:^|[,;\t])\"?(?:from|source)\"?[,;\t](?:.*[,;\t])?\"?(?:to|target)\"?(?:[,;\t\r]|$)");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "Tables from a spreadsheet: claims, relations, or claims, relations and anchors in a zip file";
    }

    @Override
    public String standard() {
        return "RFC 4180 (comma-separated values), UTF-8; also with semicolons or tabs";
    }

    @Override
    public boolean recognises(MapFile file) {
        if (Archive.isZip(file)) {
            return file.head().contains("claims.csv") || file.head().contains("relations.csv");
        }
        String first = file.head().lines().findFirst().orElse("");
        return (file.endsWith("csv") || file.endsWith("tsv")) && (CLAIMS.matcher(first).find() || ENDS.matcher(first).find());
    }

    @Override
    public ParsedMap parse(MapFile file) {
        MapDraft draft = new MapDraft(file, "csv");
        TableReading reading = new TableReading(draft);
        if (Archive.isZip(file)) {
            archive(file, draft, reading);
        } else {
            Table table = Table.read(file.name(), file.text());
            if (TableReading.isRelations(table) && !TableReading.isClaims(table)) {
                reading.relations(table);
            } else if (TableReading.isClaims(table)) {
                reading.claims(table);
            } else {
                throw new MalformedFile(
                        file.name(),
                        1,
                        1,
                        "The table has neither a column \"text\" for claims nor columns \"from\", \"to\" and \"type\" for relations; it has %s. Rename the columns."
                                .formatted(table.columns()));
            }
        }
        return reading.finish();
    }

    private static void archive(MapFile file, MapDraft draft, TableReading reading) {
        Map<String, MapFile> tables = Archive.tables(file);
        MapFile claims = tables.remove("claims.csv");
        MapFile relations = tables.remove("relations.csv");
        MapFile anchors = tables.remove("anchors.csv");
        if (claims == null && relations == null) {
            throw new MalformedFile(
                    file.name(),
                    0,
                    0,
                    "The zip file holds neither claims.csv nor relations.csv. Put one into it, or give the table itself.");
        }
        if (anchors != null) {
            reading.anchors(Table.read(anchors.name(), anchors.text()));
        }
        if (claims != null) {
            reading.claims(Table.read(claims.name(), claims.text()));
        }
        if (relations != null) {
            reading.relations(Table.read(relations.name(), relations.text()));
        }
        tables.keySet().forEach(other ->
                draft.lose("other tables", "Only claims.csv, relations.csv and anchors.csv are read", other));
    }
}
