package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.argdown.Plan.Group;
import org.rejoinder.exchange.argdown.Plan.Place;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** The Argdown text of one map: front matter, then statements and arguments by section or document. */
final class ArgdownText {

    private final Plan plan;
    private final OwnData own;
    private final StringBuilder text = new StringBuilder();
    private final StructureText structures;

    ArgdownText(Plan plan) {
        this.plan = plan;
        this.own = new OwnData(plan.contents, plan.kept);
        this.structures = new StructureText(plan, own, this, text);
    }

    String written() {
        frontMatter();
        Map<@Nullable Place, List<Claim>> claims = new LinkedHashMap<>();
        Map<@Nullable Place, List<Group>> groups = new LinkedHashMap<>();
        for (Claim claim : plan.claims.values()) {
            if (!plan.inline.contains(claim.id())) {
                claims.computeIfAbsent(plan.place(claim), place -> new ArrayList<>())
                        .add(claim);
            }
        }
        plan.groups.forEach(group -> groups.computeIfAbsent(plan.place(group), place -> new ArrayList<>())
                .add(group));
        List<Document> outlines = plan.outlines();
        outlines.forEach(document -> section(new Place(document, -1), claims, groups));
        outlines.forEach(document -> sections(document, claims, groups));
        documents(claims.getOrDefault(null, List.of()), groups.getOrDefault(null, List.of()));
        return text.toString();
    }

    private void frontMatter() {
        List<Document> outlines = plan.outlines();
        Map<String, Object> before = outlines.size() == 1
                ? Kept.mapping(plan.kept.of(outlines.getFirst().id()), "frontMatter")
                : Map.of();
        text.append("===\ntitle: ")
                .append(Flow.string(plan.contents.map().title()))
                .append('\n');
        String question = plan.contents.map().question();
        if (question != null) {
            text.append("subTitle: ").append(Flow.string(question)).append('\n');
        }
        before.forEach((name, value) -> {
            if (!Set.of("title", "subTitle", "model", OwnRecords.KEY).contains(name)) {
                text.append(Flow.name(name))
                        .append(": ")
                        .append(Flow.value(value))
                        .append('\n');
            }
        });
        Map<String, Object> model = Kept.mapping(before.get("model"));
        model.put("mode", plan.strict ? "strict" : "loose");
        text.append("model: ").append(Flow.mapping(model)).append('\n');
        text.append(OwnRecords.KEY).append(":\n  documents:");
        if (plan.contents.documents().isEmpty()) {
            text.append(" []");
        }
        plan.contents
                .documents()
                .forEach(document -> text.append("\n    - ").append(Flow.mapping(own.document(document))));
        text.append("\n===\n");
    }

    private void section(
            Place place, Map<@Nullable Place, List<Claim>> claims, Map<@Nullable Place, List<Group>> groups) {
        claims.getOrDefault(place, List.of()).forEach(this::claim);
        groups.getOrDefault(place, List.of()).forEach(structures::write);
    }

    private void sections(
            Document document, Map<@Nullable Place, List<Claim>> claims, Map<@Nullable Place, List<Group>> groups) {
        List<?> sections = Kept.list(plan.kept.of(document.id()), "sections");
        for (int index = 0; index < sections.size(); index++) {
            Map<String, Object> section = Kept.mapping(sections.get(index));
            int level = section.get("level") instanceof Number number ? Math.clamp(number.longValue(), 1, 99) : 1;
            String title = Words.line(String.valueOf(section.get("title")));
            Map<String, Object> data = Kept.mapping(section.get("data"));
            Map<String, Object> ours = new LinkedHashMap<>();
            ours.put("document", document.id().value());
            ours.put("index", index);
            data.put(OwnRecords.KEY, ours);
            heading(level, Content.of(title).isBlank() ? Syntax.escaped(title) : title, data);
            section(new Place(document, index), claims, groups);
        }
    }

