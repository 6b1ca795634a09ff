package org.rejoinder.exchange.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.relation.Argument;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Records;

/** Reads what people have made of a map. */
final class ReviewReading {

    private final Fields root;
    private final RecordReading records;
    private final Ids<Decision.Id> decisions;
    private final Ids<Scenario.Id> scenarios;
    private final Ids<String> findings;

    ReviewReading(JsonFile file, Fields root, RecordReading records) {
        this.root = root;
        this.records = records;
        decisions = new Ids<>(file, "decision", 'e', Decision.Id::new);
        scenarios = new Ids<>(file, "scenario", 'w', Scenario.Id::new);
        findings = new Ids<>(file, "finding", 'f', id -> id);
    }

    Reviewed reviewed() {
        return new Reviewed(
                root.list("arguments", this::argument),
                root.list("decisions", this::decision),
                merged(),
                root.list("dismissals", this::dismissal),
                root.list("scenarios", this::scenario));
    }

    private Argument argument(Fields fields) {
        return records.argument(
                fields,
                records.claims.toEach(fields, "premises"),
                records.claims.to(fields, "conclusion"),
                id -> records.arguments.own(fields, id));
    }

    private Map<Claim.Id, Claim.Id> merged() {
        Map<Claim.Id, Claim.Id> merged = new HashMap<>();
        root.list("mergedClaims", fields -> {
            Claim.Id id = records.claims.any(fields, "id");
            if (records.claims.isTaken(id)) {
                throw fields.wrong("id", "\"%s\" is a claim of the map, so that it leads nowhere else.".formatted(id));
            }
            if (merged.put(id, records.claims.to(fields, "mergedInto")) != null) {
                throw fields.wrong("id", "\"%s\" is merged twice.".formatted(id));
            }
            return id;
        });
        return merged;
    }

    private Decision decision(Fields fields) {
        return new Decision(
                decisions.own(fields),
                instant(fields, "at"),
                fields.text("by"),
                action(fields),
                fields.list("about", records::subject),
                fields.object("before", this::remembered).orElse(Records.NONE),
                fields.object("after", this::remembered).orElse(Records.NONE),
                fields.textOrNull("note"),
                decisions.anyOrNull(fields, "undoes"),
                fields.textOrNull("batch"),
                fields.flag("undone", false));
    }

    private static Action action(Fields fields) {
        fields.text("action");
        return fields.word("action", Action.class, Action.NOTE);
    }

    private Dismissal dismissal(Fields fields) {
        return new Dismissal(
                findings.any(fields, "finding"),
                fields.text("rule"),
                fields.text("by"),
                instant(fields, "at"),
                fields.textOrNull("note"));
    }

    private Scenario scenario(Fields fields) {
        Scenario.Id id = scenarios.own(fields);
        String query = fields.text("query", "");
        try {
            return new Scenario(id, fields.text("name"), WhatIf.parse(query));
        } catch (IllegalArgumentException unknown) {
            throw fields.wrong("query", String.valueOf(unknown.getMessage()));
        }
    }

    /** Records as they once stood; what they refer to may have gone. */
    private Records remembered(Fields fields) {
        Map<Claim.Id, Claim.Id> redirects = new HashMap<>();
        fields.textsByName("redirects")
                .forEach((from, into) -> redirects.put(records.claims.fit(from), records.claims.fit(into)));
        return new Records(
                fields.list("claims", claim -> records.claim(claim, records.claims.any(claim, "id"))),
                fields.list("occurrences", this::occurrence),
                fields.list(
                        "relations",
                        relation -> records.relation(
                                relation,
                                records.claims.any(relation, "from"),
                                records.claims.any(relation, "to"),
                                id -> relation.has("id") ? records.relations.any(relation, "id") : id,
                                (one, other) -> true)),
                fields.list(
                        "arguments",
                        argument -> records.argument(
                                argument,
                                records.claims.anyOfEach(argument, "premises"),
                                records.claims.any(argument, "conclusion"),
                                id -> argument.has("id") ? records.arguments.any(argument, "id") : id)),
                redirects);
    }

    private Occurrence occurrence(Fields fields) {
        return new Occurrence(
                records.occurrences.any(fields, "id"),
                records.claims.any(fields, "claim"),
                records.documents.any(fields, "document"),
                fields.text("snapshot"),
                needed(
                        fields,
                        "quote",
                        fields.object("quote", ReviewReading::quote).orElse(null)),
                fields.textOrNull("section"),
                needed(
                        fields,
                        "holder",
                        fields.object("holder", ReviewReading::holder).orElse(null)),
                fields.word("stance", Stance.class, Stance.ENDORSED),
                fields.flag("loaded", false),
                fields.word("anchorState", AnchorState.class, AnchorState.EXACT));
    }

    private static Quote quote(Fields fields) {
        Passage passage = needed(
                fields,
                "passage",
                fields.object("passage", place -> TextReading.passage(place, null))
                        .orElse(null));
        return new Quote(passage, fields.text("exact", ""), fields.text("prefix", ""), fields.text("suffix", ""));
    }

    private static Holder holder(Fields fields) {
        return new Holder(fields.text("name"), fields.word("kind", Holder.Kind.class, Holder.Kind.REPORTED));
    }

    private static Instant instant(Fields fields, String name) {
        return needed(fields, name, fields.parsed(name, Instant::parse, "a moment in UTC, as 2026-11-28T10:00:00Z"));
    }

    private static <T> T needed(Fields fields, String name, @Nullable T value) {
        if (value == null) {
            throw fields.wrong("There has to be a field \"%s\" here.".formatted(name));
        }
        return value;
    }
}
