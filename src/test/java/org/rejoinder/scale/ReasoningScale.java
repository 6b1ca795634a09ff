package org.rejoinder.scale;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
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
    private static final int HUBS = 100;
    private static final List<OfNode> KINDS = List.of(OfNode.REJECTED, OfNode.BELIEVED, OfNode.ABSENT);

    private final BipolarGraph graph;
    private final Measures measures = new Measures();
    private final int times;
    private Object made = "";

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
        time("grounded, by the reduction", () -> {
            Reduction reduction = Reduction.of(graph, SupportReading.SOME_REASON, Assumptions.NONE);
            return reduction.ofNodes(Grounded.of(reduction.framework()));
        });
        for (SupportReading reading : SupportReading.values()) {
            time("grounded, " + reading, () -> BipolarGrounded.of(graph, reading, Assumptions.NONE));
        }
        for (GradualSemantics semantics : GradualSemantics.values()) {
            time("strengths, " + semantics, () -> Strengths.of(graph, semantics, Assumptions.NONE));
            say("  %s", Strengths.of(graph, semantics, Assumptions.NONE).convergence());
        }
        for (GradualSemantics semantics : GradualSemantics.values()) {
            whatIf(semantics);
        }
        say("%n%s%n", measures);
    }

    private void time(String name, Supplier<?> work) {
        Processor processor = new Processor();
        measures.time(name, times, () -> {
            made = work.get();
            processor.lap();
            return 0;
        });
        processor.tell();
    }

    private void whatIf(GradualSemantics semantics) {
        Evaluation before = Evaluation.of(graph, SupportReading.SOME_REASON, semantics, Assumptions.NONE);
        List<Double> anew = new ArrayList<>();
        Processor processor = new Processor();
        for (Assumptions changed : anywhere().subList(0, Math.min(CHANGES, times))) {
            processor.start();
            long start = System.nanoTime();
            Evaluation evaluation = Evaluation.of(graph, SupportReading.SOME_REASON, semantics, changed);
            Difference difference = Difference.between(before, evaluation, 0.01);
            anew.add((System.nanoTime() - start) / 1e6);
            processor.lap();
            if (!difference.equals(Difference.between(before, before.after(changed), 0.01))) {
                throw new IllegalStateException("Worked out anew the difference is another one");
            }
        }
        measures.add("what-if anew, " + semantics, anew, 0);
        processor.tell();
        measures.add("what-if, " + semantics, followed(before, anywhere()), 0);
        measures.add("what-if about a hub, " + semantics, followed(before, ofHubs()), 0);
    }

    /** How long each takes with its difference, after a round to warm up. */
    private static List<Double> followed(Evaluation before, List<Assumptions> changes) {
        List<Double> took = new ArrayList<>();
        int differing = 0;
        Processor processor = new Processor();
        for (int round = 0; round < 2; round++) {
            took.clear();
            processor = new Processor();
            for (Assumptions changed : changes) {
                long start = System.nanoTime();
                differing += Difference.between(before, before.after(changed), 0.01)
                        .labels()
                        .size();
                took.add((System.nanoTime() - start) / 1e6);
                processor.lap();
            }
        }
        say("  %,d labels in %d what-ifs differ", differing / 2, changes.size());
        processor.tell();
        return took;
    }

    /** One change each: a node rejected, believed or gone, or an edge gone. */
    private List<Assumptions> anywhere() {
        Random chance = new Random(SEED);
        List<Assumptions> changes = new ArrayList<>();
        for (int count = 0; count < CHANGES; count++) {
            changes.add(
                    count % 4 == 3
                            ? Assumptions.NONE.withEdge(chance.nextInt(graph.edges()), false)
                            : Assumptions.NONE.with(chance.nextInt(graph.size()), KINDS.get(count % 4)));
        }
        return changes;
    }

    private List<Assumptions> ofHubs() {
        List<Assumptions> changes = new ArrayList<>();
        for (int hub : hubs()) {
            for (OfNode kind : KINDS) {
                changes.add(Assumptions.NONE.with(hub, kind));
            }
        }
        return changes;
    }

    /** The nodes with most edges. */
    private int[] hubs() {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            nodes.add(node);
        }
        nodes.sort((one, other) -> Integer.compare(degree(other), degree(one)));
        return nodes.stream().limit(HUBS).mapToInt(node -> node).toArray();
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

    /** The time that the processor spent on this thread: what the same takes where no other program wants it. */
    private static final class Processor {

        private final List<Double> laps = new ArrayList<>();
        private long last = now();

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        void start() {
            last = now();
        }

        void lap() {
            long now = now();
            laps.add((now - last) / 1e6);
            last = now;
        }

        void tell() {
            List<Double> sorted = laps.stream().sorted().toList();
            say(
                    "  of which the processor worked %.1f ms (p50), %.1f ms (p95), %.1f ms (max)",
                    sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
        }
    }
}
