package org.rejoinder.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as all our JSON is laid out: two spaces of indent, a line end at the end. */
final class JsonOutput {

    private static final ObjectWriter JSON = writer();

    private JsonOutput() {}

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                .withArrayEmptySeparator("")
                                .withObjectEmptySeparator(""))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
    }

    /** Writes one object, whose members {@code content} writes, and leaves {@code output} open. */
    static void object(OutputStream output, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(output)) {
            generator.writeStartObject();
            content.accept(generator);
            generator.writeEndObject();
        }
        output.write('\n');
        output.flush();
    }

    /** Writes a list one element after the other, so that a large map is never held twice. */
    static void list(JsonGenerator generator, String name, Stream<?> elements) {
        generator.writeArrayPropertyStart(name);
        elements.forEach(generator::writePOJO);
        generator.writeEndArray();
    }
}
