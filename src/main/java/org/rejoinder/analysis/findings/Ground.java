package org.rejoinder.analysis.findings;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.NamedSources;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * What the rules are worked out over: the claims of a map that nobody has rejected and that stand in its newest texts, and
 * what holds between them. A claim goes by its place in the map's order, from 0. The premises of an argument count as
 * supporting or contradicting its conclusion. Claims that say the same form one <em>proposition</em>, which goes by the
 * first of them.
 */
final class Ground {

    /** Beyond this it is not counted how many claims rest on one. */
    static final int MOST_RESTING = 1_000;

    private final List<Claim> claims;
    private final Set<Claim.Id> known;
    private final Map<Claim.Id, Integer> index = new HashMap<>();
    private final List<List<Occurrence>> places = new ArrayList<>();
    private final Map<Document.Id, Document> documents;
    private final List<List<Support>> supportsFrom;
    private final List<List<Support>> supportsTo;
    private final List<Attack> attacks = new ArrayList<>();
    private final List<List<Attack>> attacksFrom;
    private final List<Relation> equivalences = new ArrayList<>();
    private final int[] proposition;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Map<Integer, Set<Integer>> attackers = new HashMap<>();

    private Ground(MapContents contents) {
        MapContents standing = contents.standing();
        known = contents.claims().stream().map(Claim::id).collect(Collectors.toSet());
        claims = standing.claims().stream()
                .filter(claim -> claim.status() != ReviewStatus.REJECTED)
                .toList();
        documents = standing.documents().stream().collect(toMap(Document::id, document -> document));
        for (Claim claim : claims) {
            index.put(claim.id(), places.size());
            places.add(standing.occurrences().getOrDefault(claim.id(), List.of()));
        }
        supportsFrom = lists(claims.size());
        supportsTo = lists(claims.size());
        attacksFrom = lists(claims.size());
        proposition = new int[claims.size()];
        for (int claim = 0; claim < proposition.length; claim++) {
            proposition[claim] = claim;
        }
        standing.relations().forEach(this::add);
        standing.reviewed().arguments().forEach(this::add);
        for (int claim = 0; claim < proposition.length; claim++) {
            proposition[claim] = first(claim);
            members.computeIfAbsent(proposition[claim], key -> new ArrayList<>())
                    .add(claim);
        }
        for (Attack attack : attacks) {
            addAttacker(attack.from(), attack.to());
            if (attack.mutual()) {
                addAttacker(attack.to(), attack.from());
            }
        }
    }

    static Ground of(MapContents contents) {
        return new Ground(contents);
    }

