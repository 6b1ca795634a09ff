package org.rejoinder.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/**
 * A request that cannot be met, for a reason the caller can act on. Thrown by controllers of the interface and of the
 * pages alike; {@code ErrorAdvice} turns it into the answer that fits the caller.
 */
public final class Refused extends RuntimeException {

    private final Problem problem;
    private final transient Map<String, Object> members;
    private final transient HttpHeaders headers;

    public Refused(Problem problem, String detail) {
        this(problem, detail, Map.of(), HttpHeaders.EMPTY);
    }

    private Refused(Problem problem, String detail, Map<String, Object> members, HttpHeaders headers) {
        super(detail);
        this.problem = problem;
        this.members = Map.copyOf(members);
        this.headers = headers;
    }

    /** Fields that are not valid, each with what is wrong with it. */
    public static Refused fields(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().field() + ": " + errors.getFirst().message()
                : errors.size() + " fields are not valid.";
        return new Refused(Problem.INVALID_FIELDS, detail, Map.of("errors", errors), HttpHeaders.EMPTY);
    }

    /** One field that is not valid. */
    public static Refused field(String field, String message) {
        return fields(List.of(new FieldError(field, message)));
    }

    /** The same with one more member in the problem details. */
    public Refused with(String member, Object value) {
        Map<String, Object> more = new HashMap<>(members);
        more.put(member, value);
        return new Refused(problem, detail(), more, headers);
    }

    /** The same with a header on the answer. */
    public Refused withHeader(String name, String value) {
        HttpHeaders more = new HttpHeaders();
        more.putAll(headers);
        more.add(name, value);
        return new Refused(problem, detail(), members, more);
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong in this case, for a reader. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The problem details of RFC 9457; {@code path} is the address that was asked for. */
    ProblemDetail toProblemDetail(String path) {
        ProblemDetail details = ProblemDetail.forStatusAndDetail(problem.status(), detail());
        details.setType(URI.create(problem.type()));
        details.setTitle(problem.title());
        details.setInstance(instance(path));
        members.forEach(details::setProperty);
        return details;
    }

    private static @Nullable URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException notAnAddress) {
            return null; // A path that is itself the fault.
        }
    }

    Map<String, Object> members() {
        return members;
    }

    HttpHeaders headers() {
        return headers;
    }

    /**
     * One field of a request that is not valid.
     *
     * @param field its name, with dots where it lies deeper
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}
}
