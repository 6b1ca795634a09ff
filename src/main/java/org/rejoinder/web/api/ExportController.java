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
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.analysis.Sight;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.exchange.LossReport;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Export", description = "Whole maps in the formats of other tools")
class ExportController {

    private final MapReader reader;
    private final Formats formats;

    ExportController(MapReader reader, Formats formats) {
        this.reader = reader;
        this.formats = formats;
    }

    @GetMapping("/formats")
    @Operation(summary = "The formats a map can be exported in or brought in from, and the standards they follow")
    List<FormatView> formats() {
        return FormatView.all(formats);
    }

    @GetMapping(path = "/formats/json/schema", produces = "application/schema+json")
    @Operation(summary = "The JSON Schema (2020-12) of the format json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok(JsonSchema.text());
    }

    @GetMapping("/maps/{id}/export/losses")
    @Operation(
            summary = "What an export would lose",
            description = "What the format cannot say of the map as it stands: what, why, and which records, by id.")
    LossReport losses(
            @PathVariable ArgumentMap.Id id,
            @Parameter(description = "A format from /formats that is written", example = "dot") @RequestParam
                    String format) {
        MapWriter writer = formats.writer(format).orElseThrow(() -> unknown(format));
        return LossReport.of(writer, contents(id));
    }

    @GetMapping("/maps/{id}/export")
    @Operation(
            summary = "Export a map",
            description =
                    "The same map always gives the same bytes. The answer is offered as a file to save. With focus only"
                            + " what surrounds one claim is written, as its focus map shows it.")
    @ApiResponse(
            responseCode = "200",
            description = "The file; its media type is that of the format",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            @PathVariable ArgumentMap.Id id,
            @Parameter(description = "A format from /formats", example = "json") @RequestParam(defaultValue = "json")
                    String format,
            @Parameter(description = "Only this claim and what surrounds it") @RequestParam Optional<Claim.Id> focus,
            @Parameter(description = "How many relations away at most, 1 to 3; with focus only")
                    @RequestParam(defaultValue = "1")
                    int hops)
            throws IOException {
        MapWriter writer = formats.writer(format).orElseThrow(() -> unknown(format));
        MapContents contents = contents(id);
        if (focus.isPresent()) {
            contents = around(contents, focus.get(), hops);
        }
        // Written in full before the first byte leaves: a failure half-way must not look like a finished file.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(contents, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(writer.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s.%s".formatted(id, writer.extension()))
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private MapContents contents(ArgumentMap.Id id) {
        return reader.read(id)
                .orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, "There is no map \"%s\".".formatted(id)));
    }

    private static MapContents around(MapContents contents, Claim.Id focus, int hops) {
        if (hops < 1 || hops > Sight.MOST_HOPS) {
            throw Refused.field("hops", "It has to be 1 to %d".formatted(Sight.MOST_HOPS));
        }
        return Neighbourhoods.excerpt(contents, focus, hops)
                .orElseThrow(() ->
                        new Refused(Problem.CLAIM_NOT_FOUND, "There is no claim \"%s\" in this map.".formatted(focus)));
    }

    private Refused unknown(String format) {
        return Refused.field(
                "format",
                "\"%s\" is not one of %s"
                        .formatted(
                                format,
                                formats.writers().stream()
                                        .map(MapWriter::format)
                                        .collect(Collectors.joining(", "))));
    }
}
