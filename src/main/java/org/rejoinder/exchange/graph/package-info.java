/** Graphs as other programs for graphs read and write them. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.graph;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
