package org.rejoinder.exchange.table;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.table.Table.Row;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;

/** Puts tables into a draft. Anchors come before the claims that they anchor, and these before their relations. */
final class TableReading {

    private static final Pattern CLAIM_ID = Pattern.compile("c-[A-Za-z0-9_-]{1,80}");
    private static final Map<String, RelationType> TYPES = Map.ofEntries(
            Map.entry("supports", RelationType.SUPPORTS),
            Map.entry("support", RelationType.SUPPORTS),
            Map.entry("pro", RelationType.SUPPORTS),
            Map.entry("+", RelationType.SUPPORTS),
            Map.entry("contradicts", RelationType.CONTRADICTS),
            Map.entry("contradict", RelationType.CONTRADICTS),
            Map.entry("attacks", RelationType.CONTRADICTS),
            Map.entry("attack", RelationType.CONTRADICTS),
            Map.entry("con", RelationType.CONTRADICTS),
            Map.entry("-", RelationType.CONTRADICTS),
            Map.entry("equivalent", RelationType.EQUIVALENT),
            Map.entry("same", RelationType.EQUIVALENT),
            Map.entry("=", RelationType.EQUIVALENT));

    private final MapDraft draft;
    private final Map<String, List<Anchor>> anchors = new HashMap<>();
    /** By what the tables call them: an id, else their words. */
    private final Map<String, Claim.Id> claims = new LinkedHashMap<>();

    private final Map<Claim.Id, Passage> unanchored = new LinkedHashMap<>();
    private final ClaimText text = new ClaimText();

    private record Anchor(Table table, Row row) {}

    TableReading(MapDraft draft) {
        this.draft = draft;
    }

    static boolean isClaims(Table table) {
        return textColumn(table) != null;
    }

    static boolean isRelations(Table table) {
        return from(table) != null && to(table) != null && table.hasColumn("type");
    }

    private static @Nullable String first(Table table, String... names) {
        return Arrays.stream(names).filter(table::hasColumn).findFirst().orElse(null);
    }

    private static @Nullable String textColumn(Table table) {
        return first(table, "text", "claim", "statement");
    }

    private static @Nullable String from(Table table) {
        return first(table, "from", "source");
    }

    private static @Nullable String to(Table table) {
        return first(table, "to", "target");
    }

    void anchors(Table table) {
        for (String column : List.of("claim", "document", "start", "end", "quote")) {
            require(table, column);
        }
        for (Row row : table.rows()) {
            anchors.computeIfAbsent(row.cell("claim", ""), claim -> new ArrayList<>())
                    .add(new Anchor(table, row));
        }
    }

    private static void require(Table table, String column) {
        if (!table.hasColumn(column)) {
            throw table.wrong(
                    new Row(Map.of(), 0),
                    column,
                    "The table has no column \"%s\". Add it, or rename the one that holds it.".formatted(column));
        }
    }

    void claims(Table table) {
        String words = textColumn(table);
        if (words == null) {
            require(table, "text");
            return;
        }
        for (Row row : table.rows()) {
            String said = row.cell(words, "");
            if (said.isBlank()) {
                throw table.wrong(row, words, "This claim has no words. Write what it says, or take the row out.");
            }
            claim(table, row, said, words);
        }
    }

