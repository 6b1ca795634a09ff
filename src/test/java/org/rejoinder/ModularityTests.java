package org.rejoinder;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms depend on each other only as their package declarations allow, and never in a circle. */
class ModularityTests {

    @Test
    void roomsKeepToTheirAllowedDependencies() {
        ApplicationModules.of(Rejoinder.class).verify();
    }
}
