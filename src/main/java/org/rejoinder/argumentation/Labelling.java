package org.rejoinder.argumentation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A label for every argument of a framework, by number. Labellings are equal if all their labels are.
 *
 * <p>Martin Caminada: On the Issue of Reinstatement in Argumentation (JELIA 2006).
 */
public final class Labelling {

    private final byte[] labels;

    private Labelling(byte[] labels) {
        this.labels = labels;
    }

    /** The labelling with these labels. */
    public static Labelling of(Label... labels) {
        byte[] codes = new byte[labels.length];
        for (int argument = 0; argument < labels.length; argument++) {
            codes[argument] = labels[argument].code;
        }
        return new Labelling(codes);
    }

    /**
     * The labelling of an extension: its members are in, what they attack is out, everything else is undecided.
     *
     * @param extension numbers below {@code framework.size()}
     */
    public static Labelling ofExtension(Framework framework, BitSet extension) {
        byte[] labels = new byte[framework.size()];
        Arrays.fill(labels, Label.UNDECIDED.code);
        for (int member = extension.nextSetBit(0); member >= 0; member = extension.nextSetBit(member + 1)) {
            for (int place = 0; place < framework.attackedCount(member); place++) {
                labels[framework.attacked(member, place)] = Label.OUT.code;
            }
        }
        for (int member = extension.nextSetBit(0); member >= 0; member = extension.nextSetBit(member + 1)) {
            labels[member] = Label.IN.code;
        }
        return new Labelling(labels);
    }

    /** Takes the array as it is: only for callers in this room that give it away. */
    static Labelling owning(byte[] codes) {
        return new Labelling(codes);
    }

    public int size() {
        return labels.length;
    }

    public Label of(int argument) {
        return Label.ofCode(labels[argument]);
    }

    public boolean isIn(int argument) {
        return labels[argument] == Label.IN.code;
    }

    public boolean isOut(int argument) {
        return labels[argument] == Label.OUT.code;
    }

    public boolean isUndecided(int argument) {
        return labels[argument] == Label.UNDECIDED.code;
    }

    /** The arguments with this label, as a set of its own. */
    public BitSet with(Label label) {
        BitSet found = new BitSet(labels.length);
        for (int argument = 0; argument < labels.length; argument++) {
            if (labels[argument] == label.code) {
                found.set(argument);
            }
        }
        return found;
    }

    /** The extension: what is in. */
    public BitSet extension() {
        return with(Label.IN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labelling labelling && Arrays.equals(labels, labelling.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "in %s, out %s, undecided %s".formatted(with(Label.IN), with(Label.OUT), with(Label.UNDECIDED));
    }
}
