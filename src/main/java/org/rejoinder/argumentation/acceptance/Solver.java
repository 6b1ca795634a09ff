package org.rejoinder.argumentation.acceptance;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Semantics;

/**
 * Answers which arguments of a framework are acceptable together under one semantics. An extension is the set of the arguments it
 * accepts; every set given out is the caller's own.
 *
 * <p>First the grounded labelling settles what it can; the rest falls into parts that do not touch each other and are answered
 * for separately, where that is sound component by component; only what is left is given to a SAT solver. A question that is not
 * answered by its deadline is answered with what is known by then. The same question gets the same answer, and extensions come in
 * the same order.
 *
 * <p>Every method throws {@link CancellationException} if the thread is interrupted while it searches, and
 * {@link IndexOutOfBoundsException} for a number that is no argument's.
 */
public final class Solver {

    private final Framework framework;
    private final Semantics semantics;
    private final Residue residue;
    private final BitSet accepted = new BitSet();

    /** The part in which each argument is left to decide, or -1. */
    private final int[] partOf;

    private Solver(Framework framework, Semantics semantics, Residue residue) {
        this.framework = framework;
        this.semantics = semantics;
        this.residue = residue;
        for (int argument : residue.accepted()) {
            accepted.set(argument);
        }
        this.partOf = new int[framework.size()];
        Arrays.fill(partOf, -1);
        for (int place = 0; place < residue.parts().size(); place++) {
            for (int argument : residue.parts().get(place).arguments()) {
                partOf[argument] = place;
            }
        }
    }

    /** Takes time linear in arguments and attacks, and that is all it takes under the grounded semantics. */
    public static Solver of(Framework framework, Semantics semantics) {
        return new Solver(
                framework,
                semantics,
                semantics == Semantics.GROUNDED
                        ? new Residue(
                                Grounded.of(framework).extension().stream().toArray(), true, List.of())
                        : Residue.of(Part.whole(framework)));
    }

    /** One extension; empty if there is none, or none was found in time. */
    public Found<Optional<BitSet>> extension(Deadline deadline) {
        return find(() -> extension(-1, null, deadline));
    }

    /** An extension that accepts the argument; empty if there is none, or none was found in time. */
    public Found<Optional<BitSet>> extensionWith(int argument, Deadline deadline) {
        int place = placeOf(argument);
        return find(() -> {
            if (place < 0) {
                return accepted.get(argument) ? extension(-1, null, deadline) : null;
            }
            Part part = residue.parts().get(place);
            BitSet members = solver(part, deadline).with(part.numberOf(argument));
            return members == null ? null : extension(place, members, deadline);
        });
    }

    /** An extension that does not accept the argument; empty if there is none, or none was found in time. */
    public Found<Optional<BitSet>> extensionWithout(int argument, Deadline deadline) {
        int place = placeOf(argument);
        return find(() -> {
            if (place < 0) {
                return accepted.get(argument) ? null : extension(-1, null, deadline);
            }
            Part part = residue.parts().get(place);
            BitSet members = solver(part, deadline).without(part.numberOf(argument));
            return members == null ? null : extension(place, members, deadline);
        });
    }

    /** Whether some extension accepts the argument: credulous acceptance. */
    public Answer acceptedBySome(int argument, Deadline deadline) {
        int place = placeOf(argument);
        return answer(() -> {
            if (place < 0) {
                return accepted.get(argument) && standsElsewhere(place, deadline);
            }
            Part part = relevant(place, argument);
            return solver(part, deadline).someAccepts(part.numberOf(argument)) && standsElsewhere(place, deadline);
        });
    }

    /** Whether every extension accepts the argument: sceptical acceptance. Where there is no extension, yes. */
    public Answer acceptedByEvery(int argument, Deadline deadline) {
        int place = placeOf(argument);
        return answer(() -> {
            if (place < 0) {
                return accepted.get(argument) || !standsElsewhere(place, deadline);
            }
            Part part = relevant(place, argument);
            return solver(part, deadline).without(part.numberOf(argument)) == null || !standsElsewhere(place, deadline);
        });
    }

