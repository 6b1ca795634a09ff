package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;

/**
 * Reasoning as the Argument Interchange Format draws it: claims that are joined by steps, each step a node of its own, with
 * edges from premises to the step and from the step to what is concluded. Tells what that is among our records: a step with
 * one premise is a relation, one with several that is attacked itself, or that leaves a premise unsaid, an argument.
 *
 * <p>Carlos Chesñevar and others: Towards an Argument Interchange Format (Knowledge Engineering Review 21, 2006).
 */
public final class StepGraph {

    /** What a step does. */
    public enum Kind {
        INFERENCE,
        CONFLICT,
        REPHRASE;

        /** What it is as a relation. */
        public RelationType type() {
            return switch (this) {
                case INFERENCE -> RelationType.SUPPORTS;
                case CONFLICT -> RelationType.CONTRADICTS;
                case REPHRASE -> RelationType.EQUIVALENT;
            };
        }
    }

    /**
     * What a file of our own says of a step beyond what the graph does.
     *
     * @param id of the relation or argument
     * @param argument whether it is an argument even if it could be a relation
     * @param mutual whether it is a relation that reads both ways
     * @param scheme of an argument; null if nobody named one
     */
    public record Told(
            String id,
            boolean argument,
            boolean mutual,
            double confidence,
            ReviewStatus status,
            Origin origin,
            String reason,
            @Nullable String scheme) {

        /** An argument that nothing more is said of than the graph does. */
        public static Told argument(String id, @Nullable String scheme) {
            return new Told(id, true, false, 1, ReviewStatus.ACCEPTED, Origin.IMPORT, "", scheme);
        }
    }

    /**
     * A step.
     *
     * @param name what the file calls it
     * @param scheme the pattern of reasoning, in the file's words; null if it says nothing in particular
     * @param premises in the order of the edges, each once
     * @param unstated words of premises that no passage asserts
     * @param conclusions likewise; none that is a premise
     * @param undercut steps that this one attacks
     * @param undercutters claims that attack this step; only of steps with premises and conclusions
     */
    public record Step(
            String name,
            Kind kind,
            @Nullable String scheme,
            List<Claim.Id> premises,
            List<String> unstated,
            List<Claim.Id> conclusions,
            List<String> undercut,
            List<Claim.Id> undercutters,
            @Nullable Told told) {

        /** Whether it joins claims. */
        public boolean isWhole() {
            return !premises.isEmpty() && !conclusions.isEmpty();
        }

        /** Whether it is an argument rather than one or more relations. */
        public boolean isArgument() {
            return kind != Kind.REPHRASE
                    && isWhole()
                    && (premises.size() > 1
                            || !unstated.isEmpty()
                            || !undercutters.isEmpty()
                            || (told != null && told.argument()));
        }
    }

    private static final class Part {
        private final Kind kind;
        private final @Nullable String scheme;
        private final Set<Claim.Id> premises = new LinkedHashSet<>();
        private final Set<String> unstated = new LinkedHashSet<>();
        private final Set<Claim.Id> conclusions = new LinkedHashSet<>();
        private final Set<String> targets = new LinkedHashSet<>();
        private final Set<Claim.Id> undercutters = new LinkedHashSet<>();
        private @Nullable Told told;

        private Part(Kind kind, @Nullable String scheme) {
            this.kind = kind;
            this.scheme = scheme;
        }

        private boolean isWhole() {
            return !premises.isEmpty() && conclusions.stream().anyMatch(claim -> !premises.contains(claim));
        }
    }

    private final Map<String, Claim.Id> claims = new HashMap<>();
    private final Map<String, String> unstated = new HashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Says that the file calls a claim so. */
    public void claim(String name, Claim.Id claim) {
        claims.put(name, claim);
    }

    /** Says that the file calls a premise so that no passage asserts. */
    public void unstated(String name, String words) {
        unstated.put(name, words);
    }

