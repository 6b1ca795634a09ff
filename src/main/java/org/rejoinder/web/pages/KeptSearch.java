package org.rejoinder.web.pages;

import java.util.List;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.document.ArgumentMap;

/**
 * A search that is kept, in a list.
 *
 * @param query its conditions as the query part of an address
 * @param count how many claims it finds now, with the noun
 */
record KeptSearch(String id, String name, String query, String count) {

    static List<KeptSearch> of(ArgumentMap.Id map, SavedSearches saved, ClaimSearch search) {
        return saved.of(map).stream()
                .map(one -> new KeptSearch(
                        one.id().value(),
                        one.name(),
                        one.conditions().toQuery(),
                        Wording.count(search.count(map, one.conditions()), "claim")))
                .toList();
    }
}
