package org.rejoinder.argumentation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.argumentation.Sketch.attacks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.Labelling;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.Sketch;

/**
 * What the semantics promise, on frameworks too large for brute force.
 *
 * <p>Pietro Baroni, Massimiliano Giacomin: On principle-based evaluation of extension-based argumentation semantics (Artificial
 * Intelligence 171, 2007); Leendert van der Torre, Srdjan Vesic: The Principle-Based Approach to Abstract Argumentation Semantics
 * (2017).
 */
class PrinciplesPropertyTests {

    /** Of each semantics, the first so many extensions are looked at. */
    private static final int LOOKED_AT = 60;

    @Property(tries = 60)
    void noExtensionContainsAConflict(@ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        for (Semantics semantics : Semantics.values()) {
            assertThat(some(framework, semantics))
                    .allSatisfy(extension ->
                            assertThat(extension.stream()).noneMatch(member -> attacks(framework, extension, member)));
        }
    }

    @Property(tries = 60)
    void everyExtensionDefendsItsMembersAndContainsWhatItDefends(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        for (Semantics semantics : Semantics.values()) {
            assertThat(some(framework, semantics))
                    .allSatisfy(extension -> assertThat(defended(framework, extension))
                            .as("admissibility and reinstatement under %s", semantics)
                            .isEqualTo(extension));
        }
    }

    @Property(tries = 60)
    void theGroundedExtensionLiesWithinEveryOther(@ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        BitSet grounded = Grounded.of(framework).extension();
        for (Semantics semantics : Semantics.values()) {
            assertThat(some(framework, semantics))
                    .allSatisfy(extension ->
                            assertThat(contains(extension, grounded)).isTrue());
        }
        assertThat(defended(framework, grounded)).isEqualTo(grounded);
        assertThat(all(framework, Semantics.GROUNDED)).containsExactly(grounded);
    }

    @Property(tries = 60)
    void stableIsSemiStableIsPreferredIsComplete(@ForAll int seed, @ForAll @IntRange(min = 1, max = 24) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        Set<BitSet> stable = new HashSet<>(all(framework, Semantics.STABLE));
        Set<BitSet> semiStable = new HashSet<>(all(framework, Semantics.SEMI_STABLE));
        Set<BitSet> preferred = new HashSet<>(all(framework, Semantics.PREFERRED));
        assertThat(semiStable).containsAll(stable).isNotEmpty();
        assertThat(preferred).containsAll(semiStable);
        assertThat(new HashSet<>(all(framework, Semantics.COMPLETE))).containsAll(preferred);
        if (!stable.isEmpty()) {
            assertThat(stable).isEqualTo(semiStable);
        }
    }

    @Property(tries = 60)
    void theIdealExtensionLiesBetweenTheGroundedAndEveryPreferred(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        List<BitSet> ideal = all(framework, Semantics.IDEAL);
        assertThat(ideal).hasSize(1);
        assertThat(contains(ideal.getFirst(), Grounded.of(framework).extension()))
                .isTrue();
        assertThat(some(framework, Semantics.PREFERRED))
                .allSatisfy(preferred ->
                        assertThat(contains(preferred, ideal.getFirst())).isTrue());
    }

    @Property(tries = 60)
    void noPreferredStableOrSemiStableExtensionContainsAnother(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        for (Semantics semantics : List.of(Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE)) {
            List<BitSet> extensions = some(framework, semantics);
            for (int one = 0; one < extensions.size(); one++) {
                for (int other = 0; other < extensions.size(); other++) {
                    assertThat(one != other && contains(extensions.get(one), extensions.get(other)))
                            .isFalse();
                }
            }
        }
    }

