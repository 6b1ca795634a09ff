package org.rejoinder.exchange.framework;

import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.exchange.MapFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facts of ASPARTIX: arg(a). att(a,b). */
@Component
@Order(45)
class ApxParser extends FrameworkParser {

    ApxParser() {
        super(FrameworkFormat.APX, "%");
    }

    @Override
    public String description() {
        return "Facts of ASPARTIX: arg(a). att(a,b).";
    }

    @Override
    public String standard() {
        return "ASPARTIX facts, as ICCMA has them";
    }

    @Override
    public boolean recognises(MapFile file) {
        String first = FrameworkBeginning.of(file, '%');
        return (first.startsWith("arg") || first.startsWith("att"))
                && first.substring(3).stripLeading().startsWith("(");
    }
}
