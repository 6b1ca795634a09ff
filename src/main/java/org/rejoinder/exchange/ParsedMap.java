package org.rejoinder.exchange;

import java.util.List;
import org.rejoinder.analysis.MapContents;

/**
 * What a file held.
 *
 * @param contents the map; every occurrence is verbatim in its snapshot where the snapshot is there
 * @param losses what the file says and the contents do not, in the order met
 */
public record ParsedMap(MapContents contents, List<Loss> losses) {
    public ParsedMap {
        losses = List.copyOf(losses);
    }
}
