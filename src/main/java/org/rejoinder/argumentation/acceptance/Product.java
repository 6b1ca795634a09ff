package org.rejoinder.argumentation.acceptance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of parts that have nothing to do with each other: each of one part with each of the others, the last part
 * changing fastest. What a part has is searched only when it is first needed. What the first part has is not kept, so that an
 * enumeration that is one long search takes no memory.
 */
final class Product implements Search {

    /** How often it is asked whether the time is up, in extensions. */
    private static final int CHECK_EVERY = 256;

    private final int[] accepted;
    private final List<Choices> parts;
    private final Deadline deadline;
    private final BitSet extension = new BitSet();
    private boolean begun;
    private int sinceCheck;

    Product(Residue residue, Function<Part, Search> searchOf, Deadline deadline) {
        this.accepted = residue.accepted();
        this.parts = residue.parts().stream()
                .map(part -> new Choices(() -> searchOf.apply(part)))
                .toList();
        this.deadline = deadline;
        if (!parts.isEmpty()) {
            parts.getFirst().forgetful = true;
        }
    }

    @Override
    public int @Nullable [] next() {
        return advance() ? extension.stream().toArray() : null;
    }

    /** Goes on to the next extension; whether there is one. */
    boolean advance() {
        if (++sinceCheck >= CHECK_EVERY) {
            sinceCheck = 0;
            deadline.check();
        }
        if (!begun) {
            begun = true;
            for (int member : accepted) {
                extension.set(member);
            }
            return parts.stream().allMatch(this::forward);
        }
        for (int index = parts.size() - 1; index >= 0; index--) {
            Choices part = parts.get(index);
            if (forward(part)) {
                return true;
            }
            if (index > 0) {
                part.rewind();
                boolean again = forward(part);
                assert again;
            }
        }
        return false;
    }

    /** The extension at hand; changes with {@link #advance}. */
    BitSet extension() {
        return extension;
    }

    private boolean forward(Choices part) {
        for (int member : part.chosen) {
            extension.clear(member);
        }
        boolean found = part.forward();
        for (int member : part.chosen) {
            extension.set(member);
        }
        return found;
    }

    /** The extensions of one part as far as they are known, and the one chosen. */
    private static final class Choices {

        private static final int[] NOTHING = {};

        private final Supplier<Search> begin;

        @Nullable
        private Search search;

        private final List<int[]> known = new ArrayList<>();
        private boolean exhausted;
        private boolean forgetful;
        private int next;
        private int[] chosen = NOTHING;

        Choices(Supplier<Search> begin) {
            this.begin = begin;
        }

        boolean forward() {
            chosen = NOTHING;
            if (next < known.size()) {
                chosen = known.get(next++);
                return true;
            }
            int[] found = exhausted ? null : search().next();
            if (found == null) {
                exhausted = true;
                return false;
            }
            if (!forgetful) {
                known.add(found);
                next++;
            }
            chosen = found;
            return true;
        }

        private Search search() {
            if (search == null) {
                search = begin.get();
            }
            return search;
        }

        void rewind() {
            next = 0;
        }
    }
}
