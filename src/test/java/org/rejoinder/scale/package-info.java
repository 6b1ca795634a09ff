/**
 * Maps with the shape of real ones in any size, and the program that measures pages and queries on them; see
 * docs/performance.md. Compiled with the tests, never shipped.
 */
@NullMarked
package org.rejoinder.scale;

import org.jspecify.annotations.NullMarked;
