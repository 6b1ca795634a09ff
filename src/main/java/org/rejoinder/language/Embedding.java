package org.rejoinder.language;

import java.util.Arrays;

/** A sentence's meaning as a vector of unit length; immutable. */
public final class Embedding {

    /** Number of components of every embedding. */
    public static final int DIMENSIONS = 384;

    private final float[] components;

    private Embedding(float[] components) {
        this.components = components;
    }

    /**
     * Scales {@code components} to unit length; a vector of zeros stays one.
     *
     * @throws IllegalArgumentException unless there are {@value #DIMENSIONS} finite components
     */
    public static Embedding of(float[] components) {
        if (components.length != DIMENSIONS) {
            throw new IllegalArgumentException(
                    "Expected %d components, got %d".formatted(DIMENSIONS, components.length));
        }
        double squares = 0;
        for (float component : components) {
            squares += (double) component * component;
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException("Components must be finite");
        }
        float[] unit = components.clone();
        if (squares > 0) {
            float norm = (float) Math.sqrt(squares);
            for (int index = 0; index < unit.length; index++) {
                unit[index] /= norm;
            }
        }
        return new Embedding(unit);
    }

    /** Cosine of the angle between the two, -1..1. */
    public double cosine(Embedding other) {
        double product = 0;
        for (int index = 0; index < components.length; index++) {
            product += (double) components[index] * other.components[index];
        }
        return product;
    }

    /** A copy of the components. */
    public float[] toArray() {
        return components.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
