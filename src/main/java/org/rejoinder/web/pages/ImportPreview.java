package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.exchange.Loss;
import org.rejoinder.importing.ImportReport;
import org.rejoinder.importing.Outcome;

/**
 * What an import would do, as the page shows it.
 *
 * @param title of the map it goes into
 * @param nothing whether all of it is stored already
 * @param counts a line for each kind of record
 * @param lists what a person may want to look at, the most important first; empty ones are left out
 * @param found passages in which claims were found
 */
record ImportPreview(
        String title,
        boolean newMap,
        boolean nothing,
        List<Count> counts,
        List<Entries> lists,
        List<ImportReport.Found> found,
        int moreFound,
        List<Loss> losses) {

    /** Entries of one list; the others are counted. */
    private static final int MOST = 50;

    ImportPreview {
        counts = List.copyOf(counts);
        lists = List.copyOf(lists);
        found = List.copyOf(found);
        losses = List.copyOf(losses);
    }

    /** How many records of one kind have which outcome, in words. */
    record Count(String kind, List<String> outcomes) {
        Count {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * The records of one outcome.
     *
     * @param outcome its name
     * @param more how many are not listed
     */
    record Entries(String outcome, List<Row> records, int more) {
        Entries {
            records = List.copyOf(records);
        }
    }

    /** One record: which kind, its words, and in what it differs. */
    record Row(String kind, String text, List<Differing> differences) {
        Row {
            differences = List.copyOf(differences);
        }
    }

    /** One field, as it is here and as the file has it. */
    record Differing(String field, String here, String there) {}

    static ImportPreview of(ImportReport report) {
        Map<String, List<ImportReport.Entry>> kinds = Map.of(
                "document", report.documents(),
                "claim", report.claims(),
                "relation", report.relations(),
                "argument", report.arguments());
        List<String> order = List.of("document", "claim", "relation", "argument");
        List<Count> counts = new ArrayList<>();
        for (String kind : order) {
            counts.add(count(kind, kinds.getOrDefault(kind, List.of())));
        }
        List<Entries> lists = Stream.of(Outcome.CONFLICTING, Outcome.NOT_FOUND, Outcome.CHANGED, Outcome.NEW)
                .map(outcome -> entries(outcome, order, kinds))
                .filter(entries -> !entries.records().isEmpty())
                .toList();
        return new ImportPreview(
                report.map().title(),
                report.newMap(),
                report.changesNothing(),
                counts,
                lists,
                report.found().stream().limit(MOST).toList(),
                Math.max(0, report.found().size() - MOST),
                report.losses());
    }

    private static Count count(String kind, List<ImportReport.Entry> entries) {
        List<String> outcomes = ImportReport.counts(entries).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> Wording.say("import.count." + count.getKey().label(), count.getValue()))
                .toList();
        return new Count(Wording.say("import.kind." + kind + ".many"), outcomes);
    }

    private static Entries entries(Outcome outcome, List<String> order, Map<String, List<ImportReport.Entry>> kinds) {
        List<Row> all = new ArrayList<>();
        for (String kind : order) {
            kinds.getOrDefault(kind, List.of()).stream()
                    .filter(entry -> entry.outcome() == outcome)
                    .map(entry -> row(kind, entry))
                    .forEach(all::add);
        }
        return new Entries(outcome.label(), all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }

    private static Row row(String kind, ImportReport.Entry entry) {
        return new Row(
                Wording.say("import.kind." + kind),
                entry.text(),
                entry.differences().stream()
                        .map(difference -> new Differing(
                                Wording.say("import.field." + difference.field().toLowerCase(Locale.ROOT)),
                                value(difference.field(), difference.here()),
                                value(difference.field(), difference.there())))
                        .toList());
    }

    private static String value(String field, String value) {
        if (value.isEmpty()) {
            return Wording.say("import.none");
        }
        return field.equals("status") ? Wording.say("words.status." + value) : value;
    }
}
