package org.rejoinder.analysis.reasoning;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;

/**
 * What of a map counts when it is reasoned over, and how. What was rejected under review never counts.
 *
 * @param acceptedOnly whether only relations and arguments count that somebody has accepted
 * @param confidence 0..1: the least of a proposed relation; of no effect where only accepted ones count
 * @param support what a support means for whether a claim stands
 * @param strength how the strength of a claim follows from what speaks for and against it
 */
public record Basis(boolean acceptedOnly, double confidence, SupportReading support, GradualSemantics strength) {

    /** Everything that is not rejected; a claim that is given reasons needs one of them. */
    public static final Basis DEFAULT =
            new Basis(false, 0, SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY);

    private static final String COUNT = "count";
    private static final String ACCEPTED = "accepted";
    private static final String ALL = "all";
    private static final String CONFIDENCE = "confidence";
    private static final String SUPPORT = "support";
    private static final String STRENGTH = "strength";

    /** The names of its parameters in an address, in their order there. */
    public static final Set<String> PARAMETERS =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of(COUNT, CONFIDENCE, SUPPORT, STRENGTH)));

    public Basis {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence goes from 0 to 1");
        }
        // Of no effect, so that bases under which the same counts are equal.
        confidence = acceptedOnly ? 0 : confidence;
    }

    /** The basis as the query part of an address, always in the same order; empty for the default. */
    public String toQuery() {
        return Parameters.query(parameters());
    }

    /** Its values by the names of {@link #PARAMETERS}, without those that are as in {@link #DEFAULT}. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (acceptedOnly) {
            values.put(COUNT, List.of(ACCEPTED));
        }
        if (confidence > 0) {
            values.put(CONFIDENCE, List.of(Double.toString(confidence)));
        }
        if (support != DEFAULT.support) {
            values.put(SUPPORT, List.of(label(support)));
        }
        if (strength != DEFAULT.strength) {
            values.put(STRENGTH, List.of(label(strength)));
        }
        return values;
    }

    /**
     * Reads what {@link #toQuery} wrote; what is left out is as in {@link #DEFAULT}.
     *
     * @throws IllegalArgumentException with a message for a reader if something in it is not known
     */
    public static Basis parse(String query) {
        return of(Parameters.parse(query, PARAMETERS));
    }

    /**
     * What parameters of the names of {@link #PARAMETERS} say, each given once at most; others are passed over.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static Basis of(Map<String, ? extends Collection<String>> parameters) {
        String count = one(parameters, COUNT);
        if (count != null && !count.equals(ALL) && !count.equals(ACCEPTED)) {
            throw new IllegalArgumentException("count: \"%s\" is neither all nor accepted".formatted(count));
        }
        String confidence = one(parameters, CONFIDENCE);
        return new Basis(
                ACCEPTED.equals(count),
                confidence == null ? DEFAULT.confidence : share(confidence),
                constant(SupportReading.class, SUPPORT, one(parameters, SUPPORT), DEFAULT.support),
                constant(GradualSemantics.class, STRENGTH, one(parameters, STRENGTH), DEFAULT.strength));
    }

    private static @Nullable String one(Map<String, ? extends Collection<String>> parameters, String name) {
        List<String> values = parameters.containsKey(name)
                ? parameters.get(name).stream()
                        .filter(value -> !value.isBlank())
                        .toList()
                : List.of();
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + " is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    private static double share(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("confidence: \"%s\" is no number".formatted(value), notANumber);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, @Nullable String value, E otherwise) {
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> label(one).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: \"%s\" is not one of %s"
                        .formatted(
                                name,
                                value,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Basis::label)
                                        .collect(Collectors.joining(", ")))));
    }

    /** The name of a constant in addresses: lower case, with hyphens. */
    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
