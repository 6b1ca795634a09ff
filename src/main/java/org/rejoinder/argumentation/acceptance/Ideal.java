package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Framework;

/**
 * The ideal semantics on one part: the largest admissible set among those arguments that some admissible set contains and none
 * attacks.
 *
 * <p>Phan Minh Dung, Paolo Mancarella, Francesca Toni: Computing ideal sceptical argumentation (Artificial Intelligence 171,
 * 2007); the steps after Paul Dunne: The computational complexity of ideal semantics (Artificial Intelligence 173, 2009).
 */
record Ideal(Part part, Deadline deadline) implements PartSolver {

    @Override
    public BitSet any() {
        CredulousSearch credulous = new CredulousSearch(new CompleteLabellings(part.framework(), deadline));
        credulous.finish();
        return of(part.framework(), credulous.accepted());
    }

    @Override
    @Nullable
    public BitSet with(int argument) {
        BitSet ideal = any();
        return ideal.get(argument) ? ideal : null;
    }

    @Override
    @Nullable
    public BitSet without(int argument) {
        BitSet ideal = any();
        return ideal.get(argument) ? null : ideal;
    }

    @Override
    public Search all() {
        return Search.only(part.inWhole(any()));
    }

    /** The ideal extension, from all that some admissible set accepts. */
    static BitSet of(Framework framework, BitSet credulous) {
        BitSet members = unattacked(framework, credulous);
        boolean stands = false;
        while (!stands) {
            BitSet range = Ranges.of(members, framework);
            stands = true;
            for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
                if (!defended(framework, member, range)) {
                    members.clear(member);
                    stands = false;
                }
            }
        }
        return members;
    }

    /** Those among some arguments that none of them attacks. */
    static BitSet unattacked(Framework framework, BitSet arguments) {
        BitSet left = (BitSet) arguments.clone();
        arguments.stream().forEach(member -> {
            for (int place = 0; place < framework.attackedCount(member); place++) {
                left.clear(framework.attacked(member, place));
            }
        });
        return left;
    }

    private static boolean defended(Framework framework, int member, BitSet range) {
        for (int place = 0; place < framework.attackerCount(member); place++) {
            if (!range.get(framework.attacker(member, place))) {
                return false;
            }
        }
        return true;
    }
}
