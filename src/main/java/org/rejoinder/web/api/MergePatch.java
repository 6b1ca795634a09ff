package org.rejoinder.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.web.Refused;

/**
 * A JSON merge patch (RFC 7396) of a flat record: a field that is left out stays, one that is null is taken away. Reads
 * field by field and gathers what is wrong; {@link #finish()} tells it all at once.
 */
final class MergePatch {

    /** Media type of a merge patch. */
    static final String MEDIA_TYPE = "application/merge-patch+json";

    private final Map<String, @Nullable Object> patch;
    private final Set<String> known = new HashSet<>();
    private final List<Refused.FieldError> errors = new ArrayList<>();

    MergePatch(Map<String, @Nullable Object> patch) {
        this.patch = patch;
    }

    /** A text that must be there in the end, at most {@code longest} characters. */
    String required(String field, String current, int longest) {
        String value = optional(field, current, longest);
        if (value == null) {
            errors.add(new Refused.FieldError(field, "cannot be taken away"));
            return current;
        }
        return value;
    }

    /** A text that may be missing, at most {@code longest} characters. */
    @Nullable
    String optional(String field, @Nullable String current, int longest) {
        known.add(field);
        if (!patch.containsKey(field)) {
            return current;
        }
        Object value = patch.get(field);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !text.isBlank() && text.length() <= longest) {
            return text.strip();
        }
        errors.add(new Refused.FieldError(field, "must be a text of 1 to %d characters".formatted(longest)));
        return current;
    }

    @Nullable
    LocalDate date(String field, @Nullable LocalDate current) {
        String value = optional(field, current == null ? null : current.toString(), 10);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            errors.add(new Refused.FieldError(field, "must be a date like 2024-07-10"));
            return current;
        }
    }

    @Nullable
    URI address(String field, @Nullable URI current) {
        String value = optional(field, current == null ? null : current.toString(), 2000);
        URI address = value == null ? null : toWebAddress(value);
        if (value != null && address == null) {
            errors.add(new Refused.FieldError(field, "must be an address like https://example.org/page"));
        }
        return address;
    }

    /** The address that {@code text} is; null if it is none of the web. */
    static @Nullable URI toWebAddress(String text) {
        try {
            URI address = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    /** @throws Refused naming every field that was wrong, and every one that was never asked for */
    void finish() {
        patch.keySet().stream()
                .filter(field -> !known.contains(field))
                .map(field -> new Refused.FieldError(field, "is not a field that can be changed"))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Refused.fields(errors);
        }
    }
}
