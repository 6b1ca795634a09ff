package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rejoinder.analysis.MapContents;

/** Compares what a writer writes with a file in {@code src/test/resources/exchange}. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/exchange");

    /** Run with {@code -Dgolden.renew=true} to write the files anew; read the difference before committing it. */
    private static final boolean RENEW = Boolean.getBoolean("golden.renew");

    private Golden() {}

    public static String written(MapWriter writer, MapContents contents) throws IOException {
        return new String(bytes(writer, contents), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(MapWriter writer, MapContents contents) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        writer.write(contents, output);
        return output.toByteArray();
    }

    public static void assertMatches(MapWriter writer, MapContents contents, String file) throws IOException {
        String written = written(writer, contents);
        Path golden = FOLDER.resolve(file);
        if (RENEW) {
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
    }
}
