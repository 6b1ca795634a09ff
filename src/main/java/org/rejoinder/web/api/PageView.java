package org.rejoinder.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param items those of this page
 * @param total how many there are on all pages
 * @param offset how many were skipped
 * @param limit how many a page holds at most
 */
record PageView<T>(List<T> items, long total, int offset, int limit) {

    PageView {
        items = List.copyOf(items);
    }

    /** One page out of a list that is at hand as a whole. */
    static <T> PageView<T> cut(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        return new PageView<>(all.subList(from, Math.min(from + limit, all.size())), all.size(), offset, limit);
    }

    /** The page with the addresses of its neighbours in the header Link (RFC 8288). */
    ResponseEntity<PageView<T>> toResponse() {
        String links = Stream.of(
                        link("first", offset > 0 ? 0 : null),
                        link("prev", offset > 0 ? Math.max(0, offset - limit) : null),
                        link("next", (long) offset + limit < total ? offset + limit : null))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
        return links.isEmpty()
                ? ResponseEntity.ok(this)
                : ResponseEntity.ok().header(HttpHeaders.LINK, links).body(this);
    }

    private String link(String relation, @Nullable Integer to) {
        return to == null
                ? ""
                : "<%s>; rel=\"%s\""
                        .formatted(
                                ServletUriComponentsBuilder.fromCurrentRequest()
                                        .replaceQueryParam("offset", to)
                                        .replaceQueryParam("limit", limit)
                                        .build()
                                        .toUriString(),
                                relation);
    }
}
