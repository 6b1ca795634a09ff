package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** What is written where, and under which titles: settled before the first line is written. */
final class Plan {

    /** An argument as Argdown has it: one inference after the other. */
    record Group(String title, List<Argument> steps) {}

    /** Where something stands: in a section of a kept outline, before the first one (-1), or (document null) nowhere yet. */
    record Place(Document document, int section) {}

    final MapContents contents;
    final Kept kept;
    final Shown shown;
    final Map<Claim.Id, Claim> claims = new LinkedHashMap<>();
    final Map<Claim.Id, Document> documents = new HashMap<>();
    final Map<Claim.Id, String> titles = new HashMap<>();
    final Map<Claim.Id, List<Relation>> incoming = new HashMap<>();
    /** All relations to a claim, whatever line says them. */
    final Map<Claim.Id, List<Relation>> into = new HashMap<>();
    /** Relations that are written below their source, since an argument cannot stand below {@code ><}. */
    final Map<Claim.Id, List<Relation>> turned = new HashMap<>();

    final List<Group> groups;
    final Map<Claim.Id, Set<Claim.Id>> undercuts = new HashMap<>();
    /** Supports of an argument as a whole, by its title. */
    final Map<String, List<Relation>> wholes = new HashMap<>();
    /** Untitled claims that are written where an argument states them. */
    final Set<Claim.Id> inline = new HashSet<>();

    final boolean strict;
    private final Set<Claim.Id> stated = new HashSet<>();
    private final Map<Claim.Id, Integer> uses = new HashMap<>();

    Plan(MapContents contents) {
        this.contents = contents;
        this.kept = new Kept(contents);
        this.shown = Shown.of(contents);
        shown.byDocument()
                .forEach((document, all) -> all.forEach(claim -> {
                    claims.put(claim.id(), claim);
                    documents.put(claim.id(), document);
                }));
        this.strict = isStrict();
        Titles ofArguments = new Titles();
        this.groups = grouped(arguments(), ofArguments);
        statedClaims();
        relations();
        titles(ofArguments);
    }

    private boolean isStrict() {
        List<Document> outlines = outlines();
        return outlines.size() == 1
                && Kept.mapping(Kept.mapping(kept.of(outlines.getFirst().id()), "frontMatter")
                                .get("model"))
                        .getOrDefault("mode", "")
                        .equals("strict");
    }

    /** Documents that were Argdown and of which the outline is kept. */
    List<Document> outlines() {
        return contents.documents().stream()
                .filter(document -> Kept.isThere(kept.of(document.id())))
                .toList();
    }

    private List<Argument> arguments() {
        List<Argument> written = new ArrayList<>();
        for (Argument argument : contents.reviewed().arguments()) {
            if (isWritten(argument)) {
                if (isUndercutOnly(argument)) {
                    undercuts
                            .computeIfAbsent(argument.premises().getFirst(), claim -> new LinkedHashSet<>())
                            .addAll(argument.undercutters());
                } else {
                    written.add(argument);
                }
            }
        }
        return written;
    }

    boolean isWritten(Argument argument) {
        return argument.status() != ReviewStatus.REJECTED
                && claims.keySet().containsAll(argument.premises())
                && claims.containsKey(argument.conclusion());
    }

    /** Made only because its step is undercut, and nothing changed since. */
    private boolean isUndercutOnly(Argument argument) {
        return Kept.truth(kept.of(argument.id()), "undercut")
                && argument.premises().size() == 1
                && argument.unstated().isEmpty()
                && argument.scheme() == null
                && argument.version() == 1
                && isArgument(argument.premises().getFirst())
                && argument.id()
                        .equals(Argument.Id.of(
                                argument.premises(), argument.unstated(), argument.type(), argument.conclusion()));
    }

