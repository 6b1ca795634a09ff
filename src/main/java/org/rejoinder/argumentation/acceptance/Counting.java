package org.rejoinder.argumentation.acceptance;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.StrongComponents;

/**
 * Counts extensions without listing them where a framework falls into components: independent parts multiply, and what one
 * component leaves of the rest is counted once, however many of its extensions leave the same.
 */
final class Counting {

    /** As in {@link Decomposition}. */
    private static final int DEEPEST = 300;

    /** How many arguments the rests may have together that counts are remembered for. */
    private static final int MOST_REMEMBERED = 20_000_000;

    private final Semantics semantics;
    private final Deadline deadline;
    private final Map<Rest, Tally> counted = new HashMap<>();
    private int remembered;

    Counting(Semantics semantics, Deadline deadline) {
        this.semantics = semantics;
        this.deadline = deadline;
    }

    /** A number of extensions: at least these, or exactly. */
    record Tally(BigInteger atLeast, boolean exact) {

        static final Tally NONE = new Tally(BigInteger.ZERO, true);
        static final Tally ONE = new Tally(BigInteger.ONE, true);

        Tally times(Tally other) {
            if (equals(NONE) || other.equals(NONE)) {
                return NONE;
            }
            return new Tally(atLeast.multiply(other.atLeast), exact && other.exact);
        }

        Tally plus(Tally other) {
            return new Tally(atLeast.add(other.atLeast), exact && other.exact);
        }
    }

    /** What is left of a part: its arguments and those of them that attack themselves, which is all that can differ. */
    private record Rest(BitSet arguments, BitSet barred) {

        static Rest of(Part part) {
            BitSet arguments = new BitSet();
            BitSet barred = new BitSet();
            for (int own = 0; own < part.arguments().length; own++) {
                arguments.set(part.arguments()[own]);
                if (part.framework().attacks(own, own)) {
                    barred.set(part.arguments()[own]);
                }
            }
            return new Rest(arguments, barred);
        }
    }

    /** How many there are, or as far as was counted when the deadline passed. */
    Tally count(Residue residue) {
        return switch (semantics) {
            case SEMI_STABLE -> product(residue, this::semiStable);
            case GROUNDED, IDEAL -> Tally.ONE;
            case COMPLETE, PREFERRED, STABLE -> product(residue, part -> connected(part, 0));
        };
    }

    private Tally product(Residue residue, Function<Part, Tally> countOf) {
        if (semantics == Semantics.STABLE && residue.undecided()) {
            return Tally.NONE;
        }
        Tally product = Tally.ONE;
        for (Part part : residue.parts()) {
            product = product.times(deadline.passed() ? unknown() : countOf.apply(part));
        }
        return product;
    }

    /** What is known of a part that was not looked at: all semantics but the stable one have some extension. */
    private Tally unknown() {
        return new Tally(semantics == Semantics.STABLE ? BigInteger.ZERO : BigInteger.ONE, false);
    }

    private Tally semiStable(Part part) {
        try {
            SemiStable solver = new SemiStable(part, deadline);
            return solver.hasStable()
                    ? new Counting(Semantics.STABLE, deadline).connected(part, 0)
                    : oneByOne(solver.all());
        } catch (OutOfTime early) {
            return unknown();
        }
    }

    private Tally connected(Part part, int depth) {
        StrongComponents components = part.framework().components();
        if (components.count() == 1 || depth == DEEPEST) {
            return oneByOne(new WholeSearch(part, semantics, deadline));
        }
        Rest rest = Rest.of(part);
        Tally known = counted.get(rest);
        if (known == null) {
            known = stepwise(part, components.members(0), depth);
            remember(rest, known);
        }
        return known;
    }

    private void remember(Rest rest, Tally tally) {
        remembered += rest.arguments.length() / Long.SIZE + 1;
        if (tally.exact && remembered <= MOST_REMEMBERED) {
            counted.put(rest, tally);
        }
    }

    private Tally stepwise(Part part, int[] initial, int depth) {
        WholeSearch first = new WholeSearch(part.of(initial, new BitSet()), semantics, deadline);
        Tally sum = Tally.NONE;
        try {
            for (BitSet members = first.nextMembers(); members != null; members = first.nextMembers()) {
                BitSet own = new BitSet();
                members.stream().forEach(member -> own.set(initial[member]));
                Residue residue = Residue.of(part.after(initial, own));
                sum = sum.plus(product(residue, connected -> connected(connected, depth + 1)));
            }
            return sum;
        } catch (OutOfTime early) {
            return new Tally(sum.atLeast, false);
        }
    }

    private Tally oneByOne(Search search) {
        long count = 0;
        try {
            while (search.next() != null) {
                count++;
            }
            return new Tally(BigInteger.valueOf(count), true);
        } catch (OutOfTime early) {
            return new Tally(BigInteger.valueOf(count), false);
        }
    }
}
