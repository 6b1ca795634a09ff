package org.rejoinder.web.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.springframework.http.ResponseCookie;

/**
 * How far a reader has come on the tour, as a cookie of their browser remembers it.
 *
 * @param map whose tour it is
 * @param stop number of the stop from 1; 0 if the tour was declined before the first
 * @param left whether the reader has left it there
 */
record TourMark(String map, int stop, boolean left) {

    /** Name of the cookie. */
    static final String COOKIE = "tour";

    private static final Pattern VALUE = Pattern.compile("(m-[a-z0-9]{1,40})\\.([0-5])\\.(on|off)");

    private static final Duration KEPT = Duration.ofDays(365);

    /** Nothing where the cookie is missing or not ours. */
    static Optional<TourMark> read(@Nullable String cookie) {
        return Optional.ofNullable(cookie)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(value -> new TourMark(
                        value.group(1),
                        Integer.parseInt(value.group(2)),
                        value.group(3).equals("off")));
    }

    boolean isOf(ArgumentMap.Id other) {
        return map.equals(other.value());
    }

    /** Scripts may read it: they ask for the tour's words only while it goes on. */
    ResponseCookie cookie() {
        return ResponseCookie.from(COOKIE, "%s.%d.%s".formatted(map, stop, left ? "off" : "on"))
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .build();
    }
}
