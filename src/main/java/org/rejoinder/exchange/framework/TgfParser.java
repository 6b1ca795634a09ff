package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.exchange.MapFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The trivial graph format: names, a line with #, attacks. */
@Component
@Order(60)
class TgfParser extends FrameworkParser {

    TgfParser() {
        super(FrameworkFormat.TGF, "");
    }

    @Override
    public String description() {
        return "The trivial graph format: names, a line with #, attacks";
    }

    @Override
    public String standard() {
        return "TGF, as ICCMA has it";
    }

    @Override
    public boolean recognises(MapFile file) {
        return file.endsWith("tgf") && file.head().indexOf('#') >= 0;
    }
}
