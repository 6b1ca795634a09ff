/** What stands in a bipolar graph under assumptions and how strongly, and what differs under others. */
@NamedInterface("evaluation")
@NullMarked
@CheckReturnValue
package org.rejoinder.argumentation.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
