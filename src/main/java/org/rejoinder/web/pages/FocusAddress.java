package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Sight;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.relation.RelationType;
import org.rejoinder.web.Refused;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a focus map with all that it shows: which claim is in focus, what is open, which filters hold, the way
 * here. Whoever has the address sees the same picture; every step on the page is another address.
 *
 * @param via the last claims that were in focus before, oldest first
 * @param selected the claim told about beside the picture; null for none
 * @param layer what is said of how claims stand
 */
record FocusAddress(
        ArgumentMap.Id map,
        Claim.Id claim,
        int hops,
        List<Sight.Opening> open,
        Filters filters,
        List<Claim.Id> via,
        Claim.@Nullable Id selected,
        StandingLayer layer) {

    private static final int LONGEST_WAY = 5;
    /** More would fold what was opened first anyway. */
    private static final int MOST_OPEN = 8;

    FocusAddress {
        open = List.copyOf(open);
        via = List.copyOf(via);
    }

    static FocusAddress of(ArgumentMap.Id map, Claim.Id claim, Query query) {
        int hops = query.hops() == null ? 1 : query.hops();
        if (hops < 1 || hops > Sight.MOST_HOPS) {
            throw Refused.field("hops", Wording.say("focus.refused.hops", Sight.MOST_HOPS));
        }
        return new FocusAddress(
                map,
                claim,
                hops,
                openings(query.open()),
                Filters.of(query),
                parts(query.via()).map(Claim.Id::new).toList(),
                query.selected() == null || query.selected().isBlank() ? null : new Claim.Id(query.selected()),
                StandingLayer.of(query));
    }

    /** One claim in focus with nothing open and nothing supposed. */
    static FocusAddress plain(ArgumentMap.Id map, Claim.Id claim) {
        return new FocusAddress(map, claim, 1, List.of(), Filters.NONE, List.of(), null, StandingLayer.NONE);
    }

    /** What cannot be read is passed over: an old address should still show the claim. */
    private static List<Sight.Opening> openings(@Nullable String open) {
        List<Sight.Opening> openings = parts(open)
                .flatMap(part -> {
                    int dot = part.lastIndexOf('.');
                    return Arrays.stream(RelationType.values())
                            .filter(type -> dot > 0 && type.label().equals(part.substring(dot + 1)))
                            .map(type -> new Sight.Opening(new Claim.Id(part.substring(0, dot)), type));
                })
                .toList();
        return openings.subList(Math.max(0, openings.size() - MOST_OPEN), openings.size());
    }

    private static Stream<String> parts(@Nullable String list) {
        return list == null ? Stream.of() : Arrays.stream(list.split(",")).filter(part -> !part.isBlank());
    }

    Sight sight() {
        return new Sight(hops, open, filters.claims(map), filters.relations());
    }

    /** Another claim in focus, with nothing open; the way here grows, or is cut back to where that claim was before. */
    FocusAddress onto(Claim.Id other) {
        if (other.equals(claim)) {
            return new FocusAddress(map, claim, hops, open, filters, via, null, layer);
        }
        List<Claim.Id> way = new ArrayList<>(via);
        int before = way.indexOf(other);
        if (before >= 0) {
            way = way.subList(0, before);
        } else {
            way.remove(claim);
            way.add(claim);
        }
        return new FocusAddress(
                map,
                other,
                hops,
                List.of(),
                filters,
                way.subList(Math.max(0, way.size() - LONGEST_WAY), way.size()),
                null,
                layer);
    }

    FocusAddress selecting(Claim.@Nullable Id other) {
        return new FocusAddress(map, claim, hops, open, filters, via, other, layer);
    }

    FocusAddress within(int other) {
        return new FocusAddress(map, claim, other, open, filters, via, selected, layer);
    }

    FocusAddress with(Filters other) {
        return new FocusAddress(map, claim, hops, open, other, via, selected, layer);
    }

    FocusAddress with(StandingLayer other) {
        return new FocusAddress(map, claim, hops, open, filters, via, selected, other);
    }

    /** Opens a place once more. */
    FocusAddress opening(Sight.Opening opening) {
        List<Sight.Opening> more = new ArrayList<>(open);
        more.add(opening);
        return new FocusAddress(map, claim, hops, more, filters, via, selected, layer);
    }

    /** Folds a place, however often it was opened. */
    FocusAddress folding(Sight.Opening opening) {
        List<Sight.Opening> less =
                open.stream().filter(other -> !other.equals(opening)).toList();
        return new FocusAddress(map, claim, hops, less, filters, via, selected, layer);
    }

    /** Path and query, as a link has it. */
    @Override
    public String toString() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/maps/{map}/focus/{claim}");
        if (hops > 1) {
            address.queryParam("hops", hops);
        }
        if (!open.isEmpty()) {
            address.queryParam(
                    "open",
                    open.stream()
                            .map(opening ->
                                    opening.claim() + "." + opening.type().label())
                            .collect(Collectors.joining(",")));
        }
        List<Object> values = new ArrayList<>(List.of(map.value(), claim.value()));
        filters.pairs().forEach(pair -> {
            address.queryParam(pair.name(), "{" + pair.name() + "}");
            values.add(pair.value());
        });
        if (!via.isEmpty()) {
            address.queryParam("via", via.stream().map(Claim.Id::value).collect(Collectors.joining(",")));
        }
        if (selected != null) {
            address.queryParam("selected", selected.value());
        }
        layer.pairs().forEach(pair -> {
            address.queryParam(pair.name(), "{" + pair.name() + "}");
            values.add(pair.value());
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /**
     * What the address says after the question mark; every part may be missing.
     *
     * @param open places opened: {@code claim.type}, with commas between them
     * @param via claims, with commas between them
     * @param confidence of a relation at least, in per cent
     * @param standing whether to say how claims stand
     * @param basis what counts then, as {@link org.rejoinder.analysis.reasoning.Basis#toQuery} writes it
     * @param off claims taken as rejected
     * @param believe claims believed whatever contradicts them
     * @param on claims brought back though they were rejected
     * @param cut relations and arguments taken away
     * @param restore relations and arguments brought back
     */
    record Query(
            @Nullable Integer hops,
            @Nullable String open,
            @Nullable String document,
            @Nullable String holder,
            @Nullable ClaimType type,
            @Nullable RelationType relation,
            @Nullable Integer confidence,
            @Nullable ReviewStatus status,
            @Nullable Boolean contested,
            @Nullable String via,
            @Nullable String selected,
            @Nullable Boolean standing,
            @Nullable String basis,
            @Nullable List<String> off,
            @Nullable List<String> believe,
            @Nullable List<String> on,
            @Nullable List<String> cut,
            @Nullable List<String> restore) {

        /** What is supposed, by the names of {@link org.rejoinder.analysis.reasoning.WhatIf#PARAMETERS}. */
        Map<String, List<String>> supposed() {
            Map<String, List<String>> given = new LinkedHashMap<>();
            put(given, "off", off);
            put(given, "believe", believe);
            put(given, "on", on);
            put(given, "cut", cut);
            put(given, "restore", restore);
            return given;
        }

        private static void put(Map<String, List<String>> given, String name, @Nullable List<String> ids) {
            if (ids != null) {
                given.put(name, ids);
            }
        }
    }

    /**
     * Which claims and relations are let through; the claim in focus always is. Null, zero and false let everything
     * through.
     *
     * @param confidence of a relation at least, in per cent, 0..100
     * @param status of a relation
     */
    record Filters(
            @Nullable String document,
            @Nullable String holder,
            @Nullable ClaimType type,
            @Nullable RelationType relation,
            int confidence,
            @Nullable ReviewStatus status,
            boolean contested) {

        static Filters of(Query query) {
            int confidence = query.confidence() == null ? 0 : query.confidence();
            if (confidence < 0 || confidence > 100) {
                throw Refused.field("confidence", Wording.say("focus.refused.confidence"));
            }
            return new Filters(
                    stripped(query.document()),
                    stripped(query.holder()),
                    query.type(),
                    query.relation(),
                    confidence,
                    query.status(),
                    Boolean.TRUE.equals(query.contested()));
        }

        private static @Nullable String stripped(@Nullable String words) {
            return words == null || words.isBlank() ? null : words.strip();
        }

        Claims.@Nullable Filter claims(ArgumentMap.Id map) {
            if (document == null && holder == null && type == null && !contested) {
                return null;
            }
            return new Claims.Filter(
                    map,
                    document == null ? null : new Document.Id(document),
                    type,
                    holder,
                    null,
                    null,
                    contested,
                    false,
                    Claims.Sort.POSITION,
                    0,
                    1);
        }

        Sight.RelationFilter relations() {
            return new Sight.RelationFilter(relation, confidence / 100.0, status);
        }

        /** The conditions that hold, as the address names them. */
        List<Pair> pairs() {
            return Stream.of(
                            Pair.of("document", document),
                            Pair.of("holder", holder),
                            Pair.of("type", type == null ? null : type.label()),
                            Pair.of("relation", relation == null ? null : relation.label()),
                            Pair.of("confidence", confidence == 0 ? null : Integer.toString(confidence)),
                            Pair.of("status", status == null ? null : status.label()),
                            Pair.of("contested", contested ? "true" : null))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** The same without one condition. */
        Filters without(String name) {
            return new Filters(
                    name.equals("document") ? null : document,
                    name.equals("holder") ? null : holder,
                    name.equals("type") ? null : type,
                    name.equals("relation") ? null : relation,
                    name.equals("confidence") ? 0 : confidence,
                    name.equals("status") ? null : status,
                    !name.equals("contested") && contested);
        }

        static final Filters NONE = new Filters(null, null, null, null, 0, null, false);
    }

    /** A condition in an address. */
    record Pair(String name, String value) {
        private static Optional<Pair> of(String name, @Nullable String value) {
            return Optional.ofNullable(value).map(given -> new Pair(name, given));
        }
    }
}
