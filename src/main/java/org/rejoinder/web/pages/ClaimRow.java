package org.rejoinder.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim in a list.
 *
 * @param language of the text, as a tag of BCP 47; null if it is not known
 * @param holders who holds it, without doubles
 * @param documents titles of the documents it occurs in
 * @param supports how many claims support it
 * @param contradictions how many claims contradict it or are contradicted by it
 * @param gone whether its words are in no newest text any more
 */
record ClaimRow(
        String id,
        String text,
        @Nullable String language,
        String type,
        List<String> holders,
        List<String> documents,
        int supports,
        int contradictions,
        boolean loaded,
        boolean gone) {

    ClaimRow {
        holders = List.copyOf(holders);
        documents = List.copyOf(documents);
    }
}
