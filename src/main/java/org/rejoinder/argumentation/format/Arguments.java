package org.rejoinder.argumentation.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a file by name, numbered as they are declared. */
final class Arguments {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Whether the name is new. */
    boolean declare(String name, SourceText text) throws MalformedFramework {
        if (numbers.putIfAbsent(name, names.size()) != null) {
            return false;
        }
        if (names.size() == text.limits().arguments()) {
            throw text.malformed("The file has more than %,d arguments"
                    .formatted(text.limits().arguments()));
        }
        names.add(name);
        return true;
    }

    /** The argument with that name, or -1. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    NamedFramework with(Attacks attacks) {
        return new NamedFramework(attacks.among(names.size()), names);
    }
}
