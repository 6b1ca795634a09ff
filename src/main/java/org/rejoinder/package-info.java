/** The application's start; everything else lives in one of the rooms below. */
@NullMarked
package org.rejoinder;

import org.jspecify.annotations.NullMarked;
