/** Why a node of a bipolar graph is labelled as it is: shortest sufficient reasons under the grounded semantics. */
@NamedInterface("explanation")
@NullMarked
@CheckReturnValue
package org.rejoinder.argumentation.explanation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
