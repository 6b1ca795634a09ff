/**
 * Who stands where in a map: the camps into which documents and holders fall by what they assert and reject, what those of
 * different camps agree on, and which claims most of their difference hangs on. It tells who says what; it takes no side.
 */
@NamedInterface("positions")
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.positions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
