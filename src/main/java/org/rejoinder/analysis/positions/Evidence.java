package org.rejoinder.analysis.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.position.Tie;

/**
 * What speaks for and against participants standing together, in pieces: a claim that several assert or dispute, and two claims that
 * support, contradict or repeat each other and are asserted by different participants. Whoever asserts both claims of a pair stands
 * on both sides of it and is left out; that two dispute both claims of a pair says nothing.
 */
final class Evidence {

    /**
     * Participants on both ends of a piece, each with 1 for asserting or -1 for disputing.
     *
     * @param isOneClaim whether both ends are the same claim
     */
    private record Piece(
            Map<Integer, Integer> from, Map<Integer, Integer> to, boolean isOneClaim, int sign, double weight) {}

    private final List<Piece> pieces = new ArrayList<>();

    static Evidence of(Stances stances, Relatedness relatedness, Presence presence) {
        Evidence evidence = new Evidence();
        List<Map<Integer, Integer>> signs = new ArrayList<>();
        for (int node = 0; node < stances.nodes(); node++) {
            signs.add(presence.hasNode(node) ? signs(stances.of(node)) : Map.of());
            if (signs.getLast().size() > 1) {
                evidence.pieces.add(new Piece(signs.getLast(), signs.getLast(), true, 1, 1));
            }
        }
        for (Relatedness.Pair pair : relatedness.pairs()) {
            Map<Integer, Integer> from = without(signs.get(pair.from()), signs.get(pair.to()));
            Map<Integer, Integer> to = without(signs.get(pair.to()), signs.get(pair.from()));
            if (!from.isEmpty() && !to.isEmpty()) {
                evidence.pieces.add(new Piece(from, to, false, pair.kind().sign(), pair.weight()));
            }
        }
        return evidence;
    }

    private static Map<Integer, Integer> signs(Map<Integer, Stances.Held> stands) {
        Map<Integer, Integer> signs = new HashMap<>();
        stands.forEach((participant, held) -> {
            if (held.sign() != 0) {
                signs.put(participant, held.sign());
            }
        });
        return signs;
    }

    private static Map<Integer, Integer> without(Map<Integer, Integer> signs, Map<Integer, Integer> both) {
        Map<Integer, Integer> left = new HashMap<>(signs);
        left.keySet().removeAll(both.keySet());
        return left;
    }

    /** How many pieces each participant has a part in. */
    Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Piece piece : pieces) {
            piece.from().keySet().forEach(participant -> counts.merge(participant, 1, Integer::sum));
            if (!piece.isOneClaim()) {
                piece.to().keySet().forEach(participant -> counts.merge(participant, 1, Integer::sum));
            }
        }
        return counts;
    }

    /** The ties between some participants, numbered anew in the order given. */
    List<Tie> ties(List<Integer> chosen) {
        Map<Integer, Integer> numbers = new HashMap<>();
        chosen.forEach(participant -> numbers.put(participant, numbers.size()));
        List<Tie> ties = new ArrayList<>();
        int source = 0;
        for (Piece piece : pieces) {
            int before = ties.size();
            tie(piece, among(piece.from(), numbers), among(piece.to(), numbers), source, ties);
            source += ties.size() > before ? 1 : 0;
        }
        return ties;
    }

    private static SortedMap<Integer, Integer> among(Map<Integer, Integer> signs, Map<Integer, Integer> numbers) {
        SortedMap<Integer, Integer> among = new TreeMap<>();
        signs.forEach((participant, sign) -> {
            Integer number = numbers.get(participant);
            if (number != null) {
                among.put(number, sign);
            }
        });
        return among;
    }

    private static void tie(
            Piece piece, SortedMap<Integer, Integer> from, SortedMap<Integer, Integer> to, int source, List<Tie> ties) {
        from.forEach((one, here) -> to.forEach((other, there) -> {
            boolean counts = piece.isOneClaim() ? one < other : here > 0 || there > 0;
            if (counts) {
                ties.add(new Tie(one, other, here * there * piece.sign() * piece.weight(), source));
            }
        }));
    }
}
