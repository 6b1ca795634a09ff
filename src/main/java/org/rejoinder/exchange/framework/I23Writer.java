package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The format of the competition of 2023. */
@Component
@Order(47)
class I23Writer extends FrameworkWriter {

    I23Writer() {
        super(FrameworkFormat.I23, "#");
    }

    @Override
    public String description() {
        return "The format of the competition of 2023, for solvers of abstract argumentation";
    }

    @Override
    public String standard() {
        return "ICCMA 2023 and 2025";
    }
}
