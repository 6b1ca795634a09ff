/**
 * Argumentation theory without a framework: graphs of arguments, what stands in them under a named semantics, how strongly,
 * and what would change. Everything is an immutable value over arrays; arguments are numbers from 0. It knows no claims, no
 * documents and no database: {@code analysis.reasoning} translates.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.argumentation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
