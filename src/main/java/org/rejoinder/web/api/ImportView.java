package org.rejoinder.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.Loss;
import org.rejoinder.importing.ImportReport;
import org.rejoinder.importing.Outcome;
import org.rejoinder.review.Decision;

/**
 * What an import does or did, as programs read it.
 *
 * @param newMap whether the map is made for it
 * @param changesNothing whether all that is in the file is stored already; no decision is made then
 * @param decision that takes the import back; null in a preview, and where nothing changes
 * @param decisionsAlong how many decisions made elsewhere come along
 * @param othersAlong how many dismissals, what-ifs and records of other tools come along
 */
record ImportView(
        ArgumentMap map,
        boolean newMap,
        boolean changesNothing,
        Decision.@Nullable Id decision,
        Kind documents,
        Kind claims,
        Kind relations,
        Kind arguments,
        List<ImportReport.Found> found,
        int decisionsAlong,
        int othersAlong,
        List<Loss> losses) {

    ImportView {
        found = List.copyOf(found);
        losses = List.copyOf(losses);
    }

    static ImportView of(ImportReport report) {
        return new ImportView(
                report.map(),
                report.newMap(),
                report.changesNothing(),
                report.decision(),
                Kind.of(report.documents()),
                Kind.of(report.claims()),
                Kind.of(report.relations()),
                Kind.of(report.arguments()),
                report.found(),
                report.decisions(),
                report.others(),
                report.losses());
    }

    /**
     * The records of one kind.
     *
     * @param counts how many of each outcome
     * @param records in the file's order, without those that are stored and to which nothing comes
     */
    record Kind(Map<Outcome, Integer> counts, List<ImportReport.Entry> records) {

        Kind {
            records = List.copyOf(records);
        }

        private static Kind of(List<ImportReport.Entry> entries) {
            return new Kind(
                    ImportReport.counts(entries),
                    entries.stream()
                            .filter(entry -> entry.outcome() != Outcome.SAME || entry.grows())
                            .toList());
        }
    }
}
