package org.rejoinder.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.web.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the interface as a whole, and the failures that its operations have in common. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SCHEMA = "Problem";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rejoinder")
                        .version("v1")
                        .description(
                                "Claims of documents, each tied to the passage it comes from, and how they support and"
                                        + " contradict each other. Failures are problem details (RFC 9457); changes take the ETag"
                                        + " that was read in If-Match.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    @Bean
    GlobalOpenApiCustomizer commonFailures() {
        return api -> {
            api.schema(SCHEMA, problemSchema());
            // Where it is read is where it is served; an address in the description would tie it to one host.
            api.setServers(List.of());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        removeDoubles(operation);
                        addFailures(path, method, operation);
                    }));
        };
    }

    /** Names that generated clients can call methods by, and that stay when others are added. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> {
            String resource = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            String method = handler.getMethod().getName();
            operation.setOperationId(
                    Character.toLowerCase(resource.charAt(0)) + resource.substring(1) + capitalised(method));
            return operation;
        };
    }

    /** Types nested in others are called by both names: several have a Part or a Place. */
    @Bean
    ModelResolver schemaNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                Class<?> around = type.getEnclosingClass();
                return around == null ? type.getSimpleName() : getNameOfClass(around) + type.getSimpleName();
            }
        });
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A condition that the path sets already is not offered again. */
    private static void removeDoubles(Operation operation) {
        if (operation.getParameters() != null) {
            Set<String> inPath = operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .map(Parameter::getName)
                    .collect(Collectors.toSet());
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()) || !inPath.contains(parameter.getName()))
                    .toList());
        }
    }

    private static void addFailures(String path, PathItem.HttpMethod method, Operation operation) {
        Map<Integer, List<Problem>> byStatus = failuresOf(path, method, operation).stream()
                .collect(Collectors.groupingBy(problem -> problem.status().value()));
        byStatus.forEach((status, problems) ->
                operation.getResponses().addApiResponse(Integer.toString(status), response(problems)));
    }

    private static Set<Problem> failuresOf(String path, PathItem.HttpMethod method, Operation operation) {
        Set<Problem> problems = EnumSet.of(Problem.HOST_NOT_ALLOWED, Problem.INTERNAL_ERROR);
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            problems.add(Problem.INVALID_FIELDS);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(Problem.MALFORMED_REQUEST, Problem.TOO_LARGE, Problem.UNSUPPORTED_MEDIA_TYPE));
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.add(Problem.CROSS_ORIGIN);
        }
        if (method == PathItem.HttpMethod.PATCH) {
            problems.addAll(EnumSet.of(Problem.STALE_VERSION, Problem.VERSION_REQUIRED));
        }
        if (path.contains("{")) {
            problems.add(notFoundAt(path));
        }
        switch (method + " " + path) {
            case "POST /api/v1/maps" -> problems.add(Problem.MAP_EXISTS);
            case "POST /api/v1/maps/{id}/documents" -> problems.add(Problem.UNREADABLE_DOCUMENT);
            case "POST /api/v1/decisions", "POST /api/v1/decisions/{id}/undo" ->
                problems.add(Problem.DECISION_CONFLICT);
            case "DELETE /api/v1/maps/{id}" -> problems.add(Problem.STALE_VERSION);
            case "PUT /api/v1/maps/{map}/findings/{id}/dismissal",
                    "DELETE /api/v1/maps/{map}/findings/{id}/dismissal" -> problems.add(Problem.FINDING_NOT_FOUND);
            case "DELETE /api/v1/jobs/{id}" -> problems.add(Problem.JOB_ENDED);
            default -> {}
        }
        return problems;
    }

    private static Problem notFoundAt(String path) {
        return switch (path.split("/", 5)[3]) {
            case "maps" -> Problem.MAP_NOT_FOUND;
            case "documents" -> Problem.DOCUMENT_NOT_FOUND;
            case "claims" -> Problem.CLAIM_NOT_FOUND;
            case "relations" -> Problem.RELATION_NOT_FOUND;
            case "decisions" -> Problem.DECISION_NOT_FOUND;
            case "jobs" -> Problem.JOB_NOT_FOUND;
            default -> Problem.NOT_FOUND;
        };
    }

    private static ApiResponse response(List<Problem> problems) {
        Problem first = problems.getFirst();
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
        json.setExample(Map.of(
                "type",
                first.type(),
                "title",
                first.title(),
                "status",
                first.status().value(),
                "detail",
                first.meaning()));
        return new ApiResponse()
                .description(problems.stream().map(Problem::title).collect(Collectors.joining("; ")))
                .content(new Content().addMediaType("application/problem+json", json));
    }

    private static Schema<?> problemSchema() {
        ArraySchema errors = new ArraySchema();
        errors.setDescription("Of invalid-fields: each field with what is wrong with it");
        errors.setItems(
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema()));
        return new ObjectSchema()
                .description("Problem details (RFC 9457); each type is explained at its address")
                .addProperty("type", new StringSchema().format("uri-reference").example("/problems/claim-not-found"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", errors)
                .addProperty("reason", new StringSchema().description("Of unreadable-document: why"));
    }
}
