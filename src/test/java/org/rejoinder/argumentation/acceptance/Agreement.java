package org.rejoinder.argumentation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;

/** Every kind of question to the solver, compared with the set of all extensions as somebody else found it. */
final class Agreement {

    private final Framework framework;
    private final Semantics semantics;
    private final Set<BitSet> expected;
    private final Solver solver;

    private Agreement(Framework framework, Semantics semantics, Set<BitSet> expected) {
        this.framework = framework;
        this.semantics = semantics;
        this.expected = expected;
        this.solver = Solver.of(framework, semantics);
    }

    static void check(Framework framework, Semantics semantics, List<BitSet> expected) {
        Agreement agreement = new Agreement(framework, semantics, new HashSet<>(expected));
        agreement.extensions();
        agreement.one();
        agreement.count();
        agreement.statuses();
        for (int argument = 0; argument < framework.size(); argument++) {
            agreement.credulous(argument);
            agreement.sceptical(argument);
        }
    }

    private void extensions() {
        Extensions extensions = solver.extensions(Deadline.never());
        List<BitSet> found = new ArrayList<>();
        extensions.forEachRemaining(found::add);
        assertThat(found).as("all, under %s", semantics).doesNotHaveDuplicates().hasSameElementsAs(expected);
        assertThat(found).hasSameSizeAs(expected);
        assertThat(extensions.stoppedEarly()).isFalse();
    }

    private void one() {
        assertFound(solver.extension(Deadline.never()), expected, "one");
    }

    private void count() {
        assertThat(solver.count(Deadline.never()))
                .as("number, under %s", semantics)
                .isEqualTo(new Found.Complete<>(BigInteger.valueOf(expected.size())));
    }

    private void credulous(int argument) {
        Set<BitSet> with = new HashSet<>(expected);
        with.removeIf(extension -> !extension.get(argument));
        assertThat(solver.acceptedBySome(argument, Deadline.never()))
                .as("some accept %d, under %s", argument, semantics)
                .isEqualTo(Answer.of(!with.isEmpty()));
        assertFound(solver.extensionWith(argument, Deadline.never()), with, "with " + argument);
    }

    private void sceptical(int argument) {
        Set<BitSet> without = new HashSet<>(expected);
        without.removeIf(extension -> extension.get(argument));
        assertThat(solver.acceptedByEvery(argument, Deadline.never()))
                .as("all accept %d, under %s", argument, semantics)
                .isEqualTo(Answer.of(without.isEmpty()));
        assertFound(solver.extensionWithout(argument, Deadline.never()), without, "without " + argument);
    }

    private void statuses() {
        if (!(solver.statuses(Deadline.never()) instanceof Found.Complete<Statuses> complete)) {
            throw new AssertionError("There was no deadline");
        }
        for (int argument = 0; argument < framework.size(); argument++) {
            int number = argument;
            assertThat(complete.value().acceptedBySome(argument))
                    .as("status of %d: some, under %s", argument, semantics)
                    .isEqualTo(Answer.of(expected.stream().anyMatch(extension -> extension.get(number))));
            assertThat(complete.value().acceptedByEvery(argument))
                    .as("status of %d: all, under %s", argument, semantics)
                    .isEqualTo(Answer.of(expected.stream().allMatch(extension -> extension.get(number))));
        }
    }

    private void assertFound(Found<Optional<BitSet>> found, Set<BitSet> among, String what) {
        assertThat(found).isInstanceOf(Found.Complete.class);
        if (among.isEmpty()) {
            assertThat(found.value()).as("%s, under %s", what, semantics).isEmpty();
        } else {
            assertThat(among)
                    .as("%s, under %s", what, semantics)
                    .contains(found.value().orElseThrow());
        }
    }
}
