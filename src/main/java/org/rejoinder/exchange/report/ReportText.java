package org.rejoinder.exchange.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.exchange.report.Report.Heading;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.exchange.report.Report.Paragraph;
import org.rejoinder.exchange.report.Report.Part;
import org.rejoinder.exchange.report.Report.Run;
import org.rejoinder.exchange.report.Report.Style;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/** Gathers the parts of a report in the order in which they are said. */
final class ReportText {

    private final List<Part> parts = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    void heading(int level, String text) {
        heading(level, text, null);
    }

    void heading(int level, String text, @Nullable String anchor) {
        parts.add(new Heading(level, text, anchor));
    }

    @CanIgnoreReturnValue
    ReportText plain(String text) {
        return run(text, Style.PLAIN, null);
    }

    @CanIgnoreReturnValue
    ReportText strong(String text) {
        return run(text, Style.STRONG, null);
    }

    @CanIgnoreReturnValue
    ReportText quoted(String text) {
        return run(text, Style.QUOTED, null);
    }

    @CanIgnoreReturnValue
    ReportText link(String text, String target) {
        return run(text, Style.PLAIN, target);
    }

    private ReportText run(String text, Style style, @Nullable String target) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, style, target));
        }
        return this;
    }

    /** Ends the paragraph that the runs so far make. */
    void end(Kind kind) {
        parts.add(new Paragraph(kind, runs));
        runs.clear();
    }

    void tells(Claim claim) {
        tells(claim.id());
    }

    void tells(Claim.Id claim) {
        told.add(claim.value());
    }

    void tells(Argument argument) {
        told.add(argument.id().value());
    }

    void tells(Relation relation) {
        told.add(relation.id().value());
    }

    void tells(Occurrence place) {
        told.add(place.id().value());
    }

    Set<String> told() {
        return told;
    }

    List<Part> parts() {
        return parts;
    }
}
