package org.rejoinder.argumentation;

import java.util.Arrays;

/**
 * The grounded labelling: accepts what has to be accepted and no more; the most cautious of the complete labellings, and
 * there is exactly one.
 *
 * <p>Takes time linear in arguments and attacks, after Modgil and Caminada: Proof Theories and Algorithms for Abstract
 * Argumentation Frameworks (2009), with a count of attackers that are not yet out in place of their repeated passes.
 */
public final class Grounded {

    private static final byte IN = Label.IN.code;
    private static final byte OUT = Label.OUT.code;
    private static final byte UNDECIDED = Label.UNDECIDED.code;

    private Grounded() {}

    public static Labelling of(Framework framework) {
        int size = framework.size();
        byte[] labels = new byte[size];
        Arrays.fill(labels, UNDECIDED);
        int[] left = new int[size];
        int[] accepted = new int[size];
        int found = 0;
        for (int argument = 0; argument < size; argument++) {
            left[argument] = framework.attackerCount(argument);
            if (left[argument] == 0) {
                labels[argument] = IN;
                accepted[found++] = argument;
            }
        }
        for (int next = 0; next < found; next++) {
            int member = accepted[next];
            for (int place = 0; place < framework.attackedCount(member); place++) {
                int rejected = framework.attacked(member, place);
                if (labels[rejected] == UNDECIDED) {
                    labels[rejected] = OUT;
                    for (int far = 0; far < framework.attackedCount(rejected); far++) {
                        int defended = framework.attacked(rejected, far);
                        if (--left[defended] == 0 && labels[defended] == UNDECIDED) {
                            labels[defended] = IN;
                            accepted[found++] = defended;
                        }
                    }
                }
            }
        }
        return Labelling.owning(labels);
    }
}
