package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.StepGraph;
import org.rejoinder.relation.Argument;
import org.rejoinder.review.Subject;

/**
 * Which nodes and edges of the files that a map came from still hold: those of claims that stand, those of steps that say what
 * the map says, and everything that says nothing we know of. A node of a dialogue goes when all that it led to has gone.
 */
final class Survival {

    /**
     * A node as a file had it.
     *
     * @param key unlike that of any other node, whatever file it is in
     * @param role what it is
     * @param words what a statement says
     * @param scheme of a step, null if it says nothing in particular
     */
    record Node(
            String key,
            Role role,
            Kept.Item item,
            String words,
            @Nullable String scheme) {}

    /** An edge as a file had it, by keys of nodes. */
    record Edge(String from, String to, Kept.Item item) {}

    private final Facts facts;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges;
    private final Map<Claim.Id, String> nodeOfClaim = new HashMap<>();
    private final Map<String, String> alias = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<Facts.Link, List<String>> said = new HashMap<>();
    private final Map<Argument.Id, String> nodeOfArgument = new HashMap<>();
    private final Map<String, List<Argument>> drawn = new HashMap<>();
    private final Map<Argument.Id, Set<Claim.Id>> undercut = new HashMap<>();
    private final StepGraph graph = new StepGraph();

    Survival(Facts facts, List<Node> all, List<Edge> edges) {
        this.facts = facts;
        this.edges = edges;
        all.forEach(node -> nodes.putIfAbsent(node.key(), node));
        nodes.values().forEach(this::addToGraph);
        edges.forEach(edge -> graph.edge(edge.from(), edge.to()));
        List<StepGraph.Step> steps = graph.steps();
        steps.forEach(this::judgeStep);
        steps.forEach(this::judgeUndercut);
        prune();
    }

    private void addToGraph(Node node) {
        Subject about = node.item().about();
        if (node.role() == Role.STATEMENT && about != null) {
            addStatement(node, about);
        }
        node.role().step().ifPresent(kind -> {
            graph.step(node.key(), kind, node.scheme());
            if (about != null && about.kind() == Subject.Kind.ARGUMENT) {
                graph.told(node.key(), StepGraph.Told.argument(about.id(), node.scheme()));
            }
        });
    }

    private void addStatement(Node node, Subject about) {
        if (about.kind() == Subject.Kind.ARGUMENT) {
            if (facts.hasArgument(about.id())) {
                graph.unstated(node.key(), node.words());
            } else {
                gone.add(node.key());
            }
            return;
        }
        Optional<Claim> claim = about.kind() == Subject.Kind.CLAIM ? facts.claim(about.id()) : Optional.empty();
        if (claim.isEmpty()) {
            gone.add(node.key());
            return;
        }
        Claim.Id id = claim.get().id();
        String first = nodeOfClaim.putIfAbsent(id, node.key());
        if (first != null) {
            alias.put(node.key(), first);
            gone.add(node.key());
        }
        graph.claim(node.key(), id);
    }

    private void judgeStep(StepGraph.Step step) {
        if (!step.isWhole()) {
            // What was something of ours once and says nothing of what stands is gone; what never was stays as it came.
            Node node = nodes.get(step.name());
            if (step.undercut().isEmpty() && node != null && node.item().about() != null) {
                gone.add(step.name());
            }
            return;
        }
        boolean holds = step.isArgument()
                ? step.conclusions().stream()
                        .allMatch(conclusion -> facts.argument(step, conclusion).isPresent())
                : step.premises().stream()
                        .allMatch(premise -> step.conclusions().stream()
                                .allMatch(conclusion -> facts.link(
                                                premise, conclusion, step.kind().type())
                                        .isPresent()));
        if (!holds) {
            gone.add(step.name());
            return;
        }
        for (Claim.Id conclusion : step.conclusions()) {
            if (step.isArgument()) {
                facts.argument(step, conclusion).ifPresent(argument -> {
                    nodeOfArgument.putIfAbsent(argument.id(), step.name());
                    drawn.computeIfAbsent(step.name(), name -> new ArrayList<>())
                            .add(argument);
                });
            } else {
                step.premises()
                        .forEach(premise -> facts.link(
                                        premise, conclusion, step.kind().type())
                                .ifPresent(link -> said.computeIfAbsent(link, key -> new ArrayList<>(1))
                                        .add(step.name())));
            }
        }
    }

    private void judgeUndercut(StepGraph.Step step) {
        for (String target : step.undercut()) {
            List<Argument> attacked = drawn.getOrDefault(target, List.of());
            boolean holds = !attacked.isEmpty()
                    && attacked.stream()
                            .allMatch(argument -> argument.undercutters().containsAll(step.premises()));
            if (!holds) {
                gone.add(step.name());
                return;
            }
            attacked.forEach(argument -> undercut.computeIfAbsent(argument.id(), id -> new HashSet<>())
                    .addAll(step.premises()));
        }
    }

    /** Takes away what led somewhere and leads nowhere any more. */
    private void prune() {
        Map<String, Integer> leads = new HashMap<>();
        Map<String, List<String>> before = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (Edge edge : edges) {
            if (holds(edge.to())) {
                leads.merge(edge.from(), 1, Integer::sum);
            }
            before.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge.from());
        }
        edges.stream()
                .map(Edge::from)
                .distinct()
                .filter(from -> !leads.containsKey(from))
                .forEach(lost::add);
        while (!lost.isEmpty()) {
            Node node = nodes.get(lost.removeLast());
            boolean move = node != null && (node.role() == Role.ILLOCUTION || node.role() == Role.OTHER);
            if (move && gone.add(node.key())) {
                for (String from : before.getOrDefault(node.key(), List.of())) {
                    if (leads.merge(from, -1, Integer::sum) == 0) {
                        lost.add(from);
                    }
                }
            }
        }
    }

    /** Whether the node is written, itself or as another of the same claim; ends of edges that are no nodes hold too. */
    private boolean holds(String key) {
        return !gone.contains(alias.getOrDefault(key, key));
    }

    /** Nodes that hold, in their order. */
    List<Node> nodes() {
        return nodes.values().stream()
                .filter(node -> !gone.contains(node.key()))
                .toList();
    }

    /** Edges of which both ends hold, in their order, each leading to the nodes that are written. */
    List<Edge> edges() {
        return edges.stream()
                .map(edge -> new Edge(
                        alias.getOrDefault(edge.from(), edge.from()),
                        alias.getOrDefault(edge.to(), edge.to()),
                        edge.item()))
                .filter(edge -> !gone.contains(edge.from()) && !gone.contains(edge.to()))
                .toList();
    }

    Optional<String> node(Claim.Id claim) {
        return Optional.ofNullable(nodeOfClaim.get(claim));
    }

    Optional<String> node(Argument.Id argument) {
        return Optional.ofNullable(nodeOfArgument.get(argument));
    }

    /** The steps that say so, in their order. */
    List<String> steps(Facts.Link link) {
        return said.getOrDefault(link, List.of());
    }

    /** Whether some step says that a claim undercuts an argument. */
    boolean saysUndercut(Argument.Id argument, Claim.Id by) {
        return undercut.getOrDefault(argument, Set.of()).contains(by);
    }
}