    private void claim(Table table, Row row, String said, String words) {
        String named = row.cell("id", said);
        if (claims.containsKey(named)) {
            throw table.wrong(
                    row,
                    row.has("id") ? "id" : words,
                    "Two claims are called \"%s\". Give each an id of its own.".formatted(Words.cut(named, 60)));
        }
        Claim.Id id;
        if (CLAIM_ID.matcher(named).matches() && row.has("id")) {
            id = new Claim.Id(named);
        } else {
            id = draft.claim(said, named, ClaimType.FACT);
        }
        Claim claim = new Claim(
                id,
                said,
                constant(table, row, "type", ClaimType.class, ClaimType.FACT),
                share(table, row, "check_worthiness", 0),
                share(table, row, "confidence", 1),
                constant(table, row, "status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                constant(table, row, "origin", Origin.class, Origin.IMPORT),
                whole(table, row, "version", 1));
        Claim.Id added = draft.add(claim);
        claims.put(named, added);
        Map<String, Object> more = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            if (!Columns.CLAIMS.contains(column) && !column.equals(words)) {
                more.put(column, cell);
            }
        });
        if (!more.isEmpty()) {
            draft.carry(named, Subject.of(id), more);
        }
        List<Anchor> places = anchors.getOrDefault(named, List.of());
        places.forEach(anchor -> draft.add(occurrence(anchor.table(), anchor.row(), id)));
        if (places.isEmpty()) {
            unanchored.put(id, text.paragraph(said));
        }
    }

    private Occurrence occurrence(Table table, Row row, Claim.Id claim) {
        Document.Id document = document(table, row);
        int start = whole(table, row, "start", 0);
        int end = whole(table, row, "end", 0);
        if (end <= start) {
            throw table.wrong(
                    row, "end", "The end, %d, is not greater than the start, %d. Correct one.".formatted(end, start));
        }
        Passage passage = new Passage(start, end);
        String snapshot = row.cell("snapshot", "");
        Holder.Kind kind = constant(
                table,
                row,
                "holder_kind",
                Holder.Kind.class,
                row.has("holder") ? Holder.Kind.REPORTED : Holder.Kind.AUTHOR);
        return new Occurrence(
                row.has("id") ? new Occurrence.Id(row.cell("id", "")) : Occurrence.Id.of(snapshot, passage, claim),
                claim,
                document,
                snapshot,
                new Quote(passage, row.cell("quote", ""), row.cell("prefix", ""), row.cell("suffix", "")),
                row.has("section") ? row.cell("section", "") : null,
                kind == Holder.Kind.AUTHOR ? Holder.AUTHOR : Holder.reported(row.cell("holder", "")),
                constant(table, row, "stance", Stance.class, Stance.ENDORSED),
                truth(table, row, "loaded"),
                constant(table, row, "anchor_state", AnchorState.class, AnchorState.EXACT));
    }

    private Document.Id document(Table table, Row row) {
        String named = row.cell("document", "");
        if (!named.matches("d-[A-Za-z0-9_-]{1,80}")) {
            throw table.wrong(
                    row,
                    "document",
                    "A document's id begins with d- and has letters, digits and hyphens only. Correct it.");
        }
        Document.Id id = new Document.Id(named);
        draft.add(new Document(
                id,
                row.cell("title", named),
                row.cells().get("publisher"),
                row.cells().get("author"),
                date(table, row),
                address(table, row),
                row.cells().get("kind"),
                row.cell("source", draft.source()),
                row.cell("media_type", "text/plain"),
                row.cell("language", "und"),
                whole(table, row, "document_version", 1)));
        draft.lose("texts of documents", "The tables have passages, not whole texts", named);
        return id;
    }

    void relations(Table table) {
        String from = from(table);
        String to = to(table);
        if (from == null || to == null || !table.hasColumn("type")) {
            require(table, "from");
            require(table, "to");
            require(table, "type");
            return;
        }
        boolean alone = claims.isEmpty();
        for (Row row : table.rows()) {
            relation(table, row, end(table, row, from, alone), end(table, row, to, alone));
        }
    }

    /** A claim that is there; where there is no table of claims, the ends of relations are the claims. */
    private Claim.Id end(Table table, Row row, String column, boolean alone) {
        String named = row.cell(column, "");
        if (named.isBlank()) {
            throw table.wrong(row, column, "This relation lacks an end. Name the claim, or take the row out.");
        }
        Claim.Id known = claims.get(named);
        if (known == null && !alone) {
            throw table.wrong(
                    row,
                    column,
                    "There is no claim \"%s\" in the table of claims. Add it there, or correct the name."
                            .formatted(Words.cut(named, 60)));
        }
        return known != null
                ? known
                : claims.computeIfAbsent(named, words -> {
                    Claim.Id id = draft.claim(words, words, ClaimType.FACT);
                    unanchored.put(id, text.paragraph(words));
                    return id;
                });
    }

    private void relation(Table table, Row row, Claim.Id from, Claim.Id to) {
        RelationType type = TYPES.get(row.cell("type", "").strip().toLowerCase(Locale.ROOT));
        if (type == null) {
            throw table.wrong(
                    row,
                    "type",
                    "\"%s\" is no type of relation. Write supports, contradicts or equivalent."
                            .formatted(Words.cut(row.cell("type", ""), 60)));
        }
        if (from.equals(to)) {
            draft.relation(from, to, type, false, null);
            return;
        }
        boolean mutual = truth(table, row, "mutual") || type == RelationType.EQUIVALENT;
        boolean turned = mutual && !row.has("id") && to.compareTo(from) < 0;
        Claim.Id first = turned ? to : from;
        Claim.Id second = turned ? from : to;
        draft.add(new Relation(
                row.cell("id", "").matches("r-[A-Za-z0-9_-]{1,80}")
                        ? new Relation.Id(row.cell("id", ""))
                        : Relation.Id.of(first, second, type),
                first,
                second,
                type,
                share(table, row, "confidence", 1),
                constant(table, row, "status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                constant(table, row, "origin", Origin.class, Origin.IMPORT),
                row.cell("reason", ""),
                Scope.WITHIN,
                mutual,
                whole(table, row, "version", 1)));
    }

    private static <E extends Enum<E>> E constant(Table table, Row row, String column, Class<E> type, E otherwise) {
        String value = row.cell(column, "").strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Words.of(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> table.wrong(
                        row,
                        column,
                        "\"%s\" cannot stand here. Write one of %s, or leave the cell empty."
                                .formatted(
                                        Words.cut(value, 60),
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Words::of)
                                                .toList())));
    }

    private static double share(Table table, Row row, String column, double otherwise) {
        if (!row.has(column)) {
            return otherwise;
        }
        try {
            double share = Double.parseDouble(row.cell(column, "").strip().replace(',', '.'));
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException malformed) {
            // Told below, with numbers out of range.
        }
        throw table.wrong(row, column, "This should be a number from 0 to 1. Correct it, or leave the cell empty.");
    }

    private static int whole(Table table, Row row, String column, int otherwise) {
        if (!row.has(column)) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(row.cell(column, "").strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // Told below, with negative numbers.
        }
        throw table.wrong(
                row, column, "This should be a whole number, 0 or greater. Correct it, or leave the cell empty.");
    }

    private static boolean truth(Table table, Row row, String column) {
        String value = row.cell(column, "false").strip().toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes", "1", "x").contains(value)) {
            return true;
        }
        if (Set.of("false", "no", "0", "").contains(value)) {
            return false;
        }
        throw table.wrong(row, column, "This should be true or false. Correct it, or leave the cell empty.");
    }

    private static @Nullable LocalDate date(Table table, Row row) {
        String value = row.cells().get("published_on");
        try {
            return value == null ? null : LocalDate.parse(value.strip());
        } catch (DateTimeException malformed) {
            throw table.wrong(
                    row,
                    "published_on",
                    "This should be a date such as 2026-03-31. Correct it, or leave the cell empty.");
        }
    }

    private static @Nullable URI address(Table table, Row row) {
        String value = row.cells().get("url");
        try {
            return value == null ? null : URI.create(value.strip());
        } catch (IllegalArgumentException malformed) {
            throw table.wrong(row, "url", "This is no address. Correct it, or leave the cell empty.");
        }
    }

    ParsedMap finish() {
        if (!unanchored.isEmpty()) {
            Document.Id document = text.document(draft, draft.source(), null, null, "text/csv", "und");
            unanchored.forEach((claim, passage) -> draft.occurs(claim, document, passage));
        }
        anchors.keySet().stream()
                .filter(named -> !claims.containsKey(named))
                .sorted()
                .forEach(named -> draft.lose(
                        "passages of claims that are not there",
                        "No claim of this name is in the table of claims",
                        named));
        return Objects.requireNonNull(draft.finish());
    }
}