    private static <T> List<List<T>> lists(int size) {
        List<List<T>> lists = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void add(Relation relation) {
        Integer from = index.get(relation.from());
        Integer to = index.get(relation.to());
        if (relation.status() == ReviewStatus.REJECTED || from == null || to == null) {
            return;
        }
        switch (relation.type()) {
            case SUPPORTS -> addSupport(new Support(from, to, relation));
            case CONTRADICTS -> addAttack(new Attack(from, to, relation.mutual(), relation));
            case EQUIVALENT -> {
                equivalences.add(relation);
                int one = first(from);
                int other = first(to);
                proposition[Math.max(one, other)] = Math.min(one, other);
            }
        }
    }

    private void add(Argument argument) {
        Integer conclusion = index.get(argument.conclusion());
        if (argument.status() == ReviewStatus.REJECTED || conclusion == null) {
            return;
        }
        for (Claim.Id premise : argument.premises()) {
            Integer from = index.get(premise);
            if (from != null && argument.type() == RelationType.SUPPORTS) {
                addSupport(new Support(from, conclusion, null));
            } else if (from != null) {
                addAttack(new Attack(from, conclusion, false, null));
            }
        }
    }

    private void addSupport(Support support) {
        supportsFrom.get(support.from()).add(support);
        supportsTo.get(support.to()).add(support);
    }

    private void addAttack(Attack attack) {
        attacks.add(attack);
        attacksFrom.get(attack.from()).add(attack);
    }

    private void addAttacker(int from, int to) {
        attackers.computeIfAbsent(proposition[to], key -> new TreeSet<>()).add(proposition[from]);
    }

    private int first(int claim) {
        int at = claim;
        while (proposition[at] != at) {
            proposition[at] = proposition[proposition[at]]; // Halves the way for who comes next.
            at = proposition[at];
        }
        return at;
    }

    List<Claim> claims() {
        return claims;
    }

    Claim claim(int at) {
        return claims.get(at);
    }

    /** The place of a claim; null for one that does not stand in the map. */
    @Nullable
    Integer at(Claim.Id claim) {
        return index.get(claim);
    }

    /** Oldest publication first; never empty. */
    List<Occurrence> places(int claim) {
        return places.get(claim);
    }

    List<Occurrence> placesOf(Collection<Integer> some) {
        return some.stream().flatMap(claim -> places(claim).stream()).toList();
    }

    Document document(Occurrence place) {
        return Objects.requireNonNull(documents.get(place.document()));
    }

    Set<Document.Id> documentsOf(Collection<Integer> some) {
        return placesOf(some).stream().map(Occurrence::document).collect(Collectors.toSet());
    }

    /** Who says these claims, by the names they go by. */
    Set<String> voicesOf(Collection<Integer> some) {
        return placesOf(some).stream()
                .map(place -> place.voice(document(place)))
                .collect(Collectors.toSet());
    }

    boolean namesSource(Collection<Integer> some) {
        return placesOf(some).stream().anyMatch(NamedSources::at);
    }

    List<Support> supportsFrom(int claim) {
        return supportsFrom.get(claim);
    }

    List<Support> supportsTo(int claim) {
        return supportsTo.get(claim);
    }

    /** Every support, by the supporting claim. */
    List<Support> supports() {
        return supportsFrom.stream().flatMap(List::stream).toList();
    }

    List<Attack> attacks() {
        return attacks;
    }

    List<Relation> equivalences() {
        return equivalences;
    }

    int proposition(int claim) {
        return proposition[claim];
    }

    boolean sayTheSame(int one, int other) {
        return proposition[one] == proposition[other];
    }

    /** The claims of each proposition, in the map's order. */
    Collection<List<Integer>> propositions() {
        return members.values();
    }

    /** The claims that say the same as one, with itself. */
    List<Integer> members(int claim) {
        return members.getOrDefault(proposition[claim], List.of());
    }

    /** The propositions that contradict the one of a claim, a mutual contradiction read both ways. */
    Set<Integer> attackersOf(int claim) {
        return attackers.getOrDefault(proposition[claim], Set.of());
    }

    /** The supports that reach these claims from claims that say something else. */
    List<Support> supportOf(List<Integer> some) {
        return some.stream()
                .flatMap(claim -> supportsTo(claim).stream())
                .filter(support -> !sayTheSame(support.from(), support.to()))
                .toList();
    }

    /** The supports that these claims give to claims that say something else. */
    List<Support> supportBy(List<Integer> some) {
        return some.stream()
                .flatMap(claim -> supportsFrom(claim).stream())
                .filter(support -> !sayTheSame(support.from(), support.to()))
                .toList();
    }

    /**
     * How many other claims rest on these, directly or through others, a claim and its repetitions counted once; never more
     * than {@value #MOST_RESTING}.
     */
    int resting(Collection<Integer> some) {
        Set<Integer> seen = some.stream().map(this::proposition).collect(Collectors.toCollection(LinkedHashSet::new));
        int own = seen.size();
        List<Integer> queue = new ArrayList<>(seen);
        for (int at = 0; at < queue.size() && seen.size() - own < MOST_RESTING; at++) {
            for (Support support : supportBy(members(queue.get(at)))) {
                if (seen.add(proposition(support.to()))) {
                    queue.add(proposition(support.to()));
                }
            }
        }
        return Math.min(MOST_RESTING, seen.size() - own);
    }

    /** The supports, contradictions and equivalences between these claims, by the first's place. */
    List<Relation> relationsAmong(List<Integer> some) {
        if (some.size() < 2) {
            return List.of();
        }
        Set<Integer> among = Set.copyOf(some);
        Set<Claim.Id> ids = some.stream().map(at -> claim(at).id()).collect(Collectors.toSet());
        return Stream.of(
                        some.stream()
                                .flatMap(claim -> supportsFrom(claim).stream())
                                .filter(support -> among.contains(support.to()))
                                .flatMap(support -> Stream.ofNullable(support.relation())),
                        some.stream()
                                .flatMap(claim -> attacksFrom.get(claim).stream())
                                .filter(attack -> among.contains(attack.to()))
                                .flatMap(attack -> Stream.ofNullable(attack.relation())),
                        equivalences.stream()
                                .filter(relation -> ids.contains(relation.from()) && ids.contains(relation.to())))
                .flatMap(relations -> relations)
                .toList();
    }

    /**
     * What a query returned as claims of this ground; empty if one of them is rejected or gone from the texts.
     *
     * @throws FaultyRule if one of them is no claim of the map
     */
    Optional<Match> match(RuleQueries.Row row) throws FaultyRule {
        List<Integer> found = new ArrayList<>();
        for (Claim.Id claim : row.claims()) {
            Integer at = index.get(claim);
            if (at == null && !known.contains(claim)) {
                throw new FaultyRule(
                        0, "It returned \"%s\", which is no claim of the map: does it look at $map?".formatted(claim));
            }
            if (at == null) {
                return Optional.empty();
            }
            if (!found.contains(at)) {
                found.add(at);
            }
        }
        return Optional.of(Match.returned(found, row.note()));
    }
}
