/**
 * The pages people read: controllers that gather view records from the stores, and nothing that decides inside a
 * template. Every address works without JavaScript; a request by htmx gets the fragment of the same page.
 */
@NullMarked
@CheckReturnValue
package org.rejoinder.web.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
