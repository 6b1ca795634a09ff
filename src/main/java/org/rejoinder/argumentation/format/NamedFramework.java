package org.rejoinder.argumentation.format;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import org.rejoinder.argumentation.Framework;

/**
 * A framework and what its arguments are called.
 *
 * @param names by number; all different, none empty
 */
public record NamedFramework(Framework framework, List<String> names) {

    public NamedFramework {
        if (names.size() != framework.size()) {
            throw new IllegalArgumentException("%d names for %d arguments".formatted(names.size(), framework.size()));
        }
        if (!(names instanceof Numerals)) {
            names = List.copyOf(names);
            if (new HashSet<>(names).size() < names.size() || names.contains("")) {
                throw new IllegalArgumentException("Every argument needs a name of its own");
            }
        }
    }

    /** With the names 1, 2, 3, … */
    public static NamedFramework numbered(Framework framework) {
        return new NamedFramework(framework, new Numerals(framework.size()));
    }

    /** The number of the argument with that name, or -1. */
    public int number(String name) {
        return names.indexOf(name);
    }

    /** The numerals from 1, made when asked for, since there may be a million. */
    private static final class Numerals extends AbstractList<String> implements RandomAccess {

        private final int size;

        Numerals(int size) {
            this.size = size;
        }

        @Override
        public String get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return Integer.toString(index + 1);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
