/**
 * What can be accepted together: extensions under the labelling semantics, credulous and sceptical acceptance, counts.
 * {@link org.rejoinder.argumentation.acceptance.Solver} answers; everything else here serves it. The one class that knows the
 * SAT solver is {@code SatSolver}.
 */
@NamedInterface("acceptance")
@NullMarked
@CheckReturnValue
package org.rejoinder.argumentation.acceptance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
