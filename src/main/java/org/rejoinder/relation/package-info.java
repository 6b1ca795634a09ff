/**
 * Which claims support, contradict or repeat which: candidate pairs, their classification, and the store of relations.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"document", "language", "claim", "graph"})
package org.rejoinder.relation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
