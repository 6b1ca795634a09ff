/**
 * The one door to Neo4j: sessions with bookmarks, managed transactions, and the schema migrations at start.
 * Knows nothing of claims or documents; the queries live in the stores of the rooms that own the data.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package org.rejoinder.graph;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
