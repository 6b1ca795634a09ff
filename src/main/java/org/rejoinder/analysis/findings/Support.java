package org.rejoinder.analysis.findings;

import org.jspecify.annotations.Nullable;
import org.rejoinder.relation.Relation;

/**
 * One claim supports another, both by their places in the {@link Ground}.
 *
 * @param relation null where the first is a premise of an argument for the other
 */
record Support(int from, int to, @Nullable Relation relation) {}
