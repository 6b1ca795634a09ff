package org.rejoinder.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.document.Document;
import org.rejoinder.web.Refused;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the list of what stands says: what counts, what is supposed, and which claims are listed.
 *
 * @param standing of the claims that are listed; null for any
 * @param document in which they stand; null for any
 * @param contested whether only claims are listed that some claim contradicts or that contradict one
 * @param page from 1
 */
record StandingAddress(
        Basis basis,
        WhatIf whatIf,
        @Nullable Standing standing,
        @Nullable String document,
        boolean contested,
        int page) {

    private static final int LAST_PAGE = 100_000;

    static StandingAddress of(MultiValueMap<String, String> query) {
        return new StandingAddress(
                basis(query),
                whatIf(query),
                standing(query.getFirst("standing")),
                blankless(query.getFirst("document")),
                "true".equals(query.getFirst("contested")),
                page(query.getFirst("page")));
    }

    static Basis basis(MultiValueMap<String, String> query) {
        try {
            return Basis.of(query);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("basis", String.valueOf(unfit.getMessage()));
        }
    }

    static WhatIf whatIf(MultiValueMap<String, String> query) {
        try {
            return WhatIf.of(query);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("what-if", String.valueOf(unfit.getMessage()));
        }
    }

    private static @Nullable Standing standing(@Nullable String label) {
        for (Standing standing : List.of(Standing.STANDS, Standing.FALLS, Standing.OPEN)) {
            if (standing.label().equals(label)) {
                return standing;
            }
        }
        return null;
    }

    private static @Nullable String blankless(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static int page(@Nullable String number) {
        try {
            return number == null ? 1 : Math.clamp(Integer.parseInt(number), 1, LAST_PAGE);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    /** Which claims are listed, apart from how they stand. */
    Conditions conditions() {
        return new Conditions(
                null,
                document == null ? null : new Document.Id(document),
                null,
                null,
                null,
                null,
                null,
                null,
                Feature.those(feature -> contested && feature == Feature.CONTESTED));
    }

    /** The first page with claims that stand like this; null for all. */
    StandingAddress with(@Nullable Standing other) {
        return new StandingAddress(basis, whatIf, other, document, contested, 1);
    }

    StandingAddress onPage(int other) {
        return new StandingAddress(basis, whatIf, standing, document, contested, other);
    }

    StandingAddress supposing(WhatIf other) {
        return new StandingAddress(basis, other, standing, document, contested, 1);
    }

    /** What counts and what is supposed, by the names in addresses. */
    Map<String, List<String>> reasoning() {
        Map<String, List<String>> values = new LinkedHashMap<>(basis.parameters());
        values.putAll(whatIf.parameters());
        return values;
    }

    /** The query part, with its question mark. */
    @Override
    public String toString() {
        Map<String, List<String>> values = reasoning();
        if (standing != null) {
            values.put("standing", List.of(standing.label()));
        }
        if (document != null) {
            values.put("document", List.of(document));
        }
        if (contested) {
            values.put("contested", List.of("true"));
        }
        if (page > 1) {
            values.put("page", List.of(Integer.toString(page)));
        }
        List<String> parts = new ArrayList<>();
        values.forEach((name, all) -> parts.add(name + "="
                + all.stream().map(value -> UriUtils.encode(value, UTF_8)).collect(Collectors.joining(","))));
        return "?" + String.join("&", parts);
    }
}