    private List<Group> grouped(List<Argument> arguments, Titles titles) {
        Map<String, TreeMap<Integer, Argument>> bySource = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            Carried carried = kept.of(argument.id());
            String of = Kept.text(carried, "of");
            bySource.computeIfAbsent(of == null ? argument.id().value() : of, source -> new TreeMap<>())
                    .put(Kept.whole(carried, "step", 0), argument);
        }
        List<Group> groups = new ArrayList<>();
        bySource.values().forEach(steps -> {
            List<Argument> all = List.copyOf(steps.values());
            boolean whole = Kept.whole(kept.of(all.getFirst().id()), "steps", 1) == all.size()
                    && all.stream().limit(all.size() - 1L).allMatch(step -> step.type() == RelationType.SUPPORTS);
            if (whole) {
                groups.add(group(all, titles));
            } else {
                all.forEach(step -> groups.add(group(List.of(step), titles)));
            }
        });
        return groups;
    }

    private Group group(List<Argument> steps, Titles titles) {
        Argument last = steps.getLast();
        String before = titles.kept(Kept.text(kept.of(last.id()), "title"));
        Claim conclusion = Objects.requireNonNull(claims.get(last.conclusion()));
        return new Group(
                before == null
                        ? titles.ofWords(
                                "Argument " + conclusion.text(), last.id().value())
                        : before,
                steps);
    }

    private void statedClaims() {
        for (Group group : groups) {
            Set<Claim.Id> here = new HashSet<>();
            for (Argument step : group.steps()) {
                here.addAll(step.premises());
                if (step.type() == RelationType.SUPPORTS) {
                    here.add(step.conclusion());
                } else {
                    used(step.conclusion());
                }
                step.undercutters().forEach(this::used);
            }
            stated.addAll(here);
            here.forEach(this::used);
        }
    }

    private void used(Claim.Id claim) {
        uses.merge(claim, 1, Integer::sum);
    }

    private void relations() {
        Set<String> argumentTitles = new HashSet<>();
        groups.forEach(group -> argumentTitles.add(group.title()));
        for (Relation relation : shown.relations()) {
            into.computeIfAbsent(relation.to(), claim -> new ArrayList<>()).add(relation);
            String whole = Kept.text(kept.of(relation.id()), "argument");
            boolean both = relation.type() == RelationType.CONTRADICTS && relation.mutual();
            if (whole != null && argumentTitles.contains(whole)) {
                wholes.computeIfAbsent(whole, title -> new ArrayList<>()).add(relation);
                used(relation.from());
            } else if (both && isArgument(relation.from())) {
                turned.computeIfAbsent(relation.from(), claim -> new ArrayList<>())
                        .add(relation);
                used(relation.to());
            } else {
                incoming.computeIfAbsent(relation.to(), claim -> new ArrayList<>())
                        .add(relation);
                if (relation.type() != RelationType.EQUIVALENT) {
                    used(relation.from());
                }
            }
        }
        undercuts.values().forEach(against -> against.forEach(this::used));
    }

    private void titles(Titles ofArguments) {
        Titles ofStatements = new Titles();
        for (Claim claim : claims.values()) {
            Titles space = isArgument(claim.id()) ? ofArguments : ofStatements;
            String title = space.kept(Kept.text(kept.of(claim.id()), "title"));
            if (title != null) {
                titles.put(claim.id(), title);
            }
        }
        for (Claim claim : claims.values()) {
            if (titles.containsKey(claim.id()) || staysUntitled(claim)) {
                continue;
            }
            Titles space = isArgument(claim.id()) ? ofArguments : ofStatements;
            titles.put(claim.id(), space.ofWords(claim.text(), claim.id().value()));
        }
    }

    /** Had no title and needs none: nothing refers to it, or only the argument that states it. */
    private boolean staysUntitled(Claim claim) {
        Carried carried = kept.of(claim.id());
        boolean had =
                !Kept.isThere(carried) || Kept.text(carried, "title") != null || Kept.text(carried, "source") == null;
        int used = uses.getOrDefault(claim.id(), 0);
        if (had || isArgument(claim.id()) || used > 1) {
            return false;
        }
        boolean once = used == 1 && stated.contains(claim.id());
        if (once) {
            inline.add(claim.id());
        }
        return once || used == 0;
    }

    /** Whether a claim is written as an argument, as it came. */
    boolean isArgument(Claim.Id claim) {
        return "argument".equals(Kept.text(kept.of(claim), "kind")) && !stated.contains(claim);
    }

    /** In brackets. */
    String reference(Claim.Id claim) {
        String title = Objects.requireNonNull(titles.get(claim));
        return isArgument(claim) ? "<" + title + ">" : "[" + title + "]";
    }

    @Nullable
    Place place(Claim claim) {
        return place(Objects.requireNonNull(documents.get(claim.id())), kept.of(claim.id()));
    }

    @Nullable
    Place place(Group group) {
        Argument last = group.steps().getLast();
        return place(Objects.requireNonNull(documents.get(last.conclusion())), kept.of(last.id()));
    }

    private @Nullable Place place(Document document, Carried carried) {
        Carried outline = kept.of(document.id());
        if (!Kept.isThere(outline) || !Kept.isThere(carried)) {
            return null;
        }
        int section = Kept.whole(carried, "section", -1);
        return new Place(document, section < Kept.list(outline, "sections").size() ? section : -1);
    }

    /** What a claim says, on one line; a statement must have words. */
    static String said(Claim claim) {
        String words = Words.line(claim.text());
        return words.isEmpty() ? "(no words)" : words;
    }
}
