/**
 * Brings maps that were read from files into the store: recognises what is there already, shows what would change, and
 * takes it in as one decision. Reading the formats is the business of {@code exchange}.
 */
@ApplicationModule(
        allowedDependencies = {
            "document",
            "language",
            "claim",
            "relation",
            "review",
            "pipeline",
            "analysis",
            "analysis :: reasoning",
            "exchange",
            "graph"
        })
@NullMarked
@CheckReturnValue
package org.rejoinder.importing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
