package org.rejoinder.analysis.reasoning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query part of an address, taken apart and put together. */
final class Parameters {

    private Parameters() {}

    /**
     * The values by name, both in the order written; what has no value is passed over.
     *
     * @throws IllegalArgumentException if there is a name that is not among {@code known}, or a value is not encoded as it should be
     */
    static Map<String, List<String>> parse(String query, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                values.computeIfAbsent(part.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(equals + 1), UTF_8));
            }
        }
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("\"%s\" is not one of %s".formatted(name, String.join(", ", known)));
            }
        }
        return values;
    }

    /** The values as the query part of an address, in their order; empty for none. */
    static String query(Map<String, List<String>> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> parts.add(name + "=" + URLEncoder.encode(value, UTF_8))));
        return String.join("&", parts);
    }
}