    private void documents(List<Claim> claims, List<Group> groups) {
        Map<Document, List<Claim>> byDocument = new LinkedHashMap<>();
        plan.contents.documents().forEach(document -> byDocument.put(document, new ArrayList<>()));
        claims.forEach(
                claim -> Objects.requireNonNull(byDocument.get(Objects.requireNonNull(plan.documents.get(claim.id()))))
                        .add(claim));
        byDocument.forEach((document, here) -> {
            List<Group> arguments = groups.stream()
                    .filter(group -> document.equals(
                            plan.documents.get(group.steps().getLast().conclusion())))
                    .toList();
            if (!here.isEmpty() || !arguments.isEmpty()) {
                String title = Words.line(document.title());
                heading(1, Syntax.escaped(title.isEmpty() ? document.id().value() : title), Map.of("isGroup", true));
                here.forEach(this::claim);
                arguments.forEach(structures::write);
            }
        });
    }

    private void heading(int level, String title, Map<String, Object> data) {
        text.append('\n').append("#".repeat(level)).append(' ').append(title);
        text.append(' ').append(Flow.mapping(data)).append('\n');
    }

    private void claim(Claim claim) {
        text.append('\n');
        statement(claim);
    }

    /** A claim with its words, tags, data, and the relations below it. */
    void statement(Claim claim) {
        Carried carried = plan.kept.of(claim.id());
        String title = plan.titles.get(claim.id());
        String source = source(claim, carried);
        String words = source;
        if (title != null) {
            boolean onlyNamed = source.isEmpty() && Words.line(title).equals(claim.text());
            words = plan.reference(claim.id());
            if (!onlyNamed) {
                words += ": " + (source.isEmpty() ? Syntax.escaped(Plan.said(claim)) : source);
            }
        }
        text.append(words);
        String written =
                source.isEmpty() ? Plan.said(claim) : Content.of(source).text();
        Set<String> tags = new LinkedHashSet<>(Kept.texts(carried, "tags"));
        if (!source.isEmpty()) {
            Content.of(source).tags().forEach(tags::remove);
        }
        tags.forEach(tag -> text.append(' ').append(Syntax.tag(tag)));
        Map<String, Object> data = Kept.mapping(carried, "data");
        List<Relation> relations = plan.incoming.getOrDefault(claim.id(), List.of());
        data.put(OwnRecords.KEY, own.claim(claim, written, described(claim)));
        text.append(' ').append(Flow.mapping(data)).append('\n');
        relations.forEach(relation -> relation(relation, relation.from(), symbol(relation)));
        plan.turned.getOrDefault(claim.id(), List.of()).forEach(this::turned);
        undercuts(plan.undercuts.getOrDefault(claim.id(), Set.of()));
    }

    /** All relations to a claim, wherever their line stands. */
    private List<Relation> described(Claim claim) {
        return plan.into.getOrDefault(claim.id(), List.of());
    }

    /** The words with their mark-up as they came, if they still say what the claim says; else escaped or, if untold, empty. */
    private String source(Claim claim, Carried carried) {
        String source = Kept.text(carried, "source");
        if (source == null) {
            String title = plan.titles.get(claim.id());
            boolean named =
                    Kept.isThere(carried) && title != null && Words.line(title).equals(claim.text());
            return named ? "" : Syntax.escaped(Plan.said(claim));
        }
        String line = Words.line(source);
        return Content.of(line).text().equals(claim.text()) ? line : Syntax.escaped(Plan.said(claim));
    }

    private String symbol(Relation relation) {
        if (relation.type() == RelationType.SUPPORTS) {
            return "+";
        }
        Carried carried = plan.kept.of(relation.id());
        if (Kept.truth(carried, "undercut") && !relation.mutual()) {
            return "_";
        }
        return relation.mutual() && !(plan.strict && Kept.truth(carried, "contrary")) ? "><" : "-";
    }

    private void relation(Relation relation, Claim.Id other, String symbol) {
        if (relation.type() != RelationType.EQUIVALENT) {
            line(symbol, plan.reference(other));
        }
    }

    /** A mutual contradiction of an argument stands below it; between two arguments Argdown has only attacks. */
    private void turned(Relation relation) {
        relation(relation, relation.to(), plan.isArgument(relation.to()) ? "->" : "><");
    }

    void line(String symbol, String reference) {
        text.append("    ").append(symbol).append(' ').append(reference).append('\n');
    }

    void undercuts(Collection<Claim.Id> undercutters) {
        undercutters.stream().filter(plan.claims::containsKey).forEach(claim -> line("_", plan.reference(claim)));
    }
}
