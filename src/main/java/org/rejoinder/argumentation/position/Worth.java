package org.rejoinder.argumentation.position;

/**
 * What a division is worth, in one number: the weight within its camps comes first, and the number of camps decides between
 * equally good ones.
 */
final class Worth {

    /** What one more camp counts. */
    static final long CAMP = 1;

    /** What a ten-thousandth of weight counts: more than all camps together, of which there are never so many. */
    static final long WEIGHT = 1 << 12;

    private Worth() {}
}
