package org.rejoinder.argumentation.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Labelling;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.Reduction;
import org.rejoinder.argumentation.SupportReading;

/**
 * Explains the grounded labelling of a graph, node by node.
 *
 * <p>What is in or out is explained by a defence without circles ({@code ShortestDefence}). That is a strong explanation: whatever
 * else of the graph is there or not, as long as the named nodes are, and inferences among them have their premises, the
 * label stays (Markus Ulbricht, Johannes Wallner: Strong Explanations in Abstract Argumentation, AAAI 2021; for explanations as defences
 * of a topic Xiuyi Fan, Francesca Toni: On Computing Explanations in Argumentation, AAAI 2015). The smallest one is hard to find; this one
 * is smallest as a tree. What is undecided is explained by a circle ({@code ShortestCircle}), which nothing outside breaks.
 */
public final class Explanations {

    private final BipolarGraph graph;
    private final SupportReading reading;
    private final Presence presence;
    private final Reduction reduction;
    private final Labelling labelling;

    private Explanations(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
        this.graph = graph;
        this.reading = reading;
        this.presence = Presence.of(graph, assumptions);
        this.reduction = Reduction.of(graph, reading, assumptions);
        this.labelling = Grounded.of(reduction.framework());
    }

    /** Works out the labelling; takes time linear in nodes and edges. */
    public static Explanations of(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
        return new Explanations(graph, reading, assumptions);
    }

    /**
     * The steps that explain a node: that of the node itself, then those which the steps before rest on, each node once. For
     * every part of a step there is a step.
     */
    public List<Step> of(int node) {
        Choice choice = choice(node);
        Map<Integer, Step> steps = new LinkedHashMap<>();
        List<Integer> open = new ArrayList<>(List.of(node));
        for (int place = 0; place < open.size(); place++) {
            int next = open.get(place);
            if (!steps.containsKey(next)) {
                Step step = new Reading(choice, next).step();
                steps.put(next, step);
                step.parts().forEach(part -> open.add(part.node()));
            }
        }
        return List.copyOf(steps.values());
    }

    private Choice choice(int node) {
        return labelling.isUndecided(node)
                ? new ShortestCircle(reduction.framework(), labelling, node)
                : new ShortestDefence(reduction, labelling, node);
    }

    /** The explanation of one node, read off the arguments that attack it. */
    private final class Reading {

        private final Framework framework = reduction.framework();
        private final Choice choice;
        private final int node;

        Reading(Choice choice, int node) {
            this.choice = choice;
            this.node = node;
        }

        Step step() {
            return switch (presence.assumed(node)) {
                case ABSENT -> because(Cause.ABSENT, List.of());
                case REJECTED -> because(Cause.REJECTED, List.of());
                case BELIEVED -> because(Cause.BELIEVED, List.of());
                case OPEN -> judged();
            };
        }

        private Step judged() {
            return switch (labelling.of(node)) {
                case IN -> in();
                case OUT -> out(choice.attacker(node));
                case UNDECIDED -> undecided(choice.attacker(node));
            };
        }

        private Step in() {
            List<Step.Part> parts = new ArrayList<>();
            for (int place = 0; place < framework.attackerCount(node); place++) {
                int attacker = framework.attacker(node, place);
                parts.add(reduction.isAuxiliary(attacker) ? needed(choice.attacker(attacker)) : attack(attacker));
            }
            return because(parts.isEmpty() ? Cause.UNCHALLENGED : Cause.DEFENDED, parts);
        }

        private Step out(int attacker) {
            if (!reduction.isAuxiliary(attacker)) {
                return because(Cause.ATTACKED, List.of(attack(attacker)));
            }
            List<Step.Part> fallen = new ArrayList<>();
            for (int place = 0; place < framework.attackerCount(attacker); place++) {
                fallen.add(needed(framework.attacker(attacker, place)));
            }
            boolean reasons = isReason(fallen.getFirst());
            return because(reasons ? Cause.NO_REASON : Cause.NEED_OUT, fallen);
        }

        private Step undecided(int attacker) {
            if (!reduction.isAuxiliary(attacker)) {
                return because(Cause.ATTACKER_UNDECIDED, List.of(attack(attacker)));
            }
            Step.Part part = needed(choice.attacker(attacker));
            return because(isReason(part) ? Cause.REASON_UNDECIDED : Cause.NEED_UNDECIDED, List.of(part));
        }

        private boolean isReason(Step.Part part) {
            return reading == SupportReading.SOME_REASON && graph.link(part.edge()) == Link.SUPPORTS;
        }

        private Step because(Cause cause, List<Step.Part> parts) {
            return new Step(node, cause, parts);
        }

        private Step.Part attack(int attacker) {
            return new Step.Part(edge(attacker, Link.ATTACKS, node), attacker);
        }

        /** By a premise, a support of this node, or, read deductively, a support by this node. */
        private Step.Part needed(int other) {
            int edge = edge(other, Link.PREMISE, node);
            if (edge < 0 && reading == SupportReading.DEDUCTIVE) {
                edge = edge(node, Link.SUPPORTS, other);
            } else if (edge < 0) {
                edge = edge(other, Link.SUPPORTS, node);
            }
            return new Step.Part(edge, other);
        }

        /** The first that counts, or -1. */
        private int edge(int from, Link link, int to) {
            for (int place = 0; place < graph.outgoingCount(from); place++) {
                int edge = graph.outgoing(from, place);
                if (graph.to(edge) == to && graph.link(edge) == link && presence.hasEdge(edge)) {
                    return edge;
                }
            }
            return -1;
        }
    }
}
