/** Formats of annotated corpora that are read: argument graphs of microtexts, and stand-off annotations of brat. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.corpus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
