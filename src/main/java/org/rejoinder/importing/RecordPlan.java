package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;
import org.rejoinder.importing.ImportReport.Difference;
import org.rejoinder.importing.ImportReport.Entry;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;

/**
 * Settles record by record what becomes of the claims, relations and arguments of a file. Knows nothing of the store: what
 * is stored has been read before. What people here have decided always stays.
 */
final class RecordPlan {

    private final Stored stored;
    private final UnaryOperator<ReviewStatus> status;
    private final Map<Claim.Id, Claim.Id> ids;
    private final Set<Claim.Id> standing = new HashSet<>();

    final List<Claim> claimsBefore = new ArrayList<>();
    final List<Claim> claimsAfter = new ArrayList<>();
    final List<Relation> relationsBefore = new ArrayList<>();
    final List<Relation> relationsAfter = new ArrayList<>();
    final List<Argument> argumentsBefore = new ArrayList<>();
    final List<Argument> argumentsAfter = new ArrayList<>();
    final List<Entry> claims = new ArrayList<>();
    final List<Entry> relations = new ArrayList<>();
    final List<Entry> arguments = new ArrayList<>();

    /**
     * What the store has, as far as it matters.
     *
     * @param records claims that are the same as some of the file by id, and all relations and arguments of these
     * @param others relations and arguments of other claims that have an id of the file's, which is then not free
     * @param decidedOn what people here have changed or made, by {@link Subject#toString}
     */
    record Stored(Records records, Set<String> others, Set<String> decidedOn) {
        Stored {
            others = Set.copyOf(others);
            decidedOn = Set.copyOf(decidedOn);
        }
    }

    /**
     * @param ids of the claims here, by their ids in the file
     * @param status what becomes of a status that comes in
     */
    RecordPlan(Stored stored, Map<Claim.Id, Claim.Id> ids, UnaryOperator<ReviewStatus> status) {
        this.stored = stored;
        this.ids = ids;
        this.status = status;
    }

    /** @param placed the new places of each claim, by its id here */
    void settleClaims(MapContents contents, Map<Claim.Id, List<Occurrence>> placed) {
        Map<Claim.Id, Claim> here = byId(stored.records().claims(), Claim::id);
        for (Claim claim : contents.claims()) {
            Claim.Id id = Objects.requireNonNull(ids.get(claim.id()));
            Claim there = new Claim(
                    id,
                    claim.text(),
                    claim.type(),
                    claim.checkWorthiness(),
                    claim.confidence(),
                    status.apply(claim.status()),
                    claim.origin(),
                    claim.version());
            Claim local = here.get(id);
            boolean grows = placed.containsKey(id);
            if (local != null) {
                settle(local, there, grows);
                standing.add(id);
            } else if (grows) {
                claimsAfter.add(there);
                claims.add(new Entry(Subject.of(id), there.text(), Outcome.NEW, List.of(), false));
                standing.add(id);
            } else {
                claims.add(new Entry(Subject.of(id), there.text(), Outcome.NOT_FOUND, List.of(), false));
            }
        }
    }

    private void settle(Claim local, Claim there, boolean grows) {
        List<Difference> differences = Differences.between(local, there);
        boolean decided = stored.decidedOn().contains(Subject.of(local.id()).toString())
                || Differences.isDecided(local.origin(), local.status());
        Outcome outcome = outcome(differences, decided, there.status());
        if (outcome == Outcome.CHANGED) {
            claimsBefore.add(local);
            claimsAfter.add(new Claim(
                    local.id(),
                    Differences.sayTheSame(local, there) ? local.text() : there.text(),
                    there.type(),
                    there.checkWorthiness(),
                    there.confidence(),
                    there.status(),
                    local.origin(),
                    local.version() + 1));
        }
        claims.add(entry(Subject.of(local.id()), local.text(), outcome, differences, grows));
    }

    private static Outcome outcome(List<Difference> differences, boolean decided, ReviewStatus there) {
        if (differences.isEmpty()) {
            return Outcome.SAME;
        }
        if (!decided) {
            return Outcome.CHANGED;
        }
        return Differences.isDecidedOtherwise(differences, there) ? Outcome.CONFLICTING : Outcome.SAME;
    }