    /** How many extensions there are; if the time was up, at least how many. */
    public Found<BigInteger> count(Deadline deadline) {
        Counting.Tally tally = new Counting(semantics, deadline).count(residue);
        return tally.exact() ? new Found.Complete<>(tally.atLeast()) : new Found.StoppedEarly<>(tally.atLeast());
    }

    /** All extensions, searched as they are asked for. */
    public Extensions extensions(Deadline deadline) {
        if (semantics == Semantics.STABLE && residue.undecided()) {
            return Extensions.none();
        }
        return new Extensions(
                new Product(residue, part -> solver(part, deadline).all(), deadline));
    }

    /** What some and what every extension accepts, for all arguments. */
    public Found<Statuses> statuses(Deadline deadline) {
        Statuses statuses = new Statuses(framework.size());
        try {
            if (!standsElsewhere(-1, deadline)) {
                return new Found.Complete<>(ofNoExtension());
            }
            for (int argument = 0; argument < framework.size(); argument++) {
                if (partOf[argument] < 0) {
                    statuses.setSome(argument, accepted.get(argument));
                    statuses.setEvery(argument, accepted.get(argument));
                }
            }
            for (Part part : residue.parts()) {
                new StatusSearch(part, statuses, deadline).finish(semantics);
            }
            return new Found.Complete<>(statuses);
        } catch (OutOfTime early) {
            return new Found.StoppedEarly<>(statuses);
        }
    }

    private Statuses ofNoExtension() {
        Statuses statuses = new Statuses(framework.size());
        for (int argument = 0; argument < framework.size(); argument++) {
            statuses.setSome(argument, false);
            statuses.setEvery(argument, true);
        }
        return statuses;
    }

    private int placeOf(int argument) {
        if (argument < 0 || argument >= framework.size()) {
            throw new IndexOutOfBoundsException(
                    "There is no argument %d among %d".formatted(argument, framework.size()));
        }
        return partOf[argument];
    }

    /**
     * What decides about the argument: under the semantics that are directional only what attacks lead from to it, else its whole
     * part.
     */
    private Part relevant(int place, int argument) {
        Part part = residue.parts().get(place);
        return switch (semantics) {
            case COMPLETE, GROUNDED, PREFERRED, IDEAL -> part.behind(part.numberOf(argument));
            case STABLE, SEMI_STABLE -> part;
        };
    }

    /** Whether there is an extension of everything but one part; only under the stable semantics may there be none. */
    private boolean standsElsewhere(int place, Deadline deadline) {
        if (semantics != Semantics.STABLE) {
            return true;
        }
        if (residue.undecided()) {
            return false;
        }
        for (int other = 0; other < residue.parts().size(); other++) {
            if (other != place && solver(residue.parts().get(other), deadline).any() == null) {
                return false;
            }
        }
        return true;
    }

    /** An extension of the whole with these members in one part, or with any in all if {@code place} is -1. */
    @Nullable
    private BitSet extension(int place, @Nullable BitSet there, Deadline deadline) {
        if (semantics == Semantics.STABLE && residue.undecided()) {
            return null;
        }
        BitSet extension = (BitSet) accepted.clone();
        for (int index = 0; index < residue.parts().size(); index++) {
            Part part = residue.parts().get(index);
            BitSet members = index == place && there != null
                    ? there
                    : solver(part, deadline).any();
            if (members == null) {
                return null;
            }
            for (int argument : part.inWhole(members)) {
                extension.set(argument);
            }
        }
        return extension;
    }

    private PartSolver solver(Part part, Deadline deadline) {
        return switch (semantics) {
            case COMPLETE, GROUNDED -> new Complete(part, deadline);
            case PREFERRED -> new Preferred(part, deadline);
            case STABLE -> new Stable(part, deadline);
            case SEMI_STABLE -> new SemiStable(part, deadline);
            case IDEAL -> new Ideal(part, deadline);
        };
    }

    private static Found<Optional<BitSet>> find(Supplier<@Nullable BitSet> search) {
        try {
            return new Found.Complete<>(Optional.ofNullable(search.get()));
        } catch (OutOfTime early) {
            return new Found.StoppedEarly<>(Optional.empty());
        }
    }

    private static Answer answer(Supplier<Boolean> question) {
        try {
            return Answer.of(question.get());
        } catch (OutOfTime early) {
            return Answer.UNKNOWN;
        }
    }
}
