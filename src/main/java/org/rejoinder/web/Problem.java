package org.rejoinder.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The kinds of failure a caller can meet, as problem types in the sense of RFC 9457: each has a stable address below
 * {@code /problems/}, where a page explains it.
 */
public enum Problem {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "The body is not valid JSON, or a value has the wrong form.",
            "Correct what the detail names and send the request again."),
    INVALID_FIELDS(
            HttpStatus.BAD_REQUEST,
            "Some fields are not valid",
            "One or more fields or parameters are missing, unknown or out of range; the list errors names each.",
            "Correct the fields listed and send the request again."),
    CROSS_ORIGIN(
            HttpStatus.FORBIDDEN,
            "Requests from other sites are refused",
            "The request came from a page of another site. Nothing was changed.",
            "Use the pages of this service, or a program that is not a browser."),
    HOST_NOT_ALLOWED(
            HttpStatus.MISDIRECTED_REQUEST,
            "This host name is not served",
            "The service answers only under localhost, 127.0.0.1, [::1] and the names it was given, so that no other"
                    + " site can reach it by pointing its own name here.",
            "Use http://localhost with the port, or name the host in the setting rejoinder.hosts."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing at this address",
            "No page and no resource has this address.",
            "Check the address; /swagger-ui/index.html lists those of the interface for programs."),
    MAP_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such map",
            "There is no map with this id; it may have been deleted.",
            "List the maps with GET /api/v1/maps."),
    DOCUMENT_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such document",
            "There is no document with this id, or it is not in this map.",
            "List the documents with GET /api/v1/documents."),
    CLAIM_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such claim",
            "There is no claim with this id.",
            "Search the claims with GET /api/v1/claims?q=words."),
    RELATION_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such relation",
            "There is no relation with this id.",
            "List the relations with GET /api/v1/relations."),
    DECISION_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such decision",
            "There is no decision with this id.",
            "List the decisions with GET /api/v1/decisions."),
    JOB_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "No such job",
            "There is no job with this id. Jobs that have ended are forgotten when the service stops.",
            "List the jobs with GET /api/v1/jobs."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This method is not possible here",
            "The address exists but does not answer to this method.",
            "Use one of the methods in the header Allow."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Not available in this media type",
            "None of the media types in the header Accept can be given.",
            "Ask for application/json; other formats of a map come from its export."),
    MAP_EXISTS(
            HttpStatus.CONFLICT,
            "There is a map of this title",
            "A map has this title. The header Location gives its address.",
            "Use that map, or choose another title."),
    JOB_ENDED(
            HttpStatus.CONFLICT,
            "The job has ended",
            "A job that has ended cannot be cancelled.",
            "Look at what it did with GET /api/v1/jobs and its id."),
    DECISION_CONFLICT(
            HttpStatus.CONFLICT,
            "Something stands against this decision",
            "Somebody else has decided meanwhile, or what is to be added is there already; the detail says what is there now."
                    + " Nothing was changed.",
            "Read the records again and decide on what they are now."),
    STALE_VERSION(
            HttpStatus.PRECONDITION_FAILED,
            "Changed by somebody else",
            "The record has changed since it was read, so the change was not made.",
            "Read it again and repeat the change with the new ETag in If-Match."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Too large",
            "The body or one of the files is larger than the service takes.",
            "Send fewer or smaller files; the limits are settings of the service."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This media type is not taken here",
            "The header Content-Type names a media type that this address does not take.",
            "Use one of the media types in the header Accept of the answer."),
    UNREADABLE_DOCUMENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The document cannot be read",
            "What was sent or found at the address cannot be taken in; the member reason says why. Nothing was stored.",
            "Do what the detail says, or bring the document in another format."),
    VERSION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "Say which version you are changing",
            "A change needs the header If-Match with the ETag that was read, so that nobody's work is overwritten unseen.",
            "Read the record, and send the change with its ETag in If-Match."),
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The store does not answer",
            "The Neo4j server cannot be reached at the moment.",
            "Try again shortly; if it lasts, check the server."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "The fault is with the service, not with the request. It has been logged under the incident given.",
            "Try again; if it lasts, report the incident and what you did.");

    private final HttpStatus status;
    private final String title;
    private final String meaning;
    private final String remedy;

    Problem(HttpStatus status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
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
        return title;
    }

    /** What has happened, in a sentence or two. */
    public String meaning() {
        return meaning;
    }

    /** What the caller can do. */
    public String remedy() {
        return remedy;
    }
}
