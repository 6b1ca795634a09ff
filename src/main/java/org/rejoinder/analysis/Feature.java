package org.rejoinder.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked of a claim's standing in a map; of several all have to hold. */
public enum Feature {
    /** Some claim of the map contradicts it, or it contradicts one. */
    CONTESTED,
    /** No claim of the map supports it. */
    UNSUPPORTED,
    /** Some claim contradicts it and none supports it. */
    UNANSWERED,
    /** It stands in one document of the map only. */
    SINGLE,
    /** Documents report it as somebody else's; none says it in its own voice. */
    REPORTED,
    /** It is put in emotive or name-calling words somewhere. */
    LOADED;

    /** The features of which {@code asked} is so. */
    public static Set<Feature> those(Predicate<Feature> asked) {
        return Stream.of(values()).filter(asked).collect(Collectors.toUnmodifiableSet());
    }

    /** The name in addresses and answers: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
