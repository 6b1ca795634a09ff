package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;

/** Valid files spoilt at random: a parser refuses them with a message, or takes them, and does nothing else. */
final class Mutations {

    /** Many more with {@code -Drejoinder.fuzz.tries=10000}. */
    private static final int TRIES = Integer.getInteger("rejoinder.fuzz.tries", 400);

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "1e999",
        "-1",
        "\\u0000",
        "\\ud800",
        "\u0000",
        "\ud83d\ude00",
        "</script>",
        "<script>",
        "\"id\":",
        "{\"a\":[",
        "99999999999999999999",
        "<!--",
        "{\"target\":[]}",
        "\"first\":",
        "true"
    };

    private Mutations() {}

    /** @return how many of the spoilt files were taken all the same */
    static int run(MapParser parser, String name, byte[]... valid) {
        Random random = new Random(7);
        int taken = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] file = spoilt(random, valid[random.nextInt(valid.length)], valid);
            long start = System.nanoTime();
            try {
                MapFile given = new MapFile(name, file);
                parser.recognises(given);
                assertThat(parser.parse(given).contents().claims()).isNotEmpty();
                taken++;
            } catch (MalformedFile refused) {
                assertThat(refused).hasMessageStartingWith(name).message().endsWith(".");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
        return taken;
    }

    private static byte[] spoilt(Random random, byte[] valid, byte[][] others) {
        byte[] file = valid;
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && file.length > 1; change++) {
            int at = random.nextInt(file.length);
            int length = Math.min(file.length - at, 1 + random.nextInt(40));
            byte[] other = others[random.nextInt(others.length)];
            int from = random.nextInt(other.length);
            file = switch (random.nextInt(6)) {
                case 0 -> spliced(file, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(file, at, length, new byte[0]);
                case 2 ->
                    spliced(
                            file,
                            at,
                            0,
                            PIECES[random.nextInt(PIECES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8));
                case 3 -> spliced(file, at, 0, Arrays.copyOfRange(other, from, Math.min(other.length, from + 200)));
                case 4 -> Arrays.copyOf(file, at + 1);
                default ->
                    spliced(
                            file,
                            at,
                            length,
                            PIECES[random.nextInt(PIECES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            };
        }
        return file;
    }

    private static byte[] spliced(byte[] file, int at, int removed, byte[] added) {
        byte[] changed = new byte[file.length - removed + added.length];
        System.arraycopy(file, 0, changed, 0, at);
        System.arraycopy(added, 0, changed, at, added.length);
        System.arraycopy(file, at + removed, changed, at + added.length, file.length - at - removed);
        return changed;
    }
}
