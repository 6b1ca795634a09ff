package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.importing.ImportReport;
import org.rejoinder.importing.ImportRequest;
import org.rejoinder.importing.Importing;
import org.rejoinder.importing.MapFiles;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Import", description = "Maps from files of this and other tools")
class ImportsController {

    private static final String NOBODY = "import";

    private final MapFiles files;
    private final Importing importing;
    private final Decisions decisions;
    private final Resources resources;

    ImportsController(MapFiles files, Importing importing, Decisions decisions, Resources resources) {
        this.files = files;
        this.importing = importing;
        this.decisions = decisions;
        this.resources = resources;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a map from a file, or preview that",
            description =
                    "Documents, claims and relations that are stored already are recognised; what people here have decided"
                            + " stays, and the conflict is listed. The import is one decision, which can be taken back whole. The same"
                            + " file a second time changes nothing. A file that cannot be read is refused with 422 and, where there is"
                            + " one, its line and column.")
    ResponseEntity<ImportView> bring(
            @RequestPart("file") MultipartFile file,
            @Parameter(
                            description =
                                    "Id of the map to import into; left out, the one that the file names, or a new one")
                    @RequestParam(required = false)
                    @Nullable
                    String map,
            @Parameter(description = "Title of a new map to make") @RequestParam(required = false) @Nullable
                    String newMap,
            @Parameter(description = "Format of the file, such as json; left out, what it looks like")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(description = "Whether nothing is to be written") @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(description = "Whether accepted records come in as proposed")
                    @RequestParam(defaultValue = "false")
                    boolean proposed,
            @Parameter(description = "Who imports") @RequestParam(defaultValue = NOBODY) String by)
            throws IOException {
        ArgumentMap.Id into = resources.filteredMap(map);
        if (into != null && newMap != null) {
            throw Refused.field("newMap", "cannot be given together with map");
        }
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("upload");
        ImportRequest request = new ImportRequest(files.read(name, file.getBytes(), format), into, newMap, proposed);
        if (preview) {
            return ResponseEntity.ok(ImportView.of(importing.preview(request)));
        }
        ImportReport report = importing.carryOut(request, by, name);
        return report.decision() == null
                ? ResponseEntity.ok(ImportView.of(report))
                : ResponseEntity.created(URI.create("/api/v1/decisions/" + report.decision()))
                        .body(ImportView.of(report));
    }

    @DeleteMapping("/{decision}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take an import back",
            description =
                    "With the map and the documents that only it brought. Refused (409) if what it took in has been"
                            + " changed since. The same as undoing its decision.")
    ResponseEntity<Void> takeBack(
            @PathVariable Decision.Id decision,
            @Parameter(description = "Who takes it back") @RequestParam(defaultValue = NOBODY) String by) {
        boolean isImport = decisions
                .find(decision)
                .filter(found -> found.action() == Action.IMPORT)
                .isPresent();
        if (!isImport) {
            throw new Refused(Problem.DECISION_NOT_FOUND, "There is no import \"%s\".".formatted(decision));
        }
        decisions.undo(decision, by);
        return ResponseEntity.noContent().build();
    }
}
