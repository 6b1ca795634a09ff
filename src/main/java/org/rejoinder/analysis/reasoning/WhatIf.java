package org.rejoinder.analysis.reasoning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * What is supposed to be otherwise than in the map as reviewed. A claim, relation or argument is supposed to be one thing at
 * most. Two what-ifs that suppose the same are equal and have the same {@link #toQuery}.
 *
 * @param claims what is supposed of claims, by id
 * @param relations whether relations are cut or brought back, by id
 * @param arguments the same for arguments
 */
public record WhatIf(
        SortedMap<Claim.Id, OfClaim> claims,
        SortedMap<Relation.Id, OfLink> relations,
        SortedMap<Argument.Id, OfLink> arguments) {

    /** Nothing is otherwise. */
    public static final WhatIf NOTHING =
            new WhatIf(Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    /** The names of its parameters in an address, in their order there. */
    public static final Set<String> PARAMETERS = parameterNames();

    public WhatIf {
        claims = sorted(claims, new TreeMap<>());
        relations = sorted(relations, new TreeMap<>(comparing(Relation.Id::value)));
        arguments = sorted(arguments, new TreeMap<>(comparing(Argument.Id::value)));
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> given, TreeMap<K, V> into) {
        into.putAll(given);
        return Collections.unmodifiableSortedMap(into);
    }

    /** What may be supposed of a claim. */
    public enum OfClaim {
        /** Taken as rejected: it falls, whatever speaks for it. */
        OFF,
        /** Believed fully: it stands, whatever speaks against it. */
        BELIEVE,
        /** Brought back though it was rejected under review, and judged like any other. */
        ON;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What may be supposed of a relation or an argument. */
    public enum OfLink {
        /** As if it were not there. */
        CUT,
        /** Brought back though it was rejected under review, or does not count for another reason. */
        RESTORE;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static Set<String> parameterNames() {
        Set<String> names = new LinkedHashSet<>();
        for (OfClaim supposed : OfClaim.values()) {
            names.add(supposed.parameter());
        }
        for (OfLink supposed : OfLink.values()) {
            names.add(supposed.parameter());
        }
        return Collections.unmodifiableSet(names);
    }

    public boolean isNothing() {
        return claims.isEmpty() && relations.isEmpty() && arguments.isEmpty();
    }

    /** The same, with this supposed of the claim in place of what was supposed of it before. */
    public WhatIf with(Claim.Id claim, OfClaim supposed) {
        SortedMap<Claim.Id, OfClaim> changed = new TreeMap<>(claims);
        changed.put(claim, supposed);
        return new WhatIf(changed, relations, arguments);
    }

    /** The same, with this supposed of the relation. */
    public WhatIf with(Relation.Id relation, OfLink supposed) {
        SortedMap<Relation.Id, OfLink> changed = new TreeMap<>(relations);
        changed.put(relation, supposed);
        return new WhatIf(claims, changed, arguments);
    }

    /** The same, with this supposed of the argument. */
    public WhatIf with(Argument.Id argument, OfLink supposed) {
        SortedMap<Argument.Id, OfLink> changed = new TreeMap<>(arguments);
        changed.put(argument, supposed);
        return new WhatIf(claims, relations, changed);
    }

    /** The same, with nothing supposed of the claim, relation or argument of this id. */
    public WhatIf without(String id) {
        SortedMap<Claim.Id, OfClaim> ofClaims = new TreeMap<>(claims);
        ofClaims.keySet().removeIf(claim -> claim.value().equals(id));
        SortedMap<Relation.Id, OfLink> ofRelations = new TreeMap<>(relations);
        ofRelations.keySet().removeIf(relation -> relation.value().equals(id));
        SortedMap<Argument.Id, OfLink> ofArguments = new TreeMap<>(arguments);
        ofArguments.keySet().removeIf(argument -> argument.value().equals(id));
        return new WhatIf(ofClaims, ofRelations, ofArguments);
    }

    /** Everything that is supposed as the query part of an address, always in the same order; empty for nothing. */
    public String toQuery() {
        return Parameters.query(parameters());
    }

    /** The ids by the names of {@link #PARAMETERS}, without names that have none. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        PARAMETERS.forEach(name -> values.put(name, new ArrayList<>()));
        claims.forEach((claim, supposed) -> add(values, supposed.parameter(), claim.value()));
        relations.forEach((relation, supposed) -> add(values, supposed.parameter(), relation.value()));
        arguments.forEach((argument, supposed) -> add(values, supposed.parameter(), argument.value()));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static void add(Map<String, List<String>> values, String name, String id) {
        values.computeIfAbsent(name, one -> new ArrayList<>()).add(id);
    }

    /**
     * Reads what {@link #toQuery} wrote; an empty text supposes nothing.
     *
     * @throws IllegalArgumentException with a message for a reader if something in it is not known, or the same thing is
     *     supposed to be two things
     */
    public static WhatIf parse(String query) {
        return of(Parameters.parse(query, PARAMETERS));
    }

    /**
     * What parameters of the names of {@link #PARAMETERS} suppose; others are passed over. Several ids are given by several
     * values, or by one with commas.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static WhatIf of(Map<String, ? extends Collection<String>> parameters) {
        Draft draft = new Draft();
        for (OfClaim supposed : OfClaim.values()) {
            ids(parameters, supposed.parameter()).forEach(id -> draft.claim(id, supposed));
        }
        for (OfLink supposed : OfLink.values()) {
            ids(parameters, supposed.parameter()).forEach(id -> draft.link(id, supposed));
        }
        return new WhatIf(draft.claims, draft.relations, draft.arguments);
    }

    private static List<String> ids(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
    }

    /** A what-if while it is read. */
    private static final class Draft {

        private final SortedMap<Claim.Id, OfClaim> claims = new TreeMap<>();
        private final SortedMap<Relation.Id, OfLink> relations = new TreeMap<>(comparing(Relation.Id::value));
        private final SortedMap<Argument.Id, OfLink> arguments = new TreeMap<>(comparing(Argument.Id::value));

        void claim(String id, OfClaim supposed) {
            if (!id.startsWith("c-")) {
                throw new IllegalArgumentException("%s: \"%s\" is not the id of a claim, such as c-abcdefghijklmnop"
                        .formatted(supposed.parameter(), id));
            }
            OfClaim before = claims.putIfAbsent(new Claim.Id(id), supposed);
            if (before != null) {
                throw twice(id, before.parameter(), supposed.parameter());
            }
        }

        void link(String id, OfLink supposed) {
            OfLink before;
            if (id.startsWith("r-")) {
                before = relations.putIfAbsent(new Relation.Id(id), supposed);
            } else if (id.startsWith("g-")) {
                before = arguments.putIfAbsent(new Argument.Id(id), supposed);
            } else {
                throw new IllegalArgumentException("%s: \"%s\" is not the id of a relation (r-…) or an argument (g-…)"
                        .formatted(supposed.parameter(), id));
            }
            if (before != null) {
                throw twice(id, before.parameter(), supposed.parameter());
            }
        }

        private static IllegalArgumentException twice(String id, String one, String other) {
            return new IllegalArgumentException("%s cannot be both %s and %s".formatted(id, one, other));
        }
    }
}
