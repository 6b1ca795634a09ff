package org.rejoinder.review;

import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;

/**
 * Records that come in from a file, ready to be stored as they are. What they stand in is stored already: the map, its
 * documents and their snapshots, and the runs that found them.
 *
 * @param map that they come into
 * @param before the stored records that change, as they stand; redirects are never among them
 * @param after the same as they are to stand, and all that is new
 * @param merged new claims that lead on to others, as {@code after.redirects()} tells
 * @param runs which run had found an occurrence or relation, by its id, where that is known
 */
public record Intake(ArgumentMap.Id map, Records before, Records after, List<Claim> merged, Map<String, String> runs) {

    public Intake {
        merged = List.copyOf(merged);
        runs = Map.copyOf(runs);
    }
}
