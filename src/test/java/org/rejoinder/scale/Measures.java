package org.rejoinder.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Times things over and over and keeps the table of what came out. */
final class Measures {

    private static final String LINE = "| %-46s | %7s | %7s | %7s | %9s |";

    private final List<String> lines = new ArrayList<>();

    Measures() {
        lines.add(LINE.formatted("", "p50 ms", "p95 ms", "max ms", "KB"));
        lines.add(LINE.formatted("---", "---:", "---:", "---:", "---:"));
    }

    /**
     * Runs {@code work} a few times to warm up and then {@code times} times.
     *
     * @param work answers how many characters came out
     * @return the median in milliseconds
     */
    double time(String name, int times, Supplier<Integer> work) {
        int size = 0;
        for (int round = 0; round < Math.min(5, times); round++) {
            size = work.get();
        }
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            long start = System.nanoTime();
            size = work.get();
            took.add((System.nanoTime() - start) / 1e6);
        }
        return add(name, took, size);
    }

    /** Takes times in milliseconds; answers their median. */
    double add(String name, List<Double> took, int size) {
        List<Double> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        lines.add(LINE.formatted(
                name,
                shown(percentile(sorted, 0.5)),
                shown(percentile(sorted, 0.95)),
                shown(sorted.getLast()),
                size == 0 ? "" : shown(size / 1024.0)));
        System.out.println(lines.getLast());
        return percentile(sorted, 0.5);
    }

    /** How much longer the first took than the second. */
    void ratio(String name, double first, double second) {
        lines.add(LINE.formatted(name, String.format(Locale.ROOT, "x %.1f", first / second), "", "", ""));
        System.out.println(lines.getLast());
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
