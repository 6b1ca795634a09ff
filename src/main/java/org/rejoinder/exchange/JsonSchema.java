package org.rejoinder.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of our own format. */
public final class JsonSchema {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private static final String RESOURCE = "/schema/rejoinder-map-%d.schema.json".formatted(VERSION);

    private JsonSchema() {}

    /** The schema as it is published, in JSON. */
    public static String text() {
        try (InputStream stream = JsonSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the jar: " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
