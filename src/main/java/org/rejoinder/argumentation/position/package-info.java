/**
 * Who stands with whom: parties as a signed graph, its division into camps, how firm that is, and what most of their difference
 * hangs on. Parties and claims are numbers here; {@code analysis.positions} knows whom they stand for.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("position")
package org.rejoinder.argumentation.position;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
