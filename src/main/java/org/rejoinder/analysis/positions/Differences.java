package org.rejoinder.analysis.positions;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rejoinder.analysis.reasoning.ClaimGraph;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.position.Crux;
import org.rejoinder.argumentation.position.Cruxes;
import org.rejoinder.argumentation.strength.StrengthBand;

/** On which claims participants differ, what those of different camps share, and what most of the difference hangs on. */
final class Differences {

    private final ClaimGraph claims;
    private final Presence presence;
    private final Stances stances;
    private final Relatedness relatedness;
    private final PositionSearch.Placed placed;

    /** By claim that somebody asserts and somebody else rejects, what participants do with it. */
    private final SortedMap<Integer, List<Positions.Stand>> contested = new TreeMap<>();

    Differences(
            ClaimGraph claims,
            Presence presence,
            Stances stances,
            Relatedness relatedness,
            PositionSearch.Placed placed) {
        this.claims = claims;
        this.presence = presence;
        this.stances = stances;
        this.relatedness = relatedness;
        this.placed = placed;
        for (int node = 0; node < stances.nodes(); node++) {
            if (presence.hasNode(node)) {
                List<Positions.Stand> stands = stands(node);
                if (asserting(stands) > 0 && rejecting(stands) > 0) {
                    contested.put(node, stands);
                }
            }
        }
    }

    private int place(int participant) {
        return placed.places().getOrDefault(participant, -1);
    }

    /** The camp of somebody on the roll; -1 for none. */
    private int camp(int participant) {
        return placed.participants().get(place(participant)).camp();
    }

    private List<Positions.Stand> stands(int node) {
        Map<Integer, Positions.Stand> stands = new TreeMap<>();
        stances.of(node).forEach((participant, held) -> stands.put(place(participant), stand(participant, held)));
        for (Relatedness.Pair pair : relatedness.of(node)) {
            if (pair.kind() == Relatedness.Kind.CONTRADICTS) {
                stances.of(pair.from() == node ? pair.to() : pair.from())
                        .forEach((participant, held) -> implied(participant, held, stands));
            }
        }
        return List.copyOf(stands.values());
    }

    private Positions.Stand stand(int participant, Stances.Held held) {
        Said asserted = held.asserted();
        Said disputed = held.disputed();
        if (asserted != null) {
            return stand(
                    participant, disputed == null ? Positions.Attitude.ASSERTS : Positions.Attitude.BOTH, asserted);
        }
        return disputed != null
                ? stand(participant, Positions.Attitude.REJECTS, disputed)
                : stand(participant, Positions.Attitude.REPORTS, Objects.requireNonNull(held.reported()));
    }

    private Positions.Stand stand(int participant, Positions.Attitude attitude, Said said) {
        return new Positions.Stand(place(participant), attitude, said.claim(), said.document(), said.place());
    }

    /** Whoever asserts what contradicts a claim rejects it, unless they say something of it themselves. */
    private void implied(int participant, Stances.Held held, Map<Integer, Positions.Stand> stands) {
        Said asserted = held.asserted();
        Positions.Stand own = stands.get(place(participant));
        boolean silent = own == null || own.attitude() == Positions.Attitude.REPORTS;
        if (asserted != null && held.sign() > 0 && silent) {
            stands.put(place(participant), stand(participant, Positions.Attitude.REJECTS_BY_IMPLICATION, asserted));
        }
    }

    private static int asserting(List<Positions.Stand> stands) {
        return count(stands, Positions.Attitude.ASSERTS);
    }

    private static int rejecting(List<Positions.Stand> stands) {
        return count(stands, Positions.Attitude.REJECTS) + count(stands, Positions.Attitude.REJECTS_BY_IMPLICATION);
    }

    private static int count(List<Positions.Stand> stands, Positions.Attitude attitude) {
        return (int)
                stands.stream().filter(stand -> stand.attitude() == attitude).count();
    }

    List<Positions.Contested> contested() {
        List<Positions.Contested> all = new ArrayList<>();
        contested.forEach((node, stands) ->
                all.add(new Positions.Contested(claims.claims(node), asserting(stands), rejecting(stands), stands)));
        all.sort(comparingInt((Positions.Contested one) -> -Math.min(one.asserting(), one.rejecting()))
                .thenComparingInt(one -> -one.asserting() - one.rejecting()));
        return all;
    }

