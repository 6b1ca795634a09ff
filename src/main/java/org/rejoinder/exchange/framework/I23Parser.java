package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.exchange.MapFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The format of the competition of 2023: p af n, then attacks between numbers. */
@Component
@Order(46)
class I23Parser extends FrameworkParser {

    I23Parser() {
        super(FrameworkFormat.I23, "#");
    }

    @Override
    public String description() {
        return "The format of the competition of 2023: p af n, then attacks between numbers";
    }

    @Override
    public String standard() {
        return "ICCMA 2023 and 2025";
    }

    @Override
    public boolean recognises(MapFile file) {
        String first = FrameworkBeginning.of(file, '#');
        return first.startsWith("p ") && first.substring(2).stripLeading().startsWith("af");
    }
}
