package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.Clashes;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.ClashFormats;
import org.rejoinder.exchange.ClashWriter;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/maps/{id}/clash")
@Tag(name = "Head to head", description = "Where two documents, holders or positions of a map clash")
class ClashController {

    private final ArgumentMaps maps;
    private final Clashes clashes;
    private final ClashFormats formats;

    ClashController(ArgumentMaps maps, Clashes clashes, ClashFormats formats) {
        this.maps = maps;
        this.clashes = clashes;
        this.formats = formats;
    }

    @GetMapping
    @Operation(
            summary = "Two sides head to head",
            description =
                    "The questions on which they clash, each side's claims with what supports them, who answers whom, what"
                            + " stands unanswered, and where both agree. Without sides, the two documents that contradict"
                            + " each other most. The format is the parameter's, else what Accept asks for.")
    @ApiResponse(
            responseCode = "200",
            description = "The comparison as a file; docs/formats.md tells the fields of JSON",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> clash(
            @PathVariable ArgumentMap.Id id,
            @Parameter(description = "Ids of documents, or names after \"holder:\"; several make a position")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> left,
            @RequestParam(required = false) @Nullable List<String> right,
            @Parameter(description = "What to call the position on the left") @RequestParam(required = false) @Nullable
                    String leftName,
            @RequestParam(required = false) @Nullable String rightName,
            @Parameter(description = "json, html, markdown or csv") @RequestParam(required = false) @Nullable
                    String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            WebRequest request)
            throws IOException {
        ClashWriter writer = format == null ? accepted(accept) : named(format);
        ArgumentMap map = maps.find(id)
                .orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, "There is no map \"%s\".".formatted(id)));
        Clash clash = left == null && right == null
                ? clashes.fiercest(map)
                        .orElseThrow(() -> Refused.field(
                                "left", "is needed, since no two documents of the map contradict each other"))
                : clashes.of(map, side("left", request, leftName, map), side("right", request, rightName, map));
        List<String> both = clash.left().party().shared(clash.right().party());
        if (!both.isEmpty()) {
            throw Refused.field("right", "names what is on the left as well: " + String.join(", ", both));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(clash, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(writer.mediaType() + ";charset=UTF-8"))
                .varyBy(HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-head-to-head.%s".formatted(id, writer.extension()))
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    /** Read from the request itself: a list would be cut at every comma, and names have commas. */
    private Party side(String field, WebRequest request, @Nullable String name, ArgumentMap map) {
        String[] members = request.getParameterValues(field);
        Party party = Party.of(members == null ? List.of() : List.of(members), name);
        if (party.isEmpty()) {
            throw Refused.field(field, "is missing");
        }
        List<String> strangers = clashes.strangers(map, party);
        if (!strangers.isEmpty()) {
            throw Refused.field(field, "names nobody of this map: " + String.join(", ", strangers));
        }
        return party;
    }

    private ClashWriter named(String format) {
        return formats.writer(format)
                .orElseThrow(() -> Refused.field(
                        "format",
                        "\"%s\" is not one of %s"
                                .formatted(
                                        format,
                                        formats.writers().stream()
                                                .map(ClashWriter::format)
                                                .collect(Collectors.joining(", ")))));
    }

    private ClashWriter accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return formats.writers().getFirst();
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            throw new Refused(Problem.NOT_ACCEPTABLE, "The header Accept cannot be read.");
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .flatMap(type -> writer(type).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Problem.NOT_ACCEPTABLE,
                        "A head to head can be had as "
                                + formats.writers().stream()
                                        .map(ClashWriter::mediaType)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Optional<ClashWriter> writer(MediaType wanted) {
        return formats.writers().stream()
                .filter(writer -> wanted.includes(MediaType.parseMediaType(writer.mediaType())))
                .findFirst();
    }
}
