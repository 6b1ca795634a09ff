/** Keeps in memory what was read of maps, as long as it is up to date. For this room only. */
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.keeping;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
