/**
 * The interface for programs under {@code /api/v1}: one controller a kind of resource.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.web.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
