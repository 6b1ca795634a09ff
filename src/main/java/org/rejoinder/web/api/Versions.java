package org.rejoinder.web.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;

/** Entity tags and the header If-Match (RFC 9110), which keep one person's change from undoing another's unseen. */
final class Versions {

    private Versions() {}

    /** The entity tag of a record at {@code version}. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change through only if it was made to what is stored now.
     *
     * @param ifMatch the header as it came; null if it was not sent
     * @param current the entity tag of what is stored
     * @throws Refused if the header is missing (428) or names another state (412)
     */
    static void requireMatch(@Nullable String ifMatch, String current) {
        if (ifMatch == null) {
            throw new Refused(
                    Problem.VERSION_REQUIRED,
                    "Send the header If-Match with the ETag that you read (now %s).".formatted(current));
        }
        requireNoMismatch(ifMatch, current);
    }

    /** As {@link #requireMatch}, but a missing header lets everything through. */
    static void requireNoMismatch(@Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(current::equals)) {
            throw new Refused(
                            Problem.STALE_VERSION,
                            "If-Match is %s, but the record is at %s: read it again.".formatted(ifMatch, current))
                    .withHeader("ETag", current);
        }
    }
}
