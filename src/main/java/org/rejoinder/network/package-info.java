/**
 * Where requests that this process sends may lead: not into the network it runs in.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
