package org.rejoinder.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;

/**
 * The kinds of failure a caller can meet, as problem types in the sense of RFC 9457: each has a stable address below
 * {@code /problems/}, where a page explains it.
 */
public enum Problem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_FIELDS(HttpStatus.BAD_REQUEST),
    CROSS_ORIGIN(HttpStatus.FORBIDDEN),
    HOST_NOT_ALLOWED(HttpStatus.MISDIRECTED_REQUEST),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    MAP_NOT_FOUND(HttpStatus.NOT_FOUND),
    DOCUMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
    CLAIM_NOT_FOUND(HttpStatus.NOT_FOUND),
    RELATION_NOT_FOUND(HttpStatus.NOT_FOUND),
    DECISION_NOT_FOUND(HttpStatus.NOT_FOUND),
    JOB_NOT_FOUND(HttpStatus.NOT_FOUND),
    SEARCH_NOT_FOUND(HttpStatus.NOT_FOUND),
    FINDING_NOT_FOUND(HttpStatus.NOT_FOUND),
    SCENARIO_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    MAP_EXISTS(HttpStatus.CONFLICT),
    JOB_ENDED(HttpStatus.CONFLICT),
    DECISION_CONFLICT(HttpStatus.CONFLICT),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNREADABLE_DOCUMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_LISTENERS(HttpStatus.TOO_MANY_REQUESTS),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    /** Programs are always told in English; the pages take the same keys in the language of their reader. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/problems", Locale.ROOT);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    /** The kind to use where nothing is known but the status. */
    public static Problem of(int status) {
        return switch (status) {
            case 403 -> CROSS_ORIGIN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 421 -> HOST_NOT_ALLOWED;
            case 429 -> TOO_MANY_LISTENERS;
            case 503 -> STORE_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    /** The kind whose address ends in {@code name}. */
    public static Optional<Problem> named(String name) {
        return Arrays.stream(values())
                .filter(problem -> problem.label().equals(name))
                .findFirst();
    }

    public HttpStatus status() {
        return status;
    }

    /** The last part of the address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address, relative to the service: {@code /problems/claim-not-found}. */
    public String type() {
        return "/problems/" + label();
    }

    /** A heading, the same for every case of this kind. */
    public String title() {
        return WORDS.getString("problems.%s.title".formatted(label()));
    }

    /** What has happened, in a sentence or two. */
    public String meaning() {
        return WORDS.getString("problems.%s.meaning".formatted(label()));
    }

    /** What the caller can do. */
    public String remedy() {
        return WORDS.getString("problems.%s.remedy".formatted(label()));
    }
}
