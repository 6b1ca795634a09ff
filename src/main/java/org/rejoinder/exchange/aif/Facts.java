package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.StepGraph;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** What a map says that graphs of steps can say too: claims that stand, and how they bear on each other. */
final class Facts {

    /** That one claim bears on another, one way. */
    record Link(Claim.Id from, Claim.Id to, RelationType type) {}

    private record Inference(Set<Claim.Id> premises, Set<String> unstated, RelationType type, Claim.Id conclusion) {}

    private final Map<Claim.Id, Claim> claims = new LinkedHashMap<>();
    private final Map<Link, List<Relation>> links = new LinkedHashMap<>();
    private final Map<Inference, Argument> inferences = new HashMap<>();
    private final List<Argument> arguments;
    private final Set<String> argumentIds = new HashSet<>();
    private final Map<Claim.Id, Claim.Id> merged;

    /** @param contents what stands of a map */
    Facts(MapContents contents) {
        contents.claims().stream()
                .filter(claim -> claim.status() != ReviewStatus.REJECTED)
                .forEach(claim -> claims.put(claim.id(), claim));
        contents.relations().stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                .filter(relation -> claims.containsKey(relation.from()) && claims.containsKey(relation.to()))
                .forEach(this::add);
        arguments = contents.reviewed().arguments().stream()
                .filter(argument -> argument.status() != ReviewStatus.REJECTED)
                .filter(argument -> claims.containsKey(argument.conclusion())
                        && claims.keySet().containsAll(argument.premises()))
                .toList();
        arguments.forEach(argument -> argumentIds.add(argument.id().value()));
        arguments.forEach(argument -> inferences.putIfAbsent(
                new Inference(
                        Set.copyOf(argument.premises()),
                        Set.copyOf(argument.unstated()),
                        argument.type(),
                        argument.conclusion()),
                argument));
        merged = contents.reviewed().merged();
    }

    private void add(Relation relation) {
        add(new Link(relation.from(), relation.to(), relation.type()), relation);
        if (relation.mutual() && relation.type() == RelationType.CONTRADICTS) {
            add(new Link(relation.to(), relation.from(), relation.type()), relation);
        }
    }

    private void add(Link link, Relation relation) {
        links.computeIfAbsent(link, key -> new ArrayList<>(1)).add(relation);
    }

    /** Claims that stand, in the map's order. */
    Map<Claim.Id, Claim> claims() {
        return claims;
    }

    /** Links that stand, both ways of a mutual contradiction apart, each with the relations that say so, in their order. */
    Map<Link, List<Relation>> links() {
        return links;
    }

    /** Arguments that stand with all premises, in the map's order. */
    List<Argument> arguments() {
        return arguments;
    }

    /** Whether an argument of the id stands. */
    boolean hasArgument(String id) {
        return argumentIds.contains(id);
    }

    /** The claim of an id or the one it was merged into, if that stands. */
    Optional<Claim> claim(String id) {
        Claim.Id claim = new Claim.Id(id);
        return Optional.ofNullable(claims.get(merged.getOrDefault(claim, claim)));
    }

    /** The link that stands between two claims; an equivalence reads both ways. */
    Optional<Link> link(Claim.Id from, Claim.Id to, RelationType type) {
        Link there = new Link(from, to, type);
        Link back = new Link(to, from, type);
        return links.containsKey(there)
                ? Optional.of(there)
                : type == RelationType.EQUIVALENT && links.containsKey(back) ? Optional.of(back) : Optional.empty();
    }

    /** The argument that stands and draws what a step draws, for one of its conclusions. */
    Optional<Argument> argument(StepGraph.Step step, Claim.Id conclusion) {
        return Optional.ofNullable(inferences.get(new Inference(
                new HashSet<>(step.premises()),
                new HashSet<>(step.unstated()),
                step.kind().type(),
                conclusion)));
    }
}
