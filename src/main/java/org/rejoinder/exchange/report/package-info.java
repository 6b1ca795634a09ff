/**
 * A map told as a text to read on paper: one report, and one writer for each kind of file.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
