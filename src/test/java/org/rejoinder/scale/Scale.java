package org.rejoinder.scale;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rejoinder.Rejoinder;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes stores of given sizes and measures pages and queries on them; docs/performance.md tells how it is run and what
 * came out. Arguments: {@code --data=FOLDER} for the stores, then the sizes in claims. A store that is there is used
 * again.
 */
public final class Scale {

    private static final long SEED = 20_261_121;
    private static final String TITLE = "Everything";
    private static final String COMPLETE = "complete";

    /** Focus maps that are looked at in a browser. */
    private static final int PAINTED = 25;

    private final Path folder;

    private Scale(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws Exception {
        Path folder = Path.of("target/scale");
        List<Integer> sizes = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--data=")) {
                folder = Path.of(argument.substring("--data=".length()));
            } else {
                for (String size : argument.split(",", -1)) {
                    sizes.add(Integer.parseInt(size.strip().replace("_", "")));
                }
            }
        }
        for (int size : sizes.isEmpty() ? List.of(5_000, 100_000) : sizes) {
            new Scale(folder.resolve(Integer.toString(size))).run(size);
        }
        // Threads of the web server and the database linger a while.
        System.exit(0);
    }

    private void run(int size) throws Exception {
        Files.createDirectories(folder);
        try (ConfigurableApplicationContext context = start()) {
            ArgumentMap.Id map = store(context, size);
            measure(context, map, size);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Rejoinder.class)
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--rejoinder.examples=false",
                        "--rejoinder.data=" + folder,
                        "--spring.neo4j.uri=");
    }

    /** The large map, generated unless that was done before. */
    private ArgumentMap.Id store(ConfigurableApplicationContext context, int size) throws Exception {
        Path complete = folder.resolve(COMPLETE);
        if (Files.exists(complete)) {
            return context.getBean(ArgumentMaps.class)
                    .titled(TITLE)
                    .orElseThrow()
                    .id();
        }
        say("generating %,d claims into %s", size, folder);
        long start = System.nanoTime();
        ArgumentMap.Id map = GeneratedStore.of(context).maps(TITLE, SEED, size, stored -> {
            if (stored / 10_000 != (stored - 700) / 10_000) {
                say("  %,d occurrences after %d s", stored, (System.nanoTime() - start) / 1_000_000_000);
            }
        });
        say("generated in %d s", (System.nanoTime() - start) / 1_000_000_000);
        Files.writeString(complete, map.value());
        return map;
    }

    private static void measure(ConfigurableApplicationContext context, ArgumentMap.Id map, int size) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        say("%n%,d claims in one map, and in maps of its topics; %d cores; load %.1f%n", size, cores(), load());
        Rounds rounds = new Rounds(context, port);
        Measures measures = rounds.run(map);
        List<Double> painted = Painting.of(rounds.addresses(map, PAINTED));
        if (!painted.isEmpty()) {
            double half = measures.add("focus map, asked for to painted", painted, 0);
            say("half of the focus maps were painted within %.0f ms", half);
        }
        say("%n%,d claims; load %.1f at the end%n%n%s%n", size, load(), measures);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How many processes wanted a core in the last minute: figures taken at more than the cores there are say little. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }
}