    private static Entry entry(
            Subject about, String text, Outcome outcome, List<Difference> differences, boolean grows) {
        return new Entry(about, text, outcome, outcome == Outcome.SAME ? List.of() : differences, grows);
    }

    void settleRelations(MapContents contents) {
        Map<Relation.Id, Relation> here = byId(stored.records().relations(), Relation::id);
        Map<Set<Claim.Id>, List<Relation>> between = stored.records().relations().stream()
                .collect(Collectors.groupingBy(relation -> Set.of(relation.from(), relation.to())));
        Map<Claim.Id, String> texts = new HashMap<>();
        contents.claims().forEach(claim -> texts.put(claim.id(), claim.text()));
        Set<Relation.Id> met = new HashSet<>();
        for (Relation relation : contents.relations()) {
            String sentence = "%s \u2014 %s \u2014 %s"
                    .formatted(texts.get(relation.from()), relation.type().label(), texts.get(relation.to()));
            Claim.Id from = ids.get(relation.from());
            Claim.Id to = ids.get(relation.to());
            if (from == null || to == null || from.equals(to) || !standing.containsAll(Set.of(from, to))) {
                relations.add(new Entry(Subject.of(relation.id()), sentence, Outcome.NOT_FOUND, List.of(), false));
                continue;
            }
            Relation there = here(relation, from, to);
            Relation local = between.getOrDefault(Set.of(from, to), List.of()).stream()
                    .filter(one -> one.id().equals(there.id()))
                    .findFirst()
                    .or(() -> between.getOrDefault(Set.of(from, to), List.of()).stream()
                            .filter(there::isDoubleOf)
                            .findFirst())
                    .orElse(null);
            if (local != null) {
                if (met.add(local.id())) {
                    settle(local, there, sentence);
                }
            } else {
                Relation fresh = called(free(there, here, met), there);
                if (met.add(fresh.id())) {
                    relationsAfter.add(fresh);
                    relations.add(new Entry(Subject.of(fresh.id()), sentence, Outcome.NEW, List.of(), false));
                }
            }
        }
    }

    private Relation here(Relation relation, Claim.Id from, Claim.Id to) {
        boolean stays = from.equals(relation.from()) && to.equals(relation.to());
        boolean turned = relation.mutual() && !stays && to.compareTo(from) < 0;
        return new Relation(
                relation.id(),
                turned ? to : from,
                turned ? from : to,
                relation.type(),
                relation.confidence(),
                status.apply(relation.status()),
                relation.origin(),
                relation.reason(),
                relation.scope(),
                relation.mutual(),
                relation.version());
    }

    /** A relation keeps its id unless one between other claims is called so. */
    private Relation.Id free(Relation wanted, Map<Relation.Id, Relation> here, Set<Relation.Id> met) {
        Relation.Id id = wanted.id();
        for (int number = 1;
                here.containsKey(id) || met.contains(id) || stored.others().contains(id.value());
                number++) {
            id = new Relation.Id(ContentId.of(
                    "r",
                    wanted.from().value(),
                    wanted.to().value(),
                    wanted.type().label(),
                    Integer.toString(number)));
        }
        return id;
    }

    private static Relation called(Relation.Id id, Relation relation) {
        return new Relation(
                id,
                relation.from(),
                relation.to(),
                relation.type(),
                relation.confidence(),
                relation.status(),
                relation.origin(),
                relation.reason(),
                relation.scope(),
                relation.mutual(),
                relation.version());
    }

    private void settle(Relation local, Relation there, String sentence) {
        List<Difference> differences = Differences.between(local, there);
        boolean decided = stored.decidedOn().contains(Subject.of(local.id()).toString())
                || Differences.isDecided(local.origin(), local.status());
        Outcome outcome = outcome(differences, decided, there.status());
        if (outcome == Outcome.CHANGED) {
            relationsBefore.add(local);
            relationsAfter.add(new Relation(
                    local.id(),
                    there.from(),
                    there.to(),
                    there.type(),
                    there.confidence(),
                    there.status(),
                    local.origin(),
                    there.reason(),
                    local.scope(),
                    there.mutual(),
                    local.version() + 1));
        }
        relations.add(entry(Subject.of(local.id()), sentence, outcome, differences, false));
    }

