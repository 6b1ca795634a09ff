package org.rejoinder.analysis.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.ClaimGraph;
import org.rejoinder.claim.Stance;

/** What everybody on a roll says of each claim in so many words. Claims are known by the nodes of a graph. */
final class Stances {

    private final List<SortedMap<Integer, Held>> byNode = new ArrayList<>();

    /** What one participant says of a claim: the first places where it asserts, disputes and reports it. */
    static final class Held {

        private @Nullable Said asserted;
        private @Nullable Said disputed;
        private @Nullable Said reported;

        @Nullable
        Said asserted() {
            return asserted;
        }

        @Nullable
        Said disputed() {
            return disputed;
        }

        @Nullable
        Said reported() {
            return reported;
        }

        private void add(Said said, Stance stance) {
            switch (stance) {
                case ENDORSED -> asserted = Objects.requireNonNullElse(asserted, said);
                case REJECTED -> disputed = Objects.requireNonNullElse(disputed, said);
                case NEUTRAL -> reported = Objects.requireNonNullElse(reported, said);
            }
        }

        /** 1 for asserting, -1 for disputing, 0 for neither or both. */
        int sign() {
            return (asserted == null ? 0 : 1) - (disputed == null ? 0 : 1);
        }
    }

    private Stances() {}

    static Stances of(ClaimGraph graph, List<Said> places, Roll roll) {
        Stances stances = new Stances();
        for (int node = 0; node < graph.claimNodes(); node++) {
            stances.byNode.add(new TreeMap<>());
        }
        for (Said said : places) {
            OptionalInt node = graph.node(said.claim());
            if (node.isPresent()) {
                stances.add(said, node.getAsInt(), roll);
            }
        }
        return stances;
    }

    private void add(Said said, int node, Roll roll) {
        Integer document = roll.document(said.document());
        String name = said.speaker();
        Integer speaker = name == null ? null : roll.speaker(name);
        // Whoever is reported asserts it, whatever the document makes of it.
        if (speaker != null) {
            held(node, speaker).add(said, Stance.ENDORSED);
        }
        if (document != null && !document.equals(speaker)) {
            held(node, document).add(said, said.stance());
        }
    }

    private Held held(int node, int participant) {
        return byNode.get(node).computeIfAbsent(participant, number -> new Held());
    }

    /** By participant, rising; those who do not speak of it are left out. */
    Map<Integer, Held> of(int node) {
        return byNode.get(node);
    }

    int nodes() {
        return byNode.size();
    }
}
