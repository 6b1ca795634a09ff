package org.rejoinder.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three tables in a zip file: claims, relations, and the passages in which claims stand with their documents. RFC 4180,
 * UTF-8 with a byte order mark, which Excel needs.
 */
@Component
@Order(20)
class TableWriter implements MapWriter {

    /** The earliest that a zip file can tell: the same map is to give the same bytes at any time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "Tables of claims, relations and passages for spreadsheets, in a zip file";
    }

    @Override
    public String standard() {
        return "RFC 4180 (comma-separated values), UTF-8";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = new ArrayList<>();
        Set<Document.Id> anchored = new HashSet<>();
        contents.occurrences().values().forEach(places -> places.forEach(place -> anchored.add(place.document())));
        Loss.note(
                losses,
                "texts of documents",
                "The tables have passages, not whole texts",
                contents.snapshots().keySet().stream().map(Object::toString).sorted());
        Loss.note(
                losses,
                "documents without claims",
                "Documents stand in the table of passages",
                contents.documents().stream()
                        .map(Document::id)
                        .filter(id -> !anchored.contains(id))
                        .map(Object::toString));
        Loss.note(
                losses,
                "the map's title and question",
                "The tables have no place for them",
                Stream.of(contents.map().id().toString()));
        Loss.note(
                losses,
                "arguments",
                "The tables have claims and relations only",
                contents.reviewed().arguments().stream()
                        .map(argument -> argument.id().value()));
        Loss.note(
                losses,
                "decisions",
                "The tables keep no history",
                contents.reviewed().decisions().stream()
                        .map(decision -> decision.id().value()));
        Loss.note(
                losses,
                "merged claims",
                "The tables keep no history",
                contents.reviewed().merged().keySet().stream().map(Claim.Id::value));
        Loss.note(
                losses,
                "findings set aside",
                "The tables have no place for them",
                contents.reviewed().dismissals().stream().map(dismissal -> dismissal.finding()));
        Loss.note(
                losses,
                "what-ifs",
                "The tables have no place for them",
                contents.reviewed().scenarios().stream()
                        .map(scenario -> scenario.id().toString()));
        Loss.note(
                losses,
                "which run of the pipeline found what",
                "The tables have no place for it",
                contents.provenance().runs().stream().map(run -> run.id()));
        Loss.note(
                losses,
                "what was kept from other tools",
                "It belongs to files of other formats",
                contents.carried().stream()
                        .filter(carried -> !isColumns(carried))
                        .map(carried -> carried.format() + ":" + carried.id()));
        return losses;
    }

    private static boolean isColumns(Carried carried) {
        return carried.format().equals("csv")
                && carried.about() != null
                && carried.about().kind() == Subject.Kind.CLAIM;
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        table(zip, "claims.csv", claims(contents));
        table(zip, "relations.csv", relations(contents));
        table(zip, "anchors.csv", anchors(contents));
        zip.finish();
        output.flush();
    }

    private static void table(ZipOutputStream zip, String name, List<List<String>> rows) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        StringBuilder table = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Cells::safe).toList());
            }
        }
        zip.write(table.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Columns that came with a table go back as columns. */
    private static List<List<String>> claims(MapContents contents) {
        Map<String, Map<String, Object>> kept = new HashMap<>();
        TreeSet<String> more = new TreeSet<>();
        contents.carried().stream().filter(TableWriter::isColumns).forEach(carried -> {
            kept.putIfAbsent(Objects.requireNonNull(carried.about()).id(), carried.data());
            more.addAll(carried.data().keySet());
        });
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Columns.CLAIMS.stream(), more.stream()).toList());
        for (Claim claim : contents.claims()) {
            List<String> row = new ArrayList<>(List.of(
                    claim.id().value(),
                    claim.text(),
                    claim.type().label(),
                    claim.status().label(),
                    claim.origin().label(),
                    Double.toString(claim.confidence()),
                    Double.toString(claim.checkWorthiness()),
                    Integer.toString(claim.version())));
            Map<String, Object> cells = kept.getOrDefault(claim.id().value(), Map.of());
            more.forEach(column -> row.add(text(cells.get(column))));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> relations(MapContents contents) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.RELATIONS);
        for (Relation relation : contents.relations()) {
            rows.add(List.of(
                    relation.id().value(),
                    relation.from().value(),
                    relation.to().value(),
                    relation.type().label(),
                    Boolean.toString(relation.mutual()),
                    relation.status().label(),
                    relation.origin().label(),
                    Double.toString(relation.confidence()),
                    relation.reason(),
                    Integer.toString(relation.version())));
        }
        return rows;
    }

    private static List<List<String>> anchors(MapContents contents) {
        Map<Document.Id, Document> documents = new HashMap<>();
        contents.documents().forEach(document -> documents.put(document.id(), document));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.ANCHORS);
        for (Claim claim : contents.claims()) {
            for (Occurrence place : contents.occurrences().getOrDefault(claim.id(), List.of())) {
                Document document = documents.get(place.document());
                if (document != null) {
                    rows.add(anchor(place, document));
                }
            }
        }
        return rows;
    }

    private static List<String> anchor(Occurrence place, Document document) {
        return List.of(
                place.claim().value(),
                place.id().value(),
                document.id().value(),
                document.title(),
                text(document.publisher()),
                text(document.author()),
                text(document.publishedOn()),
                text(document.url()),
                text(document.kind()),
                document.source(),
                document.mediaType(),
                document.language(),
                Integer.toString(document.version()),
                place.snapshot(),
                Integer.toString(place.quote().passage().start()),
                Integer.toString(place.quote().passage().end()),
                place.quote().exact(),
                place.quote().prefix(),
                place.quote().suffix(),
                text(place.section()),
                place.holder().name(),
                Words.of(place.holder().kind()),
                place.stance().label(),
                Boolean.toString(place.loaded()),
                Words.of(place.anchorState()));
    }
}
