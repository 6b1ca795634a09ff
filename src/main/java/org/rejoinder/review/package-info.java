/**
 * What people decide about claims, relations and arguments: every decision on record, undoable, and proof against a later
 * run; and the queue of what waits for a decision.
 */
@ApplicationModule(allowedDependencies = {"document", "language", "claim", "relation", "graph"})
@NullMarked
@CheckReturnValue
package org.rejoinder.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
