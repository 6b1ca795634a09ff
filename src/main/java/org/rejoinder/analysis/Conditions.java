package org.rejoinder.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;

/**
 * What the claims searched for have in common: every condition has to hold, null lifts one.
 *
 * @param words of the claim's text, all of them, in any form
 * @param document where it stands
 * @param holder {@code author} for the documents' own voices; else part of a reported speaker's name, or of the name of
 *     the author (failing that, the publisher) of the document; in any case of letters
 * @param worth least check-worthiness, 0..1
 * @param from day from which on some document of the claim was published
 * @param until last such day
 */
public record Conditions(
        @Nullable String words,
        Document.@Nullable Id document,
        @Nullable ClaimType type,
        @Nullable String holder,
        @Nullable ReviewStatus status,
        @Nullable Double worth,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<Feature> features) {

    public static final Conditions NONE = new Conditions(null, null, null, null, null, null, null, null, Set.of());

    public Conditions {
        EnumSet<Feature> ordered = EnumSet.noneOf(Feature.class);
        ordered.addAll(features);
        features = Collections.unmodifiableSet(ordered);
        words = blankToNull(words);
        holder = blankToNull(holder);
    }

    /** Only these features are asked for. */
    public static Conditions of(Feature... features) {
        return new Conditions(null, null, null, null, null, null, null, null, Set.of(features));
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The conditions as the query part of an address, always in the same order; empty for none. */
    public String toQuery() {
        List<String> parts = new ArrayList<>();
        parameters().forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        return String.join("&", parts);
    }

    /** The conditions by the name that pages and programs give them, without those not asked for. */
    public Map<String, String> parameters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("q", words);
        all.put("document", document);
        all.put("type", type == null ? null : type.label());
        all.put("holder", holder);
        all.put("status", status == null ? null : status.label());
        all.put("worth", worth);
        all.put("from", from);
        all.put("until", until);
        features.forEach(feature -> all.put(feature.label(), true));
        Map<String, String> asked = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                asked.put(name, value.toString());
            }
        });
        return asked;
    }

    /**
     * Reads what {@link #toQuery} wrote.
     *
     * @throws IllegalArgumentException with a message for a reader if that says nothing, or something not known
     */
    public static Conditions parse(String query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                asked.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
            }
        }
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if ("true".equals(asked.remove(feature.label()))) {
                features.add(feature);
            }
        }
        String document = asked.remove("document");
        Conditions conditions = new Conditions(
                asked.remove("q"),
                document == null ? null : new Document.Id(document),
                constant(ClaimType.class, "type", asked.remove("type")),
                asked.remove("holder"),
                constant(ReviewStatus.class, "status", asked.remove("status")),
                share(asked.remove("worth")),
                day("from", asked.remove("from")),
                day("until", asked.remove("until")),
                features);
        if (!asked.isEmpty()) {
            throw new IllegalArgumentException("\"%s\" is not a condition"
                    .formatted(asked.keySet().iterator().next()));
        }
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("There is no condition in it");
        }
        return conditions;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("\"%s\" is no %s".formatted(value, name), unknown);
        }
    }

    private static @Nullable Double share(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("\"%s\" is no number".formatted(value), notANumber);
        }
        throw new IllegalArgumentException("worth goes from 0 to 1");
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("%s: \"%s\" is no day such as 2024-07-10".formatted(name, value), noDay);
        }
    }
}
