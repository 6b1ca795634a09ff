package org.rejoinder.argumentation.format;

/**
 * What a file may hold at most, so that no file can exhaust the memory.
 *
 * @param characters in the whole file
 * @param attacks as they are written, doubles counted
 * @param nameLength in UTF-16 units
 */
public record FrameworkLimits(long characters, int arguments, int attacks, int nameLength) {

    /** Above every instance of the competitions. */
    public static final FrameworkLimits USUAL = new FrameworkLimits(1_000_000_000L, 5_000_000, 50_000_000, 1_000);
}
