package org.rejoinder.review;

import java.util.List;

/**
 * What an import brought beside records, by the ids of the nodes; it goes away again with them.
 *
 * @param maps at most the one that the import made
 * @param documents that were not stored before
 * @param included documents that were not in the map before
 * @param snapshots that were not stored before, by SHA-256
 * @param others anything else that was made for it: runs, dismissals, scenarios, carried records
 */
public record Brought(
        List<String> maps, List<String> documents, List<String> included, List<String> snapshots, List<String> others) {

    public Brought {
        maps = List.copyOf(maps);
        documents = List.copyOf(documents);
        included = List.copyOf(included);
        snapshots = List.copyOf(snapshots);
        others = List.copyOf(others);
    }
}
