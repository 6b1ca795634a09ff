/** Argdown: argument maps as text that people write, read by its whole syntax and written so that nothing is lost silently. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.argdown;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
