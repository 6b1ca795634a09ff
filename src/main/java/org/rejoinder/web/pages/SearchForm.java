package org.rejoinder.web.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the form of the search sends; every part may be missing.
 *
 * @param q words to search for
 * @param worth least check-worthiness, 0..1
 * @param page number of the page from 1
 */
record SearchForm(
        @Nullable String q,
        @Nullable ClaimType type,
        @Nullable String document,
        @Nullable String holder,
        @Nullable ReviewStatus status,
        @Nullable Double worth,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable Boolean contested,
        @Nullable Boolean unsupported,
        @Nullable Boolean unanswered,
        @Nullable Boolean single,
        @Nullable Boolean reported,
        @Nullable Boolean loaded,
        ClaimSearch.@Nullable Order sort,
        @Nullable Integer page) {

    private static final int LONGEST = 1000;

    SearchForm {
        q = cut(q);
        holder = cut(holder);
    }

    /** Nobody types more; whoever sends more gets the answer to its beginning. */
    private static @Nullable String cut(@Nullable String words) {
        return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    int number() {
        return page == null || page < 1 ? 1 : Math.min(page, 10_000);
    }

    /** The order asked for; what fits the words best first if none is. */
    ClaimSearch.Order order() {
        return sort == null ? ClaimSearch.Order.RELEVANCE : sort;
    }

    Conditions conditions() {
        return new Conditions(
                q,
                document == null || document.isBlank() ? null : new Document.Id(document),
                type,
                holder,
                status,
                worth == null || worth == 0 ? null : worth,
                from,
                until,
                Feature.those(this::asks));
    }

    private boolean asks(Feature feature) {
        return Boolean.TRUE.equals(
                switch (feature) {
                    case CONTESTED -> contested;
                    case UNSUPPORTED -> unsupported;
                    case UNANSWERED -> unanswered;
                    case SINGLE -> single;
                    case REPORTED -> reported;
                    case LOADED -> loaded;
                });
    }

    /** The query part of the address of another page of this list. */
    String address(int number) {
        String conditions = conditions().toQuery();
        return "?" + (conditions.isEmpty() ? "" : conditions + "&") + "sort=" + order().label() + "&page=" + number;
    }
}
