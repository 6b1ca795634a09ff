/**
 * A real Neo4j Community server inside this process, reached like any other through Bolt on the loopback address.
 * Left out of the build by {@code -Dwithout-embedded}; nothing may depend on this room.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"graph"})
package org.rejoinder.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
