/** What is weak or missing in the reasoning of a map, found by named rules, those of Rejoinder and those of its users. */
@NamedInterface("findings")
@NullMarked
@CheckReturnValue
package org.rejoinder.analysis.findings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
