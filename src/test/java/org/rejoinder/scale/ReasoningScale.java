package org.rejoinder.scale;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Assumptions.OfNode;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.BipolarGrounded;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Reduction;
import org.rejoinder.argumentation.StrongComponents;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.evaluation.Difference;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.argumentation.strength.Strengths;

/**
 * Measures how the cost of what stands, of strengths and of what-if questions grows with the size of a graph;
 * docs/performance.md tells how it is run and what came out. Arguments: the sizes in claims.
 */
public final class ReasoningScale {

    private static final long SEED = 20_261_128;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int CHANGES = 300;

    private final BipolarGraph graph;
    private final Measures measures = new Measures();
    private final int times;

    private ReasoningScale(int claims) {
        graph = GeneratedArguments.of(SEED, claims);
        times = Math.clamp(3_000_000 / claims, 9, 200);
    }

    static void main(String[] arguments) {
        List<Integer> sizes = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                for (String size : argument.split(",", -1)) {
                    sizes.add(Integer.parseInt(size.strip().replace("_", "")));
                }
            }
        }
        for (int size : sizes.isEmpty() ? SIZES : sizes) {
            new ReasoningScale(size).run();
        }
    }

    private void run() {
        say(
                "%n%,d claims, %,d edges; %d cores; load %.1f; %s%n",
                graph.size(),
                graph.edges(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                circles());
        measures.time("grounded, by the reduction", times, () -> {
            Reduction reduction = Reduction.of(graph, SupportReading.SOME_REASON, Assumptions.NONE);
            return reduction.ofNodes(Grounded.of(reduction.framework())).size() & 1;
        });
        for (SupportReading reading : SupportReading.values()) {
            measures.time(
                    "what stands, " + reading,
                    times,
                    () -> BipolarGrounded.of(graph, reading, Assumptions.NONE)
                            .of(0)
                            .ordinal());
        }
        for (GradualSemantics semantics : GradualSemantics.values()) {
            Convergence convergence =
                    Strengths.of(graph, semantics, Assumptions.NONE).convergence();
            measures.time("strengths, " + semantics, times, () ->
                    (int) Strengths.of(graph, semantics, Assumptions.NONE).of(0));
            say("  %s", convergence);
        }
        for (GradualSemantics semantics : GradualSemantics.values()) {
            whatIf(semantics);
        }
        say("%n%s%n", measures);
    }

    private void whatIf(GradualSemantics semantics) {
        Evaluation before = Evaluation.of(graph, SupportReading.SOME_REASON, semantics, Assumptions.NONE);
        List<Assumptions> changes = changes();
        List<Double> anew = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            anew.clear();
            after.clear();
            told.clear();
            for (Assumptions changed : changes) {
                long start = System.nanoTime();
                Evaluation renewed = before.after(changed);
                long renewedAt = System.nanoTime();
                Difference difference = Difference.between(before, renewed, 0.01);
                long toldAt = System.nanoTime();
                after.add((renewedAt - start) / 1e6);
                told.add((toldAt - renewedAt) / 1e6);
                if (anew.size() < times) {
                    anew.add(anew(semantics, changed, before, difference));
                }
            }
        }
        measures.add("what-if anew, " + semantics, anew, 0);
        measures.add("what-if by what changes, " + semantics, after, 0);
        measures.add("telling the difference, " + semantics, told, 0);
    }

    private double anew(GradualSemantics semantics, Assumptions changed, Evaluation before, Difference expected) {
        long start = System.nanoTime();
        Evaluation evaluation = Evaluation.of(graph, SupportReading.SOME_REASON, semantics, changed);
        Difference difference = Difference.between(before, evaluation, 0.01);
        double took = (System.nanoTime() - start) / 1e6;
        if (!difference.equals(expected)) {
            throw new IllegalStateException("Worked out anew the difference is another one");
        }
        return took;
    }

    /** One change each: a node settled or gone, or an edge gone; every tenth is about one of the nodes with most edges. */
    private List<Assumptions> changes() {
        Random chance = new Random(SEED);
        int[] hubs = hubs();
        List<Assumptions> changes = new ArrayList<>();
        for (int count = 0; count < CHANGES; count++) {
            int node = count % 10 == 0 ? hubs[count / 10] : chance.nextInt(graph.size());
            changes.add(
                    switch (count % 4) {
                        case 0 -> Assumptions.NONE.with(node, OfNode.REJECTED);
                        case 1 -> Assumptions.NONE.with(node, OfNode.BELIEVED);
                        case 2 -> Assumptions.NONE.with(node, OfNode.ABSENT);
                        default -> Assumptions.NONE.withEdge(chance.nextInt(graph.edges()), false);
                    });
        }
        return changes;
    }

    private int[] hubs() {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            nodes.add(node);
        }
        nodes.sort((one, other) -> Integer.compare(degree(other), degree(one)));
        return nodes.stream().limit(CHANGES / 10).mapToInt(node -> node).toArray();
    }

    private int degree(int node) {
        return graph.incomingCount(node) + graph.outgoingCount(node);
    }

    private String circles() {
        StrongComponents components = graph.components();
        int circular = 0;
        int largest = 0;
        for (int component = 0; component < components.count(); component++) {
            if (components.size(component) > 1) {
                circular += components.size(component);
                largest = Math.max(largest, components.size(component));
            }
        }
        return String.format(Locale.ROOT, "%,d claims in circles, at most %,d in one", circular, largest);
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }
}
