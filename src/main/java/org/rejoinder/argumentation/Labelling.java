package org.rejoinder.argumentation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A label for every argument of a framework, by number. Labellings are equal if all their labels are.
 *
 * <p>Martin Caminada: On the Issue of Reinstatement in Argumentation (JELIA 2006).
 */
public final class Labelling {

    private static final Label[] LABELS = Label.values();

    private final byte[] labels;

    private Labelling(byte[] labels) {
        this.labels = labels;
    }

    /** The labelling with these labels. */
    public static Labelling of(Label... labels) {
        byte[] ordinals = new byte[labels.length];
        for (int argument = 0; argument < labels.length; argument++) {
            ordinals[argument] = (byte) labels[argument].ordinal();
        }
        return new Labelling(ordinals);
    }

    /**
     * The labelling of an extension: its members are in, what they attack is out, everything else is undecided.
     *
     * @param extension numbers below {@code framework.size()}
     */
    public static Labelling ofExtension(Framework framework, BitSet extension) {
        byte[] labels = new byte[framework.size()];
        Arrays.fill(labels, (byte) Label.UNDECIDED.ordinal());
        for (int member = extension.nextSetBit(0); member >= 0; member = extension.nextSetBit(member + 1)) {
            for (int place = 0; place < framework.attackedCount(member); place++) {
                labels[framework.attacked(member, place)] = (byte) Label.OUT.ordinal();
            }
        }
        for (int member = extension.nextSetBit(0); member >= 0; member = extension.nextSetBit(member + 1)) {
            labels[member] = (byte) Label.IN.ordinal();
        }
        return new Labelling(labels);
    }

    /** Takes the array as it is: only for callers in this room that give it away. */
    static Labelling owning(byte[] ordinals) {
        return new Labelling(ordinals);
    }

    public int size() {
        return labels.length;
    }

    public Label of(int argument) {
        return LABELS[labels[argument]];
    }

    public boolean isIn(int argument) {
        return labels[argument] == Label.IN.ordinal();
    }

    public boolean isOut(int argument) {
        return labels[argument] == Label.OUT.ordinal();
    }

    public boolean isUndecided(int argument) {
        return labels[argument] == Label.UNDECIDED.ordinal();
    }

    /** The arguments with this label, as a set of its own. */
    public BitSet with(Label label) {
        BitSet found = new BitSet(labels.length);
        for (int argument = 0; argument < labels.length; argument++) {
            if (labels[argument] == label.ordinal()) {
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
