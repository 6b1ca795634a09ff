/** Kialo: discussions as the site gives them out as text. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.kialo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
