package org.rejoinder.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads model files from the class path. */
final class ModelResource {

    /** Turns a model file into a model. */
    @FunctionalInterface
    interface Loading<T> {
        T from(InputStream bytes) throws IOException;
    }

    private ModelResource() {}

    static <T> T load(String name, Loading<T> loading) {
        try (InputStream bytes = ModelResource.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "The model %s is missing from the class path; build the application again".formatted(name));
            }
            return loading.from(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("The model %s cannot be read".formatted(name), failure);
        }
    }
}
