/** What changes in a map while somebody looks at it, told by GraphStream's event stream. */
@NamedInterface("live")
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