    /** Adds a step; one of that name that is there already stays as it is. */
    public void step(String name, Kind kind, @Nullable String scheme) {
        parts.putIfAbsent(name, new Part(kind, scheme));
    }

    /** Adds to a step what a file of our own says of it. */
    public void told(String name, Told told) {
        Part part = parts.get(name);
        if (part != null) {
            part.told = told;
        }
    }

    /** Adds an edge, once all claims and steps are there. What joins neither a claim and a step nor two steps has no effect. */
    public void edge(String from, String to) {
        Part source = parts.get(from);
        Part target = parts.get(to);
        if (source == null && target != null) {
            Optional.ofNullable(claims.get(from)).ifPresent(target.premises::add);
            Optional.ofNullable(unstated.get(from)).ifPresent(target.unstated::add);
        } else if (source != null && target == null) {
            Optional.ofNullable(claims.get(to)).ifPresent(source.conclusions::add);
        } else if (source != null && target != null && source != target) {
            source.targets.add(to);
        }
    }

    /** The steps in the order added. */
    public List<Step> steps() {
        parts.values().forEach(part -> part.undercutters.clear());
        parts.values().stream()
                .filter(part -> part.kind == Kind.CONFLICT)
                .forEach(part -> undercut(part).forEach(target -> target.undercutters.addAll(part.premises)));
        List<Step> steps = new ArrayList<>(parts.size());
        parts.forEach((name, part) -> steps.add(step(name, part)));
        return steps;
    }

    private Step step(String name, Part part) {
        List<Claim.Id> conclusions = part.conclusions.stream()
                .filter(claim -> !part.premises.contains(claim))
                .toList();
        List<String> undercut = part.kind == Kind.CONFLICT
                ? part.targets.stream().filter(this::canBeUndercut).toList()
                : List.of();
        return new Step(
                name,
                part.kind,
                part.scheme,
                List.copyOf(part.premises),
                List.copyOf(part.unstated),
                conclusions,
                undercut,
                List.copyOf(part.undercutters),
                part.told);
    }

    private List<Part> undercut(Part part) {
        return part.targets.stream()
                .filter(this::canBeUndercut)
                .flatMap(name -> Optional.ofNullable(parts.get(name)).stream())
                .toList();
    }

    private boolean canBeUndercut(String name) {
        Part part = parts.get(name);
        return part != null && part.kind != Kind.REPHRASE && part.isWhole();
    }

    /**
     * Puts relations and arguments into a draft that has the claims, and notes what of the graph has no place there.
     *
     * @return what each step has become, by name, in order; steps that have become nothing are left out
     */
    public Map<String, Subject> draft(MapDraft draft) {
        List<Step> steps = steps();
        Set<Pair> oneWay = oneWay(steps);
        Map<String, Subject> subjects = new LinkedHashMap<>();
        Map<Argument.Id, Argument> arguments = new LinkedHashMap<>();
        for (Step step : steps) {
            Part part = parts.get(step.name());
            if (part != null) {
                notePlaceless(draft, step, part);
            }
            if (step.isArgument()) {
                subject(step, arguments).ifPresent(subject -> subjects.put(step.name(), subject));
            } else {
                for (Claim.Id premise : step.premises()) {
                    for (Claim.Id conclusion : step.conclusions()) {
                        relation(draft, step, premise, conclusion, oneWay)
                                .ifPresent(id -> subjects.putIfAbsent(step.name(), Subject.of(id)));
                    }
                }
            }
        }
        for (Step step : steps) {
            step.undercut().stream()
                    .filter(subjects::containsKey)
                    .filter(target -> !step.premises().isEmpty())
                    .forEach(target -> subjects.putIfAbsent(step.name(), subjects.get(target)));
        }
        arguments.values().forEach(argument -> {
            Argument.Id added = draft.add(argument);
            assert added.equals(argument.id());
        });
        return subjects;
    }

