package org.rejoinder.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Streams that remember what commands write. */
final class Output {

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    Terminal terminal() {
        return new Terminal(
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    String data() {
        return data.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
