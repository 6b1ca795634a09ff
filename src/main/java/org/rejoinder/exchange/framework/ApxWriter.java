package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facts of ASPARTIX. */
@Component
@Order(45)
class ApxWriter extends FrameworkWriter {

    ApxWriter() {
        super(FrameworkFormat.APX, "%");
    }

    @Override
    public String description() {
        return "Facts of ASPARTIX, for solvers of abstract argumentation";
    }

    @Override
    public String standard() {
        return "ASPARTIX facts, as ICCMA has them";
    }
}
