package org.rejoinder.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that does not go along when a map is read from or written to a format.
 *
 * @param what is lost, in words: "the confidence of relations"
 * @param why, in words, and what happens instead if anything does: "DOT has no place for it"
 * @param items which records it is lost of, by id, or by what the file calls them; in the order of the map or file, each
 *     once; empty where it concerns the map as a whole
 */
public record Loss(String what, String why, List<String> items) {
    public Loss {
        items = items.stream().distinct().toList();
    }

    /** Adds a loss of these items to {@code losses}, unless nothing is lost. */
    public static void note(List<Loss> losses, String what, String why, Stream<String> items) {
        List<String> lost = items.toList();
        if (!lost.isEmpty()) {
            losses.add(new Loss(what, why, lost));
        }
    }
}
