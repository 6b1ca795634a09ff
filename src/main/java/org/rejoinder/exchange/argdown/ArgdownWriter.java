package org.rejoinder.exchange.argdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Argdown with a statement for each claim and a premise-conclusion structure for each argument. Where a claim comes from, and
 * all else that Argdown has no words for, stands in data under {@code rejoinder}, so that {@link ArgdownParser} can restore
 * it. What came from Argdown goes back with its titles, sections, tags and mark-up.
 */
@Component
@Order(2)
class ArgdownWriter implements MapWriter {

    @Override
    public String format() {
        return "argdown";
    }

    @Override
    public String description() {
        return "Argdown, to read, write on and publish as text";
    }

    @Override
    public String standard() {
        return "Argdown 1.7 and 2.0 (@argdown/core); in loose mode unless the map came from a file in strict mode";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String extension() {
        return "argdown";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return ArgdownLosses.of(contents);
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        output.write(new ArgdownText(new Plan(contents.standing())).written().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
