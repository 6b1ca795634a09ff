/** Tables for spreadsheets: claims, relations and the places where claims stand, as comma-separated values. */
@NullMarked
@CheckReturnValue
package org.rejoinder.exchange.table;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
