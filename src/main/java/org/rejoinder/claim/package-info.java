/**
 * Claims, the occurrences that tie each to its passages, the holders who assert them; their store and search.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"document", "language", "graph"})
package org.rejoinder.claim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
