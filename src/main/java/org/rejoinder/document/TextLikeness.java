package org.rejoinder.document;

/** How much of their wording two texts share. */
public final class TextLikeness {

    private TextLikeness() {}

    /** Shared sequences of five words over all of both (Dice), 0..1; symmetric. */
    public static double of(SnapshotText one, SnapshotText other) {
        throw new UnsupportedOperationException();
    }
}
