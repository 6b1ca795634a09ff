/** Our own format, which holds everything: written, read, and described by a schema. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
