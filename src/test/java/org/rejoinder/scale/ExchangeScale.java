package org.rejoinder.scale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;

/**
 * Measures how long each format takes to write a large map and to read it back; docs/performance.md tells how it is run and
 * what came out. Arguments: the numbers of claims, and perhaps {@code --format=NAME} for one alone.
 */
public final class ExchangeScale {

    private static final long SEED = 20_261_128;
    private static final int ROUNDS = 3;
    private static final String ONLY = "--format=";

    private ExchangeScale() {}

    static void main(String[] arguments) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        String only = "";
        for (String argument : arguments) {
            if (argument.startsWith(ONLY)) {
                only = argument.substring(ONLY.length());
            } else if (!argument.startsWith("--")) {
                for (String size : argument.split(",", -1)) {
                    sizes.add(Integer.parseInt(size.strip().replace("_", "")));
                }
            }
        }
        for (int size : sizes.isEmpty() ? List.of(10_000) : sizes) {
            run(size, only);
        }
    }

    private static void run(int claims, String only) throws IOException {
        Formats formats = Formats.alone();
        MapContents map = GeneratedMaps.calmOf(claims, SEED);
        say(
                "%n%,d claims, %,d relations; %d cores; load %.1f; best of %d rounds%n",
                map.claims().size(),
                map.relations().size(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                ROUNDS);
        say("| format | written in ms | KB | read in ms | kinds of losses |");
        say("|---|---:|---:|---:|---:|");
        for (MapWriter writer : formats.writers()) {
            if (only.isEmpty() || writer.format().equals(only)) {
                measure(writer, formats.parser(writer.format()), map);
            }
        }
    }

    private static void measure(MapWriter writer, Optional<MapParser> parser, MapContents map) throws IOException {
        long written = Long.MAX_VALUE;
        long read = Long.MAX_VALUE;
        byte[] bytes = {};
        for (int round = 0; round < ROUNDS; round++) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            long begun = System.nanoTime();
            writer.write(map, output);
            written = Math.min(written, System.nanoTime() - begun);
            bytes = output.toByteArray();
        }
        if (parser.isPresent()) {
            MapFile file = new MapFile("map." + writer.extension(), bytes);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                int claims = parser.get().parse(file).contents().claims().size();
                read = Math.min(read, System.nanoTime() - begun);
                if (claims == 0) {
                    throw new IllegalStateException("Nothing was read back of " + writer.format());
                }
            }
        }
        say(
                "| %s | %,d | %,d | %s | %d |",
                writer.format(),
                written / 1_000_000,
                bytes.length / 1024,
                parser.isPresent() ? "%,d".formatted(read / 1_000_000) : "",
                writer.losses(map).size());
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
