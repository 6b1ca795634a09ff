/**
 * Runs the steps in order for one document at a time, in one transaction each; reports progress; resumes what was cut off.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"document", "language", "claim", "extraction", "relation", "graph"})
package org.rejoinder.pipeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
