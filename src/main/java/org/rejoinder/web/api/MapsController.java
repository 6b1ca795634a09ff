package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps")
@Tag(name = "Maps", description = "Named sets of documents: an investigation, a lesson, a debate")
class MapsController {

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Resources resources;

    MapsController(ArgumentMaps maps, Documents documents, Resources resources) {
        this.maps = maps;
        this.documents = documents;
        this.resources = resources;
    }

    @GetMapping
    @Operation(summary = "Every map, by title")
    List<ArgumentMap> all() {
        return maps.all();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a map", description = "A title that a map has now is refused.")
    ResponseEntity<ArgumentMap> create(@Valid @RequestBody NewMap wanted) {
        String title = wanted.title().strip();
        maps.titled(title).ifPresent(map -> {
            throw new Refused(Problem.MAP_EXISTS, "There is a map of the title \"%s\".".formatted(title))
                    .with("map", map.id())
                    .withHeader(HttpHeaders.LOCATION, "/api/v1/maps/" + map.id());
        });
        ArgumentMap map = maps.findOrCreate(title, wanted.question());
        URI address = URI.create("/api/v1/maps/" + map.id());
        return ResponseEntity.created(address)
                .eTag(Versions.etag(map.version()))
                .body(map);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One map")
    ResponseEntity<ArgumentMap> one(@PathVariable ArgumentMap.Id id) {
        return withVersion(resources.map(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change title or question",
            description =
                    "A JSON merge patch (RFC 7396): what is left out stays. If-Match takes the ETag that was read.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NewMap.class))))
    ResponseEntity<ArgumentMap> change(
            @PathVariable ArgumentMap.Id id,
            @Parameter(example = "\"1\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        ArgumentMap map = resources.map(id);
        Versions.requireMatch(ifMatch, Versions.etag(map.version()));
        MergePatch patch = new MergePatch(body);
        ArgumentMap changed = new ArgumentMap(
                id,
                patch.required("title", map.title(), ArgumentMap.LONGEST_TITLE),
                patch.optional("question", map.question(), ArgumentMap.LONGEST_QUESTION),
                map.version());
        patch.finish();
        try {
            return withVersion(maps.change(changed));
        } catch (NoSuchElementException deleted) {
            throw new Refused(Problem.MAP_NOT_FOUND, "The map \"%s\" has just been deleted.".formatted(id));
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a map",
            description = "Its documents and their claims stay. With If-Match, only if nobody has changed it since.")
    void delete(
            @PathVariable ArgumentMap.Id id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Versions.requireNoMismatch(ifMatch, Versions.etag(resources.map(id).version()));
        if (!maps.delete(id)) {
            throw new Refused(Problem.MAP_NOT_FOUND, "The map \"%s\" has just been deleted.".formatted(id));
        }
    }

    @GetMapping("/{id}/documents")
    @Operation(summary = "The documents of a map, in the order they were added")
    List<Document> documents(@PathVariable ArgumentMap.Id id) {
        return documents.in(resources.map(id).id());
    }

    @DeleteMapping("/{id}/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a document out of a map", description = "The document and its claims stay stored.")
    void exclude(@PathVariable ArgumentMap.Id id, @PathVariable Document.Id document) {
        if (!maps.exclude(resources.map(id).id(), document)) {
            throw new Refused(
                    Problem.DOCUMENT_NOT_FOUND, "The map \"%s\" has no document \"%s\".".formatted(id, document));
        }
    }

    private static ResponseEntity<ArgumentMap> withVersion(ArgumentMap map) {
        return ResponseEntity.ok().eTag(Versions.etag(map.version())).body(map);
    }

    /**
     * A map to create.
     *
     * @param question what the map is to answer
     */
    record NewMap(
            @NotBlank @Size(max = ArgumentMap.LONGEST_TITLE) @Schema(example = "NATO: three positions")
            String title,

            @Size(max = ArgumentMap.LONGEST_QUESTION) @Schema(example = "Does NATO make Europe safer?") @Nullable
            String question) {}
}