    void settleArguments(MapContents contents) {
        Map<Argument.Id, Argument> here = byId(stored.records().arguments(), Argument::id);
        Map<Claim.Id, String> texts = new HashMap<>();
        contents.claims().forEach(claim -> texts.put(claim.id(), claim.text()));
        Set<Argument.Id> met = new HashSet<>();
        for (Argument argument : contents.reviewed().arguments()) {
            String sentence = "%d \u2014 %s \u2014 %s"
                    .formatted(
                            argument.premises().size() + argument.unstated().size(),
                            argument.type().label(),
                            texts.get(argument.conclusion()));
            if (!isWhole(argument)) {
                arguments.add(new Entry(Subject.of(argument.id()), sentence, Outcome.NOT_FOUND, List.of(), false));
                continue;
            }
            Argument there = here(argument);
            Argument local = here.get(there.id());
            if (local == null || !local.conclusion().equals(there.conclusion())) {
                local = here.values().stream()
                        .filter(there::isDoubleOf)
                        .findFirst()
                        .orElse(null);
            }
            if (local != null) {
                if (met.add(local.id())) {
                    settle(local, there, sentence);
                }
            } else if (!here.containsKey(there.id()) && met.add(there.id())) {
                Argument fresh = stored.others().contains(there.id().value())
                        ? called(new Argument.Id(ContentId.of("g", there.id().value(), "import")), there)
                        : there;
                argumentsAfter.add(fresh);
                arguments.add(new Entry(Subject.of(fresh.id()), sentence, Outcome.NEW, List.of(), false));
            }
        }
    }

    /** Whether all its claims come in, and none has become another of its parts. */
    private boolean isWhole(Argument argument) {
        List<Claim.Id> parts = new ArrayList<>(argument.premises());
        parts.add(argument.conclusion());
        Set<Claim.Id> here = new LinkedHashSet<>();
        parts.forEach(part -> here.add(ids.getOrDefault(part, part)));
        return here.size() == parts.size()
                && standing.containsAll(here)
                && argument.undercutters().stream().allMatch(part -> standing.contains(ids.getOrDefault(part, part)));
    }

    private Argument here(Argument argument) {
        return new Argument(
                argument.id(),
                argument.premises().stream().map(this::here).toList(),
                argument.unstated(),
                argument.type(),
                here(argument.conclusion()),
                argument.scheme(),
                argument.undercutters().stream().map(this::here).distinct().toList(),
                status.apply(argument.status()),
                argument.version());
    }

    private Claim.Id here(Claim.Id there) {
        return ids.getOrDefault(there, there);
    }

    private static Argument called(Argument.Id id, Argument argument) {
        return new Argument(
                id,
                argument.premises(),
                argument.unstated(),
                argument.type(),
                argument.conclusion(),
                argument.scheme(),
                argument.undercutters(),
                argument.status(),
                argument.version());
    }

    private void settle(Argument local, Argument there, String sentence) {
        List<Difference> differences = Differences.between(local, there);
        boolean decided = stored.decidedOn().contains(Subject.of(local.id()).toString());
        Outcome outcome = outcome(differences, decided, there.status());
        if (outcome == Outcome.CHANGED) {
            argumentsBefore.add(local);
            argumentsAfter.add(called(local.id(), there).at(local.version() + 1));
        }
        arguments.add(entry(Subject.of(local.id()), sentence, outcome, differences, false));
    }

    private static <K, V> Map<K, V> byId(List<V> rows, Function<V, K> id) {
        Map<K, V> map = new LinkedHashMap<>();
        rows.forEach(row -> map.putIfAbsent(id.apply(row), row));
        return map;
    }
}
