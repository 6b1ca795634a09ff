package org.rejoinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.StaleVersion;
import org.rejoinder.document.UnfitMap;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.graph.StoreUnavailable;
import org.rejoinder.importing.ImportRefused;
import org.rejoinder.review.DecisionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where failures become answers: problem details (RFC 9457) for everything below {@code /api/}, an error
 * page or fragment by {@link ErrorPages} for everything else. It covers all controllers and what no controller handles,
 * which an advice for one kind of controller would miss.
 */
@ControllerAdvice
class ErrorAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final MergedClaims merged;

    ErrorAdvice(Claims claims) {
        this.merged = new MergedClaims(claims);
    }

    /** An address that names a claim which was merged into another leads on to the other. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refused refused, ServletWebRequest request) {
        Optional<URI> elsewhere = refused.problem() == Problem.CLAIM_NOT_FOUND
                ? merged.addressInstead(request.getRequest())
                : Optional.empty();
        return elsewhere.isPresent()
                // A merge can be undone, so nobody is to remember this for good.
                ? ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(elsewhere.get())
                        .build()
                : answer(refused, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(UnreadableDocument unreadable, ServletWebRequest request) {
        return answer(Refusals.of(unreadable), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> malformed(MalformedFile malformed, ServletWebRequest request) {
        return answer(Refusals.of(malformed), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notImported(ImportRefused refused, ServletWebRequest request) {
        return answer(Refusals.of(refused), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unfit(UnfitMap unfit, ServletWebRequest request) {
        return answer(Refused.field(unfit.field(), unfit.detail()), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> undecided(DecisionRefused refused, ServletWebRequest request) {
        return answer(Refusals.of(refused), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> stale(StaleVersion stale, ServletWebRequest request) {
        return answer(new Refused(Problem.STALE_VERSION, stale.getMessage() + "."), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unavailable(StoreUnavailable unavailable, ServletWebRequest request) {
        LOG.warn("{} at {}", unavailable.getMessage(), request.getRequest().getRequestURI());
        return answer(
                new Refused(Problem.STORE_UNAVAILABLE, Problem.STORE_UNAVAILABLE.meaning()),
                HttpHeaders.EMPTY,
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> malformedUpload(MultipartException malformed, ServletWebRequest request) {
        return answer(
                new Refused(Problem.MALFORMED_REQUEST, "The parts of the upload cannot be told apart."),
                HttpHeaders.EMPTY,
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception unexpected, ServletWebRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {}", incident, request.getRequest().getRequestURI(), unexpected);
        return answer(
                new Refused(Problem.INTERNAL_ERROR, Problem.INTERNAL_ERROR.meaning()).with("incident", incident),
                HttpHeaders.EMPTY,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // The caller has hung up.
        }
        ServletWebRequest servletRequest = (ServletWebRequest) request;
        return status.is5xxServerError() && status.value() != 503
                ? unexpected(failure, servletRequest)
                : answer(Refusals.of(failure, status), headers, servletRequest);
    }

    private static @Nullable ResponseEntity<Object> answer(
            Refused refused, HttpHeaders headers, ServletWebRequest webRequest) {
        HttpServletRequest request = webRequest.getRequest();
        HttpServletResponse response = webRequest.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (isForPrograms(request.getRequestURI())) {
            return toResponse(refused, headers, request.getRequestURI());
        }
        request.setAttribute(ErrorPages.REFUSED, refused);
        try {
            response.sendError(refused.problem().status().value());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return null;
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/");
    }

    /** The media type is set outright: a caller who accepts none of ours is still told what is wrong. */
    static ResponseEntity<Object> toResponse(Refused refused, HttpHeaders headers, String path) {
        return ResponseEntity.status(refused.problem().status())
                .headers(headers)
                .headers(refused.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.toProblemDetail(path));
    }
}
