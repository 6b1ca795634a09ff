/**
 * Tells other programs what people decide, by requests to addresses that whoever runs the service has set. Decisions never
 * wait for it.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"document", "network", "review"})
package org.rejoinder.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
