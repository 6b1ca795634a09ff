/**
 * How bytes become text with structure: encodings, inference of structure for plain text, formats by Apache Tika, and
 * fetching from the web. Only {@link org.rejoinder.document} uses it.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.document.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
