package org.rejoinder.relation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named numbers that a model weighs, each 0 or more; what is not named is 0. */
final class Features {

    private final Map<String, Double> values = new LinkedHashMap<>();

    /** Adds to the number of that name; a negative one counts as 0. */
    void add(String name, double value) {
        if (value > 0) {
            values.merge(name, value, Double::sum);
        }
    }

    Map<String, Double> values() {
        return values;
    }
}
