package org.rejoinder.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.importing.ImportRefused;
import org.rejoinder.review.DecisionRefused;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the framework's exceptions mean to a caller, in words that name the place and no class of ours. */
final class Refusals {

    private Refusals() {}

    static Refused of(UnreadableDocument unreadable) {
        return new Refused(Problem.UNREADABLE_DOCUMENT, String.valueOf(unreadable.getMessage()))
                .with(
                        "reason",
                        unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("source", unreadable.source());
    }

    /** A file that holds no map, with its place where one can be named. */
    static Refused of(MalformedFile malformed) {
        Refused refused = new Refused(Problem.UNREADABLE_DOCUMENT, String.valueOf(malformed.getMessage()))
                .with("reason", "malformed");
        if (malformed.line() > 0) {
            refused = refused.with("line", malformed.line());
        }
        return malformed.column() > 0 ? refused.with("column", malformed.column()) : refused;
    }

    static Refused of(ImportRefused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_MAP -> Refused.field("map", refused.detail());
            case UNKNOWN_FORMAT -> Refused.field("format", refused.detail());
            case MAP_EXISTS, NOT_EMPTY -> new Refused(Problem.MAP_EXISTS, refused.detail());
            case OVERTAKEN -> new Refused(Problem.DECISION_CONFLICT, refused.detail());
        };
    }

    static Refused of(DecisionRefused refused) {
        String field = refused.field();
        return switch (refused.reason()) {
            case INVALID, UNKNOWN -> Refused.field(field == null ? "commands" : field, refused.detail());
            case EXISTS, CHANGED, CONFLICT, UNDONE -> new Refused(Problem.DECISION_CONFLICT, refused.detail());
        };
    }

    static Refused of(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid -> Refused.fields(errorsOf(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> Refused.fields(errorsOf(invalid));
            case MissingServletRequestParameterException missing ->
                Refused.field(missing.getParameterName(), "is missing");
            case MissingServletRequestPartException missing ->
                Refused.field(missing.getRequestPartName(), "is missing");
            case ConversionNotSupportedException unsupported -> new Refused(Problem.INTERNAL_ERROR, "");
            case TypeMismatchException mismatch ->
                Refused.field(nameOf(mismatch), expectation(mismatch.getRequiredType()));
            case HttpMessageNotReadableException unreadable -> malformed(unreadable);
            case HttpRequestMethodNotSupportedException method ->
                new Refused(Problem.METHOD_NOT_ALLOWED, "%s is not possible here.".formatted(method.getMethod()));
            case HttpMediaTypeNotSupportedException type ->
                new Refused(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        "%s is not taken here; %s is."
                                .formatted(
                                        type.getContentType() == null ? "A body without type" : type.getContentType(),
                                        type.getSupportedMediaTypes().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" or "))));
            default -> {
                Problem problem = Problem.of(status.value());
                yield new Refused(problem, problem.meaning());
            }
        };
    }

    private static List<Refused.FieldError> errorsOf(BindingResult result) {
        return Stream.concat(
                        result.getFieldErrors().stream()
                                .map(error -> new Refused.FieldError(error.getField(), messageOf(error, result))),
                        result.getGlobalErrors().stream()
                                .map(error -> new Refused.FieldError("", String.valueOf(error.getDefaultMessage()))))
                .sorted(Comparator.comparing(Refused.FieldError::field).thenComparing(Refused.FieldError::message))
                .toList();
    }

    private static String messageOf(FieldError error, BindingResult result) {
        if (error.isBindingFailure()) {
            return expectation(result.getFieldType(error.getField()), error);
        }
        return String.valueOf(error.getDefaultMessage());
    }

    private static String expectation(@Nullable Class<?> type, FieldError error) {
        if (type == null && error.contains(TypeMismatchException.class)) {
            return expectation(error.unwrap(TypeMismatchException.class).getRequiredType());
        }
        return expectation(type);
    }

    private static List<Refused.FieldError> errorsOf(HandlerMethodValidationException invalid) {
        List<Refused.FieldError> errors = new ArrayList<>();
        invalid.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> errors.add(new Refused.FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage())))));
        return errors;
    }

    private static String nameOf(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong form";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "double", "Double" -> "must be a number";
            case "boolean", "Boolean" -> "must be true or false";
            case "LocalDate" -> "must be a date like 2024-07-10";
            case "URI" -> "must be an address like https://example.org/page";
            default -> "has the wrong form";
        };
    }

    private static Refused malformed(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException json)) {
            return new Refused(Problem.MALFORMED_REQUEST, "The body is missing or is not what the address takes.");
        }
        if (json instanceof UnrecognizedPropertyException) {
            return Refused.field(pathOf(json), "is not a field here");
        }
        if (json instanceof InvalidTypeIdException unknown) {
            return Refused.field(
                    pathOf(json).isEmpty() ? "action" : pathOf(json) + ".action",
                    "\"%s\" is not known".formatted(unknown.getTypeId()));
        }
        if (json instanceof MismatchedInputException mismatch && !json.getPath().isEmpty()) {
            return Refused.field(pathOf(json), expectation(mismatch.getTargetType()));
        }
        return new Refused(Problem.MALFORMED_REQUEST, "The body is not the JSON expected" + placeOf(json) + ".");
    }

    private static String pathOf(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? step.getPropertyName() : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("."));
    }

    private static String placeOf(JacksonException json) {
        TokenStreamLocation location = json.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
