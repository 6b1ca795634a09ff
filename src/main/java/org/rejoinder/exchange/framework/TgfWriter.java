package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The trivial graph format. */
@Component
@Order(46)
class TgfWriter extends FrameworkWriter {

    TgfWriter() {
        super(FrameworkFormat.TGF, "");
    }

    @Override
    public String description() {
        return "The trivial graph format, for solvers of abstract argumentation";
    }

    @Override
    public String standard() {
        return "TGF, as ICCMA has it";
    }
}
