/**
 * The command line: one class a command, data on standard output, messages on standard error.
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
            "analysis",
            "analysis :: findings",
            "analysis :: positions",
            "analysis :: reasoning",
            "argumentation",
            "argumentation :: strength",
            "exchange",
            "importing",
            "argumentation :: acceptance",
            "argumentation :: format",
            "graph"
        })
package org.rejoinder.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
