package org.rejoinder.exchange.aif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Node sets as AIFdb takes them. */
@Component
@Order(30)
class AifWriter implements MapWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String format() {
        return AifFile.AIF;
    }

    @Override
    public String description() {
        return "A node set of the Argument Interchange Format, for AIFdb and programs that read it";
    }

    @Override
    public String standard() {
        return "AIF JSON of AIFdb (Centre for Argument Technology), with remarks of our own";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "aif.json";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return AifLosses.of(contents, false);
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        write(new AifWriting(contents.standing(), false).write(), output);
    }

    /** As text with indents, a line end at the end. */
    static void write(ObjectNode file, OutputStream output) throws IOException {
        // By way of a string: what is no Unicode text becomes a question mark instead of an error.
        String text = JSON.writeValueAsString(file).replace("\r\n", "\n");
        output.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
