package org.rejoinder.analysis.findings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Claims support each other in a circle, read over what they say: a claim and its repetition are one. The tangles are the
 * strongly connected components of the supports (Tarjan 1972); of each the shortest circle through its first claim is told.
 */
final class CircularSupport implements GraphRule {

    @Override
    public Rule rule() {
        return Rule.builtIn("circular-support", Severity.FLAW);
    }

    @Override
    public List<Match> matches(Ground ground) {
        Tangles tangles = new Tangles(ground);
        List<Match> found = new ArrayList<>();
        tangles.firstOfEach().forEach((tangle, start) -> {
            List<Support> circle = circle(ground, tangles, start);
            if (!circle.isEmpty()) {
                Set<Integer> involved = new LinkedHashSet<>();
                circle.forEach(support -> {
                    involved.add(support.from());
                    involved.add(support.to());
                });
                found.add(Match.about(involved, List.of(), Support.relations(circle)));
            }
        });
        return found;
    }

    /** Breadth first from a proposition back to itself inside its tangle. */
    private static List<Support> circle(Ground ground, Tangles tangles, int start) {
        Map<Integer, Support> reachedBy = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty() && !reachedBy.containsKey(start)) {
            for (Support support : ground.supportBy(ground.members(queue.remove()))) {
                int next = ground.proposition(support.to());
                if (tangles.of(next) == tangles.of(start) && reachedBy.putIfAbsent(next, support) == null) {
                    queue.add(next);
                }
            }
        }
        Deque<Support> circle = new ArrayDeque<>();
        if (reachedBy.containsKey(start)) {
            int at = start;
            do {
                Support by = Objects.requireNonNull(reachedBy.get(at));
                circle.addFirst(by);
                at = ground.proposition(by.from());
            } while (at != start);
        }
        return List.copyOf(circle);
    }

    /** Which propositions can be reached from each other over supports, without recursion: chains can be long. */
    private static final class Tangles {

        private final Ground ground;
        private final int[] order;
        private final int[] low;
        private final int[] tangle;
        private final Deque<Integer> open = new ArrayDeque<>();
        private int visited;
        private int count;

        Tangles(Ground ground) {
            this.ground = ground;
            int size = ground.claims().size();
            order = new int[size];
            low = new int[size];
            tangle = new int[size];
            Arrays.fill(tangle, -1);
            for (List<Integer> same : ground.propositions()) {
                if (order[same.getFirst()] == 0) {
                    visit(same.getFirst());
                }
            }
        }

        int of(int proposition) {
            return tangle[proposition];
        }

        Map<Integer, Integer> firstOfEach() {
            Map<Integer, Integer> first = new TreeMap<>();
            for (List<Integer> same : ground.propositions()) {
                first.putIfAbsent(tangle[same.getFirst()], same.getFirst());
            }
            return first;
        }

        private record Frame(int proposition, Iterator<Support> supports) {}

        private Frame enter(int proposition) {
            order[proposition] = ++visited;
            low[proposition] = visited;
            open.push(proposition);
            return new Frame(
                    proposition, ground.supportBy(ground.members(proposition)).iterator());
        }

        private void visit(int root) {
            Deque<Frame> stack = new ArrayDeque<>(List.of(enter(root)));
            while (!stack.isEmpty()) {
                Frame frame = stack.element();
                if (frame.supports.hasNext()) {
                    int next = ground.proposition(frame.supports.next().to());
                    if (order[next] == 0) {
                        stack.push(enter(next));
                    } else if (tangle[next] < 0) {
                        low[frame.proposition] = Math.min(low[frame.proposition], order[next]);
                    }
                } else {
                    leave(stack.pop(), stack);
                }
            }
        }

        private void leave(Frame frame, Deque<Frame> stack) {
            int left = frame.proposition;
            if (!stack.isEmpty()) {
                int above = stack.element().proposition;
                low[above] = Math.min(low[above], low[left]);
            }
            if (low[left] == order[left]) {
                int member;
                do {
                    member = open.pop();
                    tangle[member] = count;
                } while (member != left);
                count++;
            }
        }
    }
}