    List<Positions.Shared> shared() {
        List<Positions.Shared> all = new ArrayList<>();
        for (int node = 0; node < stances.nodes(); node++) {
            if (presence.hasNode(node)) {
                List<Positions.Backer> backers = backers(node);
                boolean asserted = backers.stream().anyMatch(one -> one.backing() == Positions.Backing.ASSERTS);
                if (asserted && camps(backers).size() > 1) {
                    all.add(new Positions.Shared(claims.claims(node), backers, contested.containsKey(node)));
                }
            }
        }
        all.sort(comparingInt((Positions.Shared one) -> one.contested() ? 1 : 0)
                .thenComparingInt(one -> -asserting(one))
                .thenComparingInt(one -> -camps(one.backers()).size())
                .thenComparingInt(one -> -one.backers().size()));
        return all;
    }

    private static int asserting(Positions.Shared shared) {
        return (int) shared.backers().stream()
                .filter(backer -> backer.backing() == Positions.Backing.ASSERTS)
                .count();
    }

    private Set<Integer> camps(List<Positions.Backer> backers) {
        Set<Integer> camps = new TreeSet<>();
        backers.forEach(backer ->
                camps.add(placed.participants().get(backer.participant()).camp()));
        return camps;
    }

    /** Those with a camp who stand behind a claim, each in the most direct way. */
    private List<Positions.Backer> backers(int node) {
        Map<Integer, Positions.Backer> backers = new TreeMap<>();
        back(node, Positions.Backing.ASSERTS, backers);
        for (Relatedness.Pair pair : relatedness.of(node)) {
            if (pair.kind() == Relatedness.Kind.ALIKE) {
                back(pair.from() == node ? pair.to() : pair.from(), Positions.Backing.SAYS_ALIKE, backers);
            }
        }
        for (Relatedness.Pair pair : relatedness.of(node)) {
            if (pair.kind() == Relatedness.Kind.SUPPORTS && pair.to() == node) {
                back(pair.from(), Positions.Backing.SUPPORTS, backers);
            }
        }
        return List.copyOf(backers.values());
    }

    private void back(int node, Positions.Backing backing, Map<Integer, Positions.Backer> backers) {
        stances.of(node).forEach((participant, held) -> {
            Said asserted = held.asserted();
            if (asserted != null && held.sign() > 0 && camp(participant) >= 0) {
                backers.putIfAbsent(
                        place(participant),
                        new Positions.Backer(
                                place(participant), backing, asserted.claim(), asserted.document(), asserted.place()));
            }
        });
    }

    /** The claims on which participants of different camps differ. */
    private BitSet dividing() {
        BitSet dividing = new BitSet();
        contested.forEach((node, stands) -> {
            Set<Integer> asserting = new TreeSet<>();
            Set<Integer> rejecting = new TreeSet<>();
            for (Positions.Stand stand : stands) {
                int camp = placed.participants().get(stand.participant()).camp();
                if (camp >= 0 && stand.attitude() == Positions.Attitude.ASSERTS) {
                    asserting.add(camp);
                }
                if (camp >= 0 && stand.attitude().isAgainst()) {
                    rejecting.add(camp);
                }
            }
            boolean apart =
                    asserting.stream().anyMatch(here -> rejecting.stream().anyMatch(there -> !here.equals(there)));
            dividing.set(node, apart);
        });
        return dividing;
    }

    Hinge hinge(Evaluation now, int most) {
        BitSet all = new BitSet();
        all.set(0, claims.claimNodes());
        BitSet dividing = dividing();
        if (dividing.isEmpty()) {
            return new Hinge(List.of(), 0, 0);
        }
        Cruxes cruxes = Cruxes.of(now, all, dividing, most);
        Map<Integer, List<Integer>> camps = new HashMap<>();
        return new Hinge(
                cruxes.found().stream()
                        .map(crux -> new Positions.CruxClaim(
                                claims.claims(crux.node()),
                                campsOf(crux.node(), camps),
                                crux.shifts().stream()
                                        .map(shift -> shift(shift, camps))
                                        .toList()))
                        .toList(),
                cruxes.tried(),
                cruxes.left());
    }

    private List<Integer> campsOf(int node, Map<Integer, List<Integer>> known) {
        return known.computeIfAbsent(node, one -> {
            Set<Integer> camps = new TreeSet<>();
            stances.of(one).forEach((participant, held) -> {
                if (held.sign() > 0 && camp(participant) >= 0) {
                    camps.add(camp(participant));
                }
            });
            return List.copyOf(camps);
        });
    }

    private Positions.Shift shift(Crux.Shift shift, Map<Integer, List<Integer>> known) {
        return new Positions.Shift(
                claims.claims(shift.node()),
                campsOf(shift.node(), known),
                Standing.of(shift.before()),
                Standing.of(shift.after()),
                StrengthBand.of(shift.strengthBefore()),
                StrengthBand.of(shift.strengthAfter()),
                shift.isGain());
    }

    /** What the difference hangs on. */
    record Hinge(List<Positions.CruxClaim> cruxes, int tried, int untried) {}
}
