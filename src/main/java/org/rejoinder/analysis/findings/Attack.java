package org.rejoinder.analysis.findings;

import org.jspecify.annotations.Nullable;
import org.rejoinder.relation.Relation;

/**
 * One claim contradicts another, both by their places in the {@link Ground}.
 *
 * @param mutual whether it reads both ways
 * @param relation null where the first is a premise of an argument against the other
 */
record Attack(int from, int to, boolean mutual, @Nullable Relation relation) {}
