package org.rejoinder.argumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rejoinder.argumentation.Assumptions.OfNode;

/** The complete labellings of a reduction say of the nodes what the reading says in words, and what its authors define. */
class ReductionPropertyTests {

    private static final List<Label> LABELS = List.of(Label.values());

    @Property(tries = 400)
    void aNodesLabelIsAsTheReadingSays(
            @ForAll @IntRange(min = 1, max = 5) int claims,
            @ForAll @IntRange(min = 0, max = 7) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll SupportReading reading) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Assumptions assumptions = RandomGraphs.assumptions(chance, graph);

        Set<Labelling> asSaid = new HashSet<>();
        for (Labelling candidate : candidates(graph.size())) {
            boolean fits = true;
            for (int node = 0; node < graph.size(); node++) {
                fits &= candidate.of(node) == said(graph, reading, assumptions, candidate, node);
            }
            if (fits) {
                asSaid.add(candidate);
            }
        }

        assertThat(ofReduction(graph, reading, assumptions)).isEqualTo(asSaid);
    }

    @Property(tries = 300)
    void deductiveSupportGivesSupportedAndMediatedAttacks(
            @ForAll @IntRange(min = 1, max = 5) int claims,
            @ForAll @IntRange(min = 0, max = 8) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BipolarGraph graph = supportsWithoutCircles(new Random(seed), claims, edges);
        boolean[][] supports = closure(graph);
        List<int[]> attacks = attacks(graph);
        List<int[]> all = new ArrayList<>(attacks);
        for (int[] attack : attacks) {
            for (int other = 0; other < claims; other++) {
                if (supports[other][attack[1]]) {
                    all.add(new int[] {attack[0], other});
                }
            }
        }

        Set<Labelling> found = ofReduction(graph, SupportReading.DEDUCTIVE, Assumptions.NONE);

        assertThat(found).isEqualTo(complete(framework(claims, all)));
        assertThat(found).allSatisfy(labelling -> {
            for (int supporter = 0; supporter < claims; supporter++) {
                for (int[] attack : attacks) {
                    if (labelling.isIn(supporter) && supports[supporter][attack[0]]) {
                        assertThat(labelling.of(attack[1])).isEqualTo(Label.OUT);
                    }
                }
            }
        });
    }

    @Property(tries = 300)
    void necessarySupportGivesExtendedAttacks(
            @ForAll @IntRange(min = 1, max = 5) int claims,
            @ForAll @IntRange(min = 0, max = 8) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BipolarGraph graph = supportsWithoutCircles(new Random(seed), claims, edges);
        boolean[][] supports = closure(graph);
        List<int[]> all = attacks(graph);
        for (int[] attack : List.copyOf(all)) {
            for (int other = 0; other < claims; other++) {
                if (supports[attack[1]][other]) {
                    all.add(new int[] {attack[0], other});
                }
            }
        }

        assertThat(ofReduction(graph, SupportReading.NECESSARY, Assumptions.NONE))
                .isEqualTo(complete(framework(claims, all)));
    }

    @Property(tries = 200)
    void whatIsAbsentMightAsWellNeverHaveBeenDrawn(
            @ForAll @IntRange(min = 1, max = 5) int claims,
            @ForAll @IntRange(min = 0, max = 7) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll SupportReading reading) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Assumptions assumptions = RandomGraphs.assumptions(chance, graph);
        Presence presence = Presence.of(graph, assumptions);
        BipolarGraph.Builder rest = BipolarGraph.builder();
        for (int node = 0; node < graph.size(); node++) {
            rest.node(graph.weight(node));
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (presence.hasEdge(edge)) {
                rest.edge(graph.from(edge), graph.link(edge), graph.to(edge), graph.edgeWeight(edge));
            }
        }
        Assumptions others = Assumptions.NONE;
        for (int node = 0; node < graph.size(); node++) {
            others = others.with(node, presence.hasNode(node) ? assumptions.of(node) : OfNode.REJECTED);
        }

        assertThat(ofReduction(graph, reading, assumptions)).isEqualTo(ofReduction(rest.build(), reading, others));
    }

    /** The label of a node that follows from the others', in the words of the reading. */
    private static Label said(
            BipolarGraph graph, SupportReading reading, Assumptions assumptions, Labelling labelling, int node) {
        switch (assumedOf(graph, assumptions, node)) {
            case ABSENT, REJECTED -> {
                return Label.OUT;
            }
            case BELIEVED -> {
                return Label.IN;
            }
            case OPEN -> {}
        }
        Label found = Label.IN;
        Label bestReason = Label.OUT;
        boolean hasReason = false;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.edgeWeight(edge) == 0
                    || assumptions.isEdgeAbsent(edge)
                    || assumedOf(graph, assumptions, graph.from(edge)) == OfNode.ABSENT
                    || assumedOf(graph, assumptions, graph.to(edge)) == OfNode.ABSENT) {
                continue;
            }
            Label from = labelling.of(graph.from(edge));
            Label to = labelling.of(graph.to(edge));
            boolean support = graph.link(edge) == Link.SUPPORTS;
            if (graph.to(edge) == node && graph.link(edge) == Link.ATTACKS) {
                found = weaker(found, opposite(from));
            } else if (graph.to(edge) == node && graph.link(edge) == Link.PREMISE) {
                found = weaker(found, from);
            } else if (graph.to(edge) == node && support && reading == SupportReading.NECESSARY) {
                found = weaker(found, from);
            } else if (graph.from(edge) == node && support && reading == SupportReading.DEDUCTIVE) {
                found = weaker(found, to);
            } else if (graph.to(edge) == node && support && reading == SupportReading.SOME_REASON) {
                hasReason = true;
                bestReason = opposite(weaker(opposite(bestReason), opposite(from)));
            }
        }
        return hasReason ? weaker(found, bestReason) : found;
    }

    private static OfNode assumedOf(BipolarGraph graph, Assumptions assumptions, int node) {
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.to(edge) == node
                    && graph.link(edge) == Link.PREMISE
                    && graph.edgeWeight(edge) > 0
                    && !assumptions.isEdgeAbsent(edge)
                    && assumptions.of(graph.from(edge)) == OfNode.ABSENT) {
                return OfNode.ABSENT;
            }
        }
        return assumptions.of(node);
    }

    private static Label opposite(Label label) {
        return switch (label) {
            case IN -> Label.OUT;
            case OUT -> Label.IN;
            case UNDECIDED -> Label.UNDECIDED;
        };
    }

    private static Label weaker(Label one, Label other) {
        if (one == Label.OUT || other == Label.OUT) {
            return Label.OUT;
        }
        return one == Label.UNDECIDED ? one : other;
    }

    private static List<Labelling> candidates(int size) {
        List<Labelling> found = new ArrayList<>();
        Label[] labels = new Label[size];
        int count = (int) Math.round(Math.pow(3, size));
        for (int number = 0; number < count; number++) {
            int rest = number;
            for (int node = 0; node < size; node++) {
                labels[node] = LABELS.get(rest % LABELS.size());
                rest /= 3;
            }
            found.add(Labelling.of(labels));
        }
        return found;
    }

    private static Set<Labelling> ofReduction(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
        Reduction reduction = Reduction.of(graph, reading, assumptions);
        Set<Labelling> found = new HashSet<>();
        complete(reduction.framework()).forEach(labelling -> found.add(reduction.ofNodes(labelling)));
        return found;
    }

    /** Every complete labelling, by trying every set of arguments. */
    private static Set<Labelling> complete(Framework framework) {
        int size = framework.size();
        long[] attacked = new long[size];
        long[] attackers = new long[size];
        for (int argument = 0; argument < size; argument++) {
            for (int place = 0; place < framework.attackerCount(argument); place++) {
                attackers[argument] |= 1L << framework.attacker(argument, place);
                attacked[framework.attacker(argument, place)] |= 1L << argument;
            }
        }
        Set<Labelling> found = new HashSet<>();
        for (long set = 0; set < 1L << size; set++) {
            long out = 0;
            for (int argument = 0; argument < size; argument++) {
                out |= (set >> argument & 1) == 1 ? attacked[argument] : 0;
            }
            long defended = 0;
            for (int argument = 0; argument < size; argument++) {
                defended |= (attackers[argument] & ~out) == 0 ? 1L << argument : 0;
            }
            if ((set & out) == 0 && set == defended) {
                found.add(Labelling.ofExtension(framework, BitSet.valueOf(new long[] {set})));
            }
        }
        return found;
    }

    private static Framework framework(int size, List<int[]> attacks) {
        return Framework.of(
                size,
                attacks.stream().mapToInt(attack -> attack[0]).toArray(),
                attacks.stream().mapToInt(attack -> attack[1]).toArray());
    }

    private static List<int[]> attacks(BipolarGraph graph) {
        List<int[]> found = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.link(edge) == Link.ATTACKS) {
                found.add(new int[] {graph.from(edge), graph.to(edge)});
            }
        }
        return found;
    }

    /** Claims of which any may attack any, and which support only those of higher numbers. */
    private static BipolarGraph supportsWithoutCircles(Random chance, int claims, int edges) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        for (int claim = 0; claim < claims; claim++) {
            builder.node(0.5);
        }
        for (int count = 0; count < edges; count++) {
            int from = chance.nextInt(claims);
            int to = chance.nextInt(claims);
            if (from != to) {
                boolean support = from < to && chance.nextBoolean();
                builder.edge(from, support ? Link.SUPPORTS : Link.ATTACKS, to, 1);
            }
        }
        return builder.build();
    }

    /** Who supports whom, directly or through others. */
    private static boolean[][] closure(BipolarGraph graph) {
        boolean[][] found = new boolean[graph.size()][graph.size()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            found[graph.from(edge)][graph.to(edge)] |= graph.link(edge) == Link.SUPPORTS;
        }
        for (int middle = 0; middle < graph.size(); middle++) {
            for (int from = 0; from < graph.size(); from++) {
                for (int to = 0; to < graph.size(); to++) {
                    found[from][to] |= found[from][middle] && found[middle][to];
                }
            }
        }
        return found;
    }
}
