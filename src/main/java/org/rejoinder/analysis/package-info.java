/**
 * Reads across the stores: a whole map, one claim with its trace, a claim and its neighbourhood, graph figures and layouts.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(
        allowedDependencies = {
            "document",
            "language",
            "claim",
            "relation",
            "review",
            "pipeline",
            "argumentation",
            "argumentation :: acceptance",
            "argumentation :: evaluation",
            "argumentation :: explanation",
            "argumentation :: position",
            "argumentation :: strength",
            "graph"
        })
package org.rejoinder.analysis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
