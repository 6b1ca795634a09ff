/** Frameworks as files: the formats of the solvers' competitions, read and written. */
@NamedInterface("format")
@NullMarked
@CheckReturnValue
package org.rejoinder.argumentation.format;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
