package org.rejoinder.analysis.positions;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rejoinder.argumentation.position.Division;
import org.rejoinder.argumentation.position.Firmness;
import org.rejoinder.argumentation.position.Partition;
import org.rejoinder.argumentation.position.SignedGraph;
import org.rejoinder.argumentation.position.Stability;
import org.rejoinder.argumentation.position.Tie;

/** Finds the camps of those on a roll, and puts all in the order in which they are told. */
final class PositionSearch {

    /** Participants that are divided: more cannot be taken in, and cannot be divided well. */
    static final int MOST_PLACED = 40;

    /** What has to tie a participant to others, in all, before it is given a camp: as much as one tie that people accepted. */
    private static final double LEAST_EVIDENCE = 1;

    private static final long SEED = 1_996;

    private final Roll roll;
    private final Evidence evidence;
    private final Map<Integer, Integer> counts;
    private final List<Integer> eligible;

    private List<Integer> chosen;
    private List<Tie> ties;
    private SignedGraph graph;

    PositionSearch(Roll roll, Evidence evidence) {
        this.roll = roll;
        this.evidence = evidence;
        this.counts = evidence.counts();
        this.eligible = IntStream.range(0, roll.size())
                .filter(number -> counts.containsKey(number))
                .boxed()
                .sorted(comparingInt((Integer number) -> -counts.getOrDefault(number, 0))
                        .thenComparingInt(number -> number))
                .limit(MOST_PLACED)
                .toList();
        take(eligible.stream().sorted().toList());
        List<Integer> enough = enough();
        // Whoever is left out may have been what tied another.
        while (enough.size() < chosen.size()) {
            take(enough);
            enough = enough();
        }
    }

    private void take(List<Integer> some) {
        chosen = some;
        ties = evidence.ties(some);
        graph = SignedGraph.of(some.size(), ties);
    }

    private List<Integer> enough() {
        return IntStream.range(0, chosen.size())
                .filter(number -> graph.evidence(number) >= LEAST_EVIDENCE)
                .mapToObj(chosen::get)
                .toList();
    }

    /** Divides them; {@code mostCamps} 0 for as many camps as there are reasons for. */
    Placed placed(int mostCamps, Stances stances) {
        int most = mostCamps == 0 ? Integer.MAX_VALUE : mostCamps;
        Partition partition = Partition.of(graph, most, SEED);
        Stability stability = Stability.of(partition.division(), ties, most, SEED);
        List<List<Integer>> camps = ordered(partition.division());
        Map<Integer, Integer> claims = claims(stances);
        List<Positions.Participant> participants = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        List<Positions.Camp> told = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (List<Integer> camp : camps) {
            List<Integer> members = new ArrayList<>();
            for (int number : camp) {
                int of = chosen.get(number);
                members.add(participants.size());
                order.add(number);
                places.put(of, participants.size());
                participants.add(new Positions.Participant(
                        roll.entry(of).party(),
                        roll.entry(of).name(),
                        claims.getOrDefault(of, 0),
                        stability.pieces(number),
                        Positions.Placing.PLACED,
                        told.size(),
                        stability.firmness(List.of(number))));
            }
            told.add(new Positions.Camp(members, stability.firmness(camp)));
        }
        addOthers(claims, participants, places);
        double total = graph.total();
        return new Placed(
                participants,
                places,
                told,
                bonds(order),
                partition.isBest(),
                stability.firmness(),
                total == 0 ? 0 : graph.frustration(partition.division()) / total);
    }

    private void addOthers(
            Map<Integer, Integer> claims, List<Positions.Participant> participants, Map<Integer, Integer> places) {
        for (int number = 0; number < roll.size(); number++) {
            if (!places.containsKey(number)) {
                boolean tied = counts.containsKey(number) && !eligible.contains(number);
                places.put(number, participants.size());
                participants.add(new Positions.Participant(
                        roll.entry(number).party(),
                        roll.entry(number).name(),
                        claims.getOrDefault(number, 0),
                        0,
                        tied ? Positions.Placing.TOO_MANY : Positions.Placing.TOO_LITTLE,
                        -1,
                        Firmness.LOOSE));
            }
        }
    }

    private List<List<Integer>> ordered(Division division) {
        Comparator<Integer> mostTied = Comparator.comparingDouble((Integer number) -> -graph.evidence(number))
                .thenComparingInt(number -> number);
        return division.members().stream()
                .map(members -> members.stream().sorted(mostTied).toList())
                .sorted(comparingInt((List<Integer> members) -> -members.size())
                        .thenComparing(List::getFirst, mostTied))
                .toList();
    }

    private static Map<Integer, Integer> claims(Stances stances) {
        Map<Integer, Integer> claims = new HashMap<>();
        for (int node = 0; node < stances.nodes(); node++) {
            stances.of(node).forEach((participant, held) -> {
                if (held.asserted() != null) {
                    claims.merge(participant, 1, Integer::sum);
                }
            });
        }
        return claims;
    }

    private List<Positions.Bond> bonds(List<Integer> order) {
        int size = order.size();
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            places[order.get(place)] = place;
        }
        int[][] agreements = new int[size][size];
        int[][] contradictions = new int[size][size];
        for (Tie tie : ties) {
            int one = Math.min(places[tie.one()], places[tie.other()]);
            int other = Math.max(places[tie.one()], places[tie.other()]);
            (tie.weight() > 0 ? agreements : contradictions)[one][other]++;
        }
        List<Positions.Bond> bonds = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                if (agreements[one][other] + contradictions[one][other] > 0) {
                    bonds.add(new Positions.Bond(
                            one,
                            other,
                            agreements[one][other],
                            contradictions[one][other],
                            graph.agreement(order.get(one), order.get(other))
                                    - graph.contradiction(order.get(one), order.get(other))));
                }
            }
        }
        return bonds;
    }

    /**
     * Who stands where.
     *
     * @param places where each on the roll stands among the participants
     */
    record Placed(
            List<Positions.Participant> participants,
            Map<Integer, Integer> places,
            List<Positions.Camp> camps,
            List<Positions.Bond> bonds,
            boolean isBest,
            Firmness firmness,
            double frustration) {}
}
