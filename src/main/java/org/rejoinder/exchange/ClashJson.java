package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rejoinder.analysis.Clash;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A head to head for programs; {@code docs/formats.md} tells every field. */
@Component
@Order(1)
class ClashJson implements ClashWriter {

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String description() {
        return "Everything, for programs";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Clash clash, OutputStream output) throws IOException {
        String written = json.writeValueAsString(ClashView.of(clash)).replace("\r\n", "\n");
        output.write((written + "\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
