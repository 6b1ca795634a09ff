package org.rejoinder.analysis.findings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.relation.Relation;

/**
 * One claim supports another, both by their places in the {@link Ground}.
 *
 * @param relation null where the first is a premise of an argument for the other
 */
record Support(int from, int to, @Nullable Relation relation) {

    /** The relations of these, those by premises left out. */
    static List<Relation> relations(Collection<Support> supports) {
        return supports.stream()
                .flatMap(support -> Stream.ofNullable(support.relation()))
                .toList();
    }
}