    private void notePlaceless(MapDraft draft, Step step, Part part) {
        if (part.conclusions.size() > step.conclusions().size()) {
            draft.lose(
                    "steps from a claim to itself",
                    "A claim cannot be a reason for or against itself; that part of the step is left out",
                    step.name());
        } else if (!step.isWhole() && step.undercut().isEmpty()) {
            draft.lose(
                    "steps without a claim at both ends",
                    "They relate nothing that is a claim here; they are kept only to be written back",
                    step.name());
        }
        if (part.targets.size() > step.undercut().size()) {
            draft.lose(
                    "what bears on a step other than by attacking an inference or conflict between claims",
                    "Only attacks on a step have a place here; the link is kept only to be written back",
                    step.name());
        }
        if (!step.undercut().isEmpty() && step.premises().size() > 1) {
            draft.lose(
                    "that the premises of an attack on a step only count together",
                    "Each counts by itself here",
                    step.name());
        }
    }

    private record Pair(Claim.Id from, Claim.Id to) {}

    private static Set<Pair> oneWay(List<Step> steps) {
        Set<Pair> pairs = new HashSet<>();
        for (Step step : steps) {
            if (step.kind() == Kind.CONFLICT && !step.isArgument()) {
                step.premises()
                        .forEach(premise ->
                                step.conclusions().forEach(conclusion -> pairs.add(new Pair(premise, conclusion))));
            }
        }
        return pairs;
    }

    private static Optional<Relation.Id> relation(
            MapDraft draft, Step step, Claim.Id premise, Claim.Id conclusion, Set<Pair> oneWay) {
        RelationType type = step.kind().type();
        boolean mutual = type == RelationType.CONTRADICTS && oneWay.contains(new Pair(conclusion, premise));
        Told told = step.told();
        if (told == null || told.argument() || step.conclusions().size() > 1) {
            return draft.relation(premise, conclusion, type, mutual, step.scheme());
        }
        boolean both = (told.mutual() && type == RelationType.CONTRADICTS) || type == RelationType.EQUIVALENT;
        boolean turned = both && conclusion.compareTo(premise) < 0;
        return Optional.of(draft.add(new Relation(
                new Relation.Id(told.id()),
                turned ? conclusion : premise,
                turned ? premise : conclusion,
                type,
                told.confidence(),
                told.status(),
                told.origin(),
                told.reason(),
                Scope.WITHIN,
                both,
                1)));
    }

    /** Gathers the arguments that a step is, one for each conclusion; the first is what the step has become. */
    private static Optional<Subject> subject(Step step, Map<Argument.Id, Argument> arguments) {
        Optional<Subject> first = Optional.empty();
        Told told = step.told();
        for (Claim.Id conclusion : step.conclusions()) {
            Argument.Id id = told == null
                            || !told.argument()
                            || step.conclusions().size() > 1
                    ? Argument.Id.of(
                            step.premises(), step.unstated(), step.kind().type(), conclusion)
                    : new Argument.Id(told.id());
            Argument drawn = new Argument(
                    id,
                    step.premises(),
                    step.unstated(),
                    step.kind().type(),
                    conclusion,
                    told == null || !told.argument() ? step.scheme() : told.scheme(),
                    step.undercutters(),
                    told == null ? ReviewStatus.ACCEPTED : told.status(),
                    1);
            arguments.merge(id, drawn, StepGraph::both);
            first = first.or(() -> Optional.of(Subject.of(id)));
        }
        return first;
    }

    /** One argument that is drawn twice: whatever attacks either attacks it. */
    private static Argument both(Argument one, Argument other) {
        Set<Claim.Id> undercutters = new LinkedHashSet<>(one.undercutters());
        undercutters.addAll(other.undercutters());
        return new Argument(
                one.id(),
                one.premises(),
                one.unstated(),
                one.type(),
                one.conclusion(),
                one.scheme() == null ? other.scheme() : one.scheme(),
                List.copyOf(undercutters),
                one.status(),
                one.version());
    }
}
