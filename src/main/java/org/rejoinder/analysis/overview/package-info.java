/** A whole map at a glance: which topics its claims fall into, and who says how much about each. */
@NamedInterface("overview")
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.overview;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