    /** What nothing outside attacks has the same extensions whether the outside is there or not. */
    @Property(tries = 60)
    void whatIsNotAttackedFromOutsideDoesNotDependOnIt(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 22) int size) {
        Random random = new Random(seed);
        Framework framework = Sketch.random(size, random);
        BitSet inside = behind(framework, random.nextInt(size));
        int[] numbers = inside.stream().toArray();
        Framework alone = restricted(framework, numbers);
        for (Semantics semantics :
                List.of(Semantics.COMPLETE, Semantics.GROUNDED, Semantics.PREFERRED, Semantics.IDEAL)) {
            Set<BitSet> ofWhole = new HashSet<>();
            for (BitSet extension : all(framework, semantics)) {
                ofWhole.add(IntStream.range(0, numbers.length)
                        .filter(own -> extension.get(numbers[own]))
                        .collect(BitSet::new, BitSet::set, BitSet::or));
            }
            assertThat(new HashSet<>(all(alone, semantics)))
                    .as("directionality of %s", semantics)
                    .isEqualTo(ofWhole);
        }
    }

    /** Component by component gives what the whole at once gives. */
    @Property(tries = 60)
    void dividingByComponentsLosesNothingAndAddsNothing(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 22) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        for (Semantics semantics : List.of(Semantics.COMPLETE, Semantics.PREFERRED, Semantics.STABLE)) {
            WholeSearch whole = new WholeSearch(Part.whole(framework), semantics, Deadline.never());
            Set<BitSet> undivided = new HashSet<>();
            for (BitSet members = whole.nextMembers(); members != null; members = whole.nextMembers()) {
                undivided.add(members);
            }
            assertThat(new HashSet<>(all(framework, semantics)))
                    .as("SCC-recursiveness of %s", semantics)
                    .isEqualTo(undivided);
        }
    }

    @Property(tries = 60)
    void theGroundedLabellingLabelsEveryArgumentByItsAttackers(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        Labelling labelling = Grounded.of(framework);
        for (int argument = 0; argument < size; argument++) {
            boolean someIn = attacks(framework, labelling.with(Label.IN), argument);
            boolean someUndecided = attacks(framework, labelling.with(Label.UNDECIDED), argument);
            Label expected = someIn ? Label.OUT : someUndecided ? Label.UNDECIDED : Label.IN;
            assertThat(labelling.of(argument)).isEqualTo(expected);
        }
        assertThat(Labelling.ofExtension(framework, labelling.extension())).isEqualTo(labelling);
    }

    @Property(tries = 40)
    void theSameQuestionGetsTheSameAnswerInTheSameOrder(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Framework framework = Sketch.random(size, new Random(seed));
        for (Semantics semantics : Semantics.values()) {
            assertThat(some(framework, semantics)).isEqualTo(some(framework, semantics));
        }
    }

    private static List<BitSet> all(Framework framework, Semantics semantics) {
        List<BitSet> all = new ArrayList<>();
        Solver.of(framework, semantics).extensions(Deadline.never()).forEachRemaining(all::add);
        return all;
    }

    private static List<BitSet> some(Framework framework, Semantics semantics) {
        Extensions extensions = Solver.of(framework, semantics).extensions(Deadline.never());
        List<BitSet> some = new ArrayList<>();
        while (some.size() < LOOKED_AT && extensions.hasNext()) {
            some.add(extensions.next());
        }
        return some;
    }

    private static BitSet defended(Framework framework, BitSet set) {
        BitSet defended = new BitSet();
        for (int argument = 0; argument < framework.size(); argument++) {
            int candidate = argument;
            if (IntStream.range(0, framework.attackerCount(argument))
                    .allMatch(place -> attacks(framework, set, framework.attacker(candidate, place)))) {
                defended.set(argument);
            }
        }
        return defended;
    }

    private static BitSet behind(Framework framework, int argument) {
        BitSet behind = new BitSet();
        behind.set(argument);
        int before = 0;
        while (behind.cardinality() > before) {
            before = behind.cardinality();
            ((BitSet) behind.clone())
                    .stream()
                            .forEach(member -> IntStream.range(0, framework.attackerCount(member))
                                    .forEach(place -> behind.set(framework.attacker(member, place))));
        }
        return behind;
    }

    private static Framework restricted(Framework framework, int[] numbers) {
        List<int[]> attacks = new ArrayList<>();
        for (int from = 0; from < numbers.length; from++) {
            for (int to = 0; to < numbers.length; to++) {
                if (framework.attacks(numbers[from], numbers[to])) {
                    attacks.add(new int[] {from, to});
                }
            }
        }
        return Framework.of(
                numbers.length,
                attacks.stream().mapToInt(attack -> attack[0]).toArray(),
                attacks.stream().mapToInt(attack -> attack[1]).toArray());
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet outside = (BitSet) some.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }
}
