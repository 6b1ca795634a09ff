package org.rejoinder.analysis;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;

/**
 * A neighbourhood that grows by what a reader opens, and loses its least relevant branches where it would become too
 * large to read. What was opened last always stays, and so does the way from the focus to it.
 */
final class Growth {

    /** Claims that one opening shows at most. */
    static final int AT_ONCE = 8;

    private final NeighbourhoodSearch search;
    private final Claim focus;
    private final int most;
    private final Map<Claim.Id, Branch> branches = new LinkedHashMap<>();
    private final List<Neighbourhood> steps = new ArrayList<>();
    private final Map<Claim.Id, Claim> everything = new LinkedHashMap<>();

    /**
     * How a claim came into the picture.
     *
     * @param from the claim it was reached from; null for the focus
     * @param opening number of the opening that showed it, from 1; 0 if it was there from the start
     * @param rank its place among those that came with it, most relevant first
     */
    private record Branch(Claim claim, Claim.@Nullable Id from, int opening, int rank) {}

    private Growth(NeighbourhoodSearch search, Claim focus, int most) {
        this.search = search;
        this.focus = focus;
        this.most = most;
    }

    /**
     * @param limit claims shown at most before anything is opened
     * @param most claims shown at most, at least {@code limit} and enough for one opening
     */
    static Surroundings of(
            NeighbourhoodSearch search, Claim focus, int hops, int limit, List<Sight.Opening> opened, int most) {
        Growth growth = new Growth(search, focus, most);
        growth.begin(hops, limit);
        Map<Sight.Opening, List<Claim.Id>> shownBy = new LinkedHashMap<>();
        opened.forEach(opening -> {
            List<Claim.Id> added = growth.open(opening);
            if (!added.isEmpty()) {
                shownBy.computeIfAbsent(opening, first -> new ArrayList<>()).addAll(added);
            }
        });
        Set<Claim.Id> shown = growth.shown();
        Map<Sight.Opening, Integer> counts = new LinkedHashMap<>();
        shownBy.forEach((opening, claims) -> counts.put(
                opening, (int) claims.stream().filter(shown::contains).count()));
        return new Surroundings(growth.steps, counts, growth.branches.size() - shown.size());
    }

    private Set<Claim.Id> shown() {
        Set<Claim.Id> shown = new HashSet<>();
        steps.getLast().claims().forEach(claim -> shown.add(claim.id()));
        return shown;
    }

    private void begin(int hops, int limit) {
        add(new Branch(focus, null, 0, 0));
        search.outward(focus, hops, limit)
                .forEach(found -> add(new Branch(found.claim(), found.from(everything.keySet()), 0, branches.size())));
        steps.add(search.among(focus, everything));
    }

    private void add(Branch branch) {
        branches.put(branch.claim().id(), branch);
        everything.put(branch.claim().id(), branch.claim());
    }

    /** The claims that this adds; none if the place is not shown or has nothing more. */
    private List<Claim.Id> open(Sight.Opening opening) {
        if (!branches.containsKey(opening.claim())) {
            return List.of();
        }
        int number = steps.size();
        List<Claim.Id> added = new ArrayList<>();
        search.reached(List.of(opening.claim()), everything).stream()
                .filter(found -> found.by().type() == opening.type())
                .limit(AT_ONCE)
                .forEach(found -> {
                    add(new Branch(found.claim(), opening.claim(), number, added.size()));
                    added.add(found.claim().id());
                });
        if (!added.isEmpty()) {
            steps.add(search.among(focus, fitting(number, opening.claim())));
        }
        return added;
    }

    private Map<Claim.Id, Claim> fitting(int opening, Claim.Id opened) {
        Map<Claim.Id, Claim> kept = new LinkedHashMap<>(everything);
        Set<Claim.Id> way = wayTo(opened);
        while (kept.size() > most) {
            Set<Claim.Id> leadingOn = new HashSet<>();
            kept.keySet().forEach(id -> from(id).ifPresent(leadingOn::add));
            Optional<Claim.Id> least = kept.keySet().stream()
                    .flatMap(id -> Optional.ofNullable(branches.get(id)).stream())
                    .filter(branch -> branch.opening() != opening)
                    .filter(branch -> !leadingOn.contains(branch.claim().id())
                            && !way.contains(branch.claim().id()))
                    .min(comparingInt(Branch::opening)
                            .thenComparing(comparingInt(Branch::rank).reversed())
                            .thenComparing(branch -> branch.claim().id(), Comparator.naturalOrder()))
                    .map(branch -> branch.claim().id());
            if (least.isEmpty()) {
                return kept;
            }
            kept.remove(least.get());
        }
        return kept;
    }

    private Set<Claim.Id> wayTo(Claim.Id claim) {
        Set<Claim.Id> way = new HashSet<>();
        Optional<Claim.Id> at = Optional.of(claim);
        while (at.isPresent() && way.add(at.get())) {
            at = at.flatMap(this::from);
        }
        return way;
    }

    private Optional<Claim.Id> from(Claim.Id claim) {
        return Optional.ofNullable(branches.get(claim)).map(Branch::from);
    }
}
