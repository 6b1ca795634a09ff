/**
 * From the store to {@code argumentation} and back: which claims of a map stand, which fall and which stay open, how strongly,
 * why, and what would change if something were otherwise. It says what follows from the map under a named semantics, never
 * that a claim is so.
 */
@NamedInterface("reasoning")
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.reasoning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
