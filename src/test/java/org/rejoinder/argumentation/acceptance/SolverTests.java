package org.rejoinder.argumentation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.Sketch;

class SolverTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a -> b; b -> c | GROUNDED | a c",
                "a -> b; b -> a | GROUNDED | -",
                "a -> b; b -> a | COMPLETE | -, a, b",
                "a -> b; b -> a | PREFERRED | a, b",
                "a -> b; b -> c; c -> a | PREFERRED | -",
                "a -> b; b -> c; c -> a | STABLE |",
                "a -> a; b | SEMI_STABLE | b",
                "a -> b; b -> a; a -> c; b -> c; c -> d | GROUNDED | -",
                "a -> b; b -> a; a -> c; b -> c; c -> d | IDEAL | -",
                "a -> b; b -> a; a -> c; b -> c; c -> d | PREFERRED | a d, b d",
                "a -> b; b -> a; b -> b | GROUNDED | -",
                "a -> b; b -> a; b -> b | IDEAL | a",
                "a -> b; b -> a; b -> c; c -> d; d -> e; e -> c | SEMI_STABLE | b d",
                "a -> b; b -> a; b -> c; c -> d; d -> e; e -> c | PREFERRED | a, b d"
            })
    void theExamplesOfTheLiterature(String text, Semantics semantics, String expected) {
        Sketch sketch = Sketch.of(text);
        Set<Set<String>> extensions = new HashSet<>();
        Solver.of(sketch.framework(), semantics)
                .extensions(Deadline.never())
                .forEachRemaining(extension -> extensions.add(sketch.names(extension)));
        Set<Set<String>> wanted = new HashSet<>();
        for (String set : expected == null ? new String[0] : expected.split(", ")) {
            wanted.add(set.equals("-") ? Set.of() : Set.of(set.split(" ")));
        }
        assertThat(extensions).isEqualTo(wanted);
    }

    @Test
    void noArgumentsHaveOneExtensionUnderEverySemantics() {
        Framework nothing = Framework.of(0, new int[0], new int[0]);
        for (Semantics semantics : Semantics.values()) {
            assertThat(Solver.of(nothing, semantics).extension(Deadline.never()).value())
                    .hasValue(new BitSet());
            assertThat(Solver.of(nothing, semantics).count(Deadline.never()).value())
                    .isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    @Timeout(20)
    void independentDisputesMultiplyWithoutBeingListed() {
        Framework disputes = mutualAttacks(2_000);
        assertThat(Solver.of(disputes, Semantics.PREFERRED).count(Deadline.never()))
                .isEqualTo(new Found.Complete<>(BigInteger.TWO.pow(2_000)));
        assertThat(Solver.of(disputes, Semantics.COMPLETE)
                        .count(Deadline.never())
                        .value())
                .isEqualTo(BigInteger.valueOf(3).pow(2_000));
    }

    /** Each dispute is about whether the next one is on: what a component leaves of the rest is counted once. */
    @Test
    @Timeout(20)
    void aChainOfDisputesIsCountedWithoutBeingListed() {
        int disputes = 60;
        int[] from = new int[3 * disputes - 1];
        int[] to = new int[3 * disputes - 1];
        int attacks = 0;
        for (int dispute = 0; dispute < disputes; dispute++) {
            from[attacks] = 2 * dispute;
            to[attacks++] = 2 * dispute + 1;
            from[attacks] = 2 * dispute + 1;
            to[attacks++] = 2 * dispute;
            if (dispute > 0) {
                from[attacks] = 2 * dispute - 2;
                to[attacks++] = 2 * dispute;
            }
        }
        // After "first in" there is one way on, after "second in" two: Fibonacci numbers.
        BigInteger firstIn = BigInteger.ONE;
        BigInteger secondIn = BigInteger.ONE;
        for (int dispute = 1; dispute < disputes; dispute++) {
            BigInteger first = secondIn;
            secondIn = firstIn.add(secondIn);
            firstIn = first;
        }
        assertThat(Solver.of(Framework.of(2 * disputes, from, to), Semantics.STABLE)
                        .count(Deadline.never())
                        .value())
                .isEqualTo(firstIn.add(secondIn));
    }

    @Test
    @Timeout(20)
    void extensionsAreSearchedAsTheyAreAskedFor() {
        Extensions extensions =
                Solver.of(mutualAttacks(1_000), Semantics.STABLE).extensions(Deadline.never());
        Set<BitSet> some = new HashSet<>();
        for (int taken = 0; taken < 1_000; taken++) {
            some.add(extensions.next());
        }
        assertThat(some).hasSize(1_000).allMatch(extension -> extension.cardinality() == 1_000);
    }

    @Test
    @Timeout(60)
    void aLongChainOfComponentsDoesNotExhaustTheStack() {
        int size = 20_000;
        int[] from = new int[size * 3 / 2 - 1];
        int[] to = new int[from.length];
        int attacks = 0;
        for (int argument = 0; argument < size; argument += 2) {
            from[attacks] = argument;
            to[attacks++] = argument + 1;
            from[attacks] = argument + 1;
            to[attacks++] = argument;
            if (argument > 0) {
                from[attacks] = argument - 1;
                to[attacks++] = argument;
            }
        }
        Solver solver = Solver.of(Framework.of(size, from, to), Semantics.PREFERRED);
        assertThat(solver.extension(Deadline.never()).value().orElseThrow().cardinality())
                .isEqualTo(size / 2);
        assertThat(solver.acceptedBySome(size - 2, Deadline.never())).isEqualTo(Answer.YES);
        assertThat(solver.acceptedByEvery(size - 2, Deadline.never())).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Semantics.class,
            names = {"GROUNDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whenTheTimeIsUpWhatIsKnownIsGivenAndSaidToBeAllOfIt(Semantics semantics) {
        Framework framework = withHardPart();
        Deadline passed = Deadline.in(Duration.ZERO);
        Solver solver = Solver.of(framework, semantics);
        int settled = 0;
        int open = 2;

        assertThat(solver.extensionWith(open, passed)).isInstanceOf(Found.StoppedEarly.class);
        if (semantics != Semantics.COMPLETE) {
            assertThat(solver.acceptedByEvery(open, passed)).isEqualTo(Answer.UNKNOWN);
        }
        assertThat(solver.acceptedBySome(open, passed)).isEqualTo(Answer.UNKNOWN);
        if (semantics != Semantics.STABLE) {
            assertThat(solver.acceptedByEvery(settled, passed)).isEqualTo(Answer.YES);
        }
        Found<Statuses> statuses = solver.statuses(passed);
        assertThat(statuses).isInstanceOf(Found.StoppedEarly.class);
        assertThat(statuses.value().acceptedBySome(open)).isEqualTo(Answer.UNKNOWN);
        if (semantics != Semantics.STABLE) {
            assertThat(statuses.value().acceptedByEvery(settled)).isEqualTo(Answer.YES);
            assertThat(statuses.value().acceptedBySome(1)).isEqualTo(Answer.NO);
        }
        Extensions extensions = solver.extensions(Deadline.in(Duration.ofMillis(50)));
        extensions.forEachRemaining(
                extension -> assertThat(extension.get(settled)).isTrue());
        if (semantics != Semantics.IDEAL) {
            assertThat(extensions.stoppedEarly()).isTrue();
            assertThat(solver.count(Deadline.in(Duration.ofMillis(50))))
                    .isInstanceOfSatisfying(
                            Found.StoppedEarly.class,
                            early -> assertThat((BigInteger) early.value()).isNotNegative());
        }
    }

    @Test
    void theTimeLimitEndsOneLongSearchForAnAnswer() {
        // Pigeons and holes: no stable extension, and no short proof of it.
        Framework framework = pigeons(11, 10);
        long before = System.nanoTime();
        assertThat(Solver.of(framework, Semantics.STABLE).extension(Deadline.in(Duration.ofMillis(300))))
                .isInstanceOf(Found.StoppedEarly.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCountThatIsStoppedIsALowerBound() {
        Found<BigInteger> found =
                Solver.of(withHardPart(), Semantics.PREFERRED).count(Deadline.in(Duration.ofMillis(100)));
        assertThat(found).isInstanceOf(Found.StoppedEarly.class);
        assertThat(found.value()).isPositive().isLessThan(BigInteger.TWO.pow(30));
    }

    @Test
    void anInterruptEndsTheSearch() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(
                            () -> Solver.of(mutualAttacks(1), Semantics.STABLE).acceptedByEvery(0, Deadline.never()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aNumberThatIsNoArgumentsIsRefused() {
        Solver solver = Solver.of(mutualAttacks(1), Semantics.PREFERRED);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> solver.acceptedBySome(2, Deadline.never()))
                .withMessageContaining("no argument 2 among 2");
    }

    private static Framework mutualAttacks(int pairs) {
        int[] from = IntStream.range(0, 2 * pairs).toArray();
        int[] to = IntStream.range(0, 2 * pairs).map(argument -> argument ^ 1).toArray();
        return Framework.of(2 * pairs, from, to);
    }

    /** Argument 0 attacks 1; the others are one large component with very many extensions. */
    private static Framework withHardPart() {
        Random random = new Random(3);
        List<int[]> attacks = new ArrayList<>(List.of(new int[] {0, 1}));
        int size = 402;
        for (int argument = 2; argument < size; argument++) {
            int next = argument + 1 < size ? argument + 1 : 2;
            attacks.add(new int[] {argument, next});
            attacks.add(new int[] {next, argument});
        }
        for (int more = 0; more < 20; more++) {
            attacks.add(new int[] {2 + random.nextInt(size - 2), 2 + random.nextInt(size - 2)});
        }
        return framework(size, attacks);
    }

    /** Each pigeon takes one hole, no hole takes two, and a pigeon without hole leaves a self-attack undecided. */
    private static Framework pigeons(int pigeons, int holes) {
        List<int[]> attacks = new ArrayList<>();
        int size = pigeons * holes + pigeons;
        for (int pigeon = 0; pigeon < pigeons; pigeon++) {
            int homeless = pigeons * holes + pigeon;
            attacks.add(new int[] {homeless, homeless});
            for (int hole = 0; hole < holes; hole++) {
                int place = pigeon * holes + hole;
                attacks.add(new int[] {place, homeless});
                for (int other = 0; other < holes; other++) {
                    if (other != hole) {
                        attacks.add(new int[] {place, pigeon * holes + other});
                    }
                }
                for (int other = 0; other < pigeons; other++) {
                    if (other != pigeon) {
                        attacks.add(new int[] {place, other * holes + hole});
                    }
                }
            }
        }
        return framework(size, attacks);
    }

    private static Framework framework(int size, List<int[]> attacks) {
        return Framework.of(
                size,
                attacks.stream().mapToInt(attack -> attack[0]).toArray(),
                attacks.stream().mapToInt(attack -> attack[1]).toArray());
    }
}
