/**
 * One writer a format, and the registry that lists them.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(
        allowedDependencies = {
            "document",
            "claim",
            "relation",
            "review",
            "analysis",
            "analysis :: findings",
            "analysis :: positions",
            "analysis :: reasoning",
            "argumentation",
            "argumentation :: explanation",
            "argumentation :: format",
            "argumentation :: position",
            "argumentation :: strength"
        })
package org.rejoinder.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
