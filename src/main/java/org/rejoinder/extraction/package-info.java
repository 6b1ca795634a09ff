/**
 * From a read document to its claims, in stateless steps: segment, detect, attribute.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"document", "language", "claim"})
package org.rejoinder.extraction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
