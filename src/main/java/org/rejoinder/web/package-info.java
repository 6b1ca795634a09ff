/**
 * The REST interface under {@code /api/v1}, the pages, and what guards them.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(
        allowedDependencies = {
            "document",
            "language",
            "claim",
            "extraction",
            "relation",
            "pipeline",
            "review",
            "analysis",
            "analysis :: findings",
            "analysis :: live",
            "analysis :: overview",
            "analysis :: positions",
            "analysis :: reasoning",
            "argumentation",
            "argumentation :: explanation",
            "argumentation :: position",
            "argumentation :: strength",
            "exchange",
            "importing",
            "graph"
        })
package org.rejoinder.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
