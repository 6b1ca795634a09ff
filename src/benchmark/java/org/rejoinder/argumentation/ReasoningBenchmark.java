package org.rejoinder.argumentation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import org.rejoinder.argumentation.acceptance.Deadline;
import org.rejoinder.argumentation.acceptance.Extensions;
import org.rejoinder.argumentation.acceptance.Solver;
import org.tweetyproject.arg.dung.reasoner.SimpleGroundedReasoner;
import org.tweetyproject.arg.dung.reasoner.SimplePreferredReasoner;
import org.tweetyproject.arg.dung.semantics.Extension;
import org.tweetyproject.arg.dung.syntax.Argument;
import org.tweetyproject.arg.dung.syntax.DungTheory;

/**
 * Labelling semantics beside TweetyProject, on the same frameworks in the same process; docs/performance.md tells how it is run and
 * what came out. Both sides are given their own kind of framework ready-made and list everything they find; the numbers of what they
 * found have to agree.
 */
public final class ReasoningBenchmark {

    private static final long SEED = 20_261_128;

    private ReasoningBenchmark() {}

    static void main() {
        System.out.printf(
                Locale.ROOT,
                "%d processors, load %.1f%n%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| | wall ms | processor ms | found |");
        System.out.println("|---|---:|---:|---:|");
        grounded();
        preferred();
        growth();
    }

    private static void grounded() {
        Framework tree = tree(10_000, new Random(SEED));
        Time own = time(
                "grounded, tree of 10,000",
                200,
                () -> Grounded.of(tree).extension().cardinality());
        DungTheory theory = theory(tree);
        Time other = time("the same, TweetyProject", 20, () -> size(new SimpleGroundedReasoner().getModel(theory)));
        compare(own, other);
    }

    private static void preferred() {
        for (int mutual : new int[] {10, 15, 20}) {
            Framework framework = withMutualAttacks(200, mutual, new Random(SEED));
            Time own = time(
                    "all preferred, tree of 200 with %d mutual attacks".formatted(mutual),
                    50,
                    () -> count(Solver.of(framework, Semantics.PREFERRED).extensions(Deadline.never())));
            DungTheory theory = theory(framework);
            Time other = time(
                    "the same, TweetyProject",
                    mutual < 20 ? 3 : 1,
                    () -> count(new SimplePreferredReasoner().getModels(theory)));
            compare(own, other);
        }
    }

    /** Trees with one mutual attack among a hundred arguments. */
    private static void growth() {
        for (int size = 1_000; size <= 1_000_000; size *= 10) {
            Framework framework = withMutualAttacks(size, size / 100, new Random(SEED));
            time(
                    "grounded, %,d arguments, %,d attacks".formatted(size, framework.attacks()),
                    30,
                    () -> Grounded.of(framework).extension().cardinality());
        }
    }

    /** Median times. */
    private record Time(double wall, double processor, long found) {}

    /** Runs it as often to warm up, and then to measure. */
    @CanIgnoreReturnValue
    private static Time time(String name, int times, LongSupplier work) {
        long found = 0;
        for (int round = 0; round < (times > 1 ? times : 0); round++) {
            found = work.getAsLong();
        }
        double[] wall = new double[times];
        double[] processor = new double[times];
        for (int round = 0; round < times; round++) {
            long before = System.nanoTime();
            long processorBefore = processorTime();
            found = work.getAsLong();
            processor[round] = (processorTime() - processorBefore) / 1e6;
            wall[round] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        Time median = new Time(wall[times / 2], processor[times / 2], found);
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f | %,d |%n", name, median.wall, median.processor, median.found);
        return median;
    }

    private static void compare(Time own, Time other) {
        if (own.found != other.found) {
            throw new IllegalStateException("Found %d, TweetyProject %d".formatted(own.found, other.found));
        }
        System.out.printf(
                Locale.ROOT,
                "| so many times as fast | %.0f | %.0f | |%n",
                other.wall / own.wall,
                other.processor / own.processor);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long count(Extensions extensions) {
        long count = 0;
        while (extensions.hasNext()) {
            count += extensions.next().isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static long count(Collection<Extension> extensions) {
        return extensions.stream().filter(extension -> !extension.isEmpty()).count();
    }

    private static long size(Extension extension) {
        return extension.size();
    }

    /** Every argument but the first attacks one before it. */
    private static Framework tree(int size, Random random) {
        return withMutualAttacks(size, 0, random);
    }

    private static Framework withMutualAttacks(int size, int mutual, Random random) {
        int[] from = new int[size - 1 + 2 * mutual];
        int[] to = new int[from.length];
        for (int argument = 1; argument < size; argument++) {
            from[argument - 1] = argument;
            to[argument - 1] = random.nextInt(argument);
        }
        for (int attack = size - 1; attack < from.length; attack += 2) {
            int one = random.nextInt(size);
            int other = (one + 1 + random.nextInt(size - 1)) % size;
            from[attack] = one;
            to[attack] = other;
            from[attack + 1] = other;
            to[attack + 1] = one;
        }
        return Framework.of(size, from, to);
    }

    private static DungTheory theory(Framework framework) {
        DungTheory theory = new DungTheory();
        Argument[] arguments = new Argument[framework.size()];
        for (int argument = 0; argument < arguments.length; argument++) {
            arguments[argument] = new Argument("a" + argument);
            boolean isNew = theory.add(arguments[argument]);
            assert isNew;
        }
        for (int argument = 0; argument < arguments.length; argument++) {
            for (int place = 0; place < framework.attackedCount(argument); place++) {
                boolean isNew = theory.addAttack(arguments[argument], arguments[framework.attacked(argument, place)]);
                assert isNew;
            }
        }
        return theory;
    }
}
