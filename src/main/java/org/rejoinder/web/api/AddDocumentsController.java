package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.DocumentSource.About;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes documents in; the work is done by a job, whose address is the answer. */
@RestController
@RequestMapping("/api/v1/maps/{id}/documents")
@Tag(name = "Documents")
class AddDocumentsController {

    // One address takes two media types, which the description of the interface tells in one place.
    private static final String SUMMARY = "Add documents: upload files, paste a text, or name an address";
    private static final String WAYS =
            "As multipart/form-data: one or several parts named files; what else is said holds for"
                    + " each, a title or url needs a single file. As application/json: with text, title is needed and url says where the"
                    + " text was published; without text, the document is fetched from url, which must be on the public web. The"
                    + " answer is the job that does the work; its address is in the header Location.";

    private final DocumentSources sources;
    private final IngestJobs jobs;
    private final Resources resources;

    AddDocumentsController(DocumentSources sources, IngestJobs jobs, Resources resources) {
        this.sources = sources;
        this.jobs = jobs;
        this.resources = resources;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = SUMMARY, description = WAYS)
    ResponseEntity<JobView> upload(
            @PathVariable ArgumentMap.Id id,
            @RequestPart("files") List<MultipartFile> files,
            @Valid @ModelAttribute Description about) {
        ArgumentMap map = resources.map(id);
        List<MultipartFile> chosen =
                files.stream().filter(AddDocumentsController::isChosen).toList();
        if (chosen.isEmpty()) {
            throw Refused.field("files", "is missing");
        }
        if (about.title() != null && chosen.size() > 1) {
            throw Refused.field("title", "can be given with a single file only");
        }
        if (stripped(about.url()) != null && chosen.size() > 1) {
            throw Refused.field("url", "can be given with a single file only");
        }
        return accepted(
                map.id(), chosen.stream().map(file -> toSource(file, about)).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = SUMMARY, description = WAYS)
    ResponseEntity<JobView> add(@PathVariable ArgumentMap.Id id, @Valid @RequestBody NewDocument wanted) {
        ArgumentMap map = resources.map(id);
        return accepted(map.id(), List.of(wanted.text() == null ? fetch(wanted) : paste(wanted, wanted.text())));
    }

    private DocumentSource paste(NewDocument wanted, String text) {
        String title = wanted.title();
        if (title == null || title.isBlank()) {
            throw Refused.field("title", "is needed with a text");
        }
        if (text.isBlank()) {
            throw Refused.field("text", "must not be blank");
        }
        return about(sources.fromText(title.strip(), text), wanted.about());
    }

    private DocumentSource fetch(NewDocument wanted) {
        if (wanted.url() == null) {
            throw Refused.field("text", "or url is needed");
        }
        URI address = MergePatch.toWebAddress(wanted.url());
        if (address == null) {
            throw Refused.field("url", "must be an address like https://example.org/page");
        }
        // Kept is the address that the document was found at, after redirects, however it was asked for.
        return about(sources.fromAddress(address), wanted.aboutWithoutUrl());
    }

    private DocumentSource toSource(MultipartFile file, Description about) {
        try {
            String name = file.getOriginalFilename();
            return sources.fromBytes(name == null || name.isBlank() ? "upload" : name, file.getBytes(), about.about());
        } catch (IOException failure) {
            throw new UncheckedIOException("The upload cannot be read back from the disk", failure);
        }
    }

    /** A form whose file field was left empty sends a part without name and content. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || (name != null && !name.isBlank());
    }

    private static DocumentSource about(DocumentSource source, About said) {
        About known = source.about();
        return new DocumentSource(
                source.name(),
                source.content(),
                source.declaredMediaType(),
                new About(
                        said.title() != null ? said.title() : known.title(),
                        said.publisher() != null ? said.publisher() : known.publisher(),
                        said.author() != null ? said.author() : known.author(),
                        said.publishedOn() != null ? said.publishedOn() : known.publishedOn(),
                        said.url() != null ? said.url() : known.url(),
                        said.kind() != null ? said.kind() : known.kind()));
    }

    private ResponseEntity<JobView> accepted(ArgumentMap.Id map, List<DocumentSource> wanted) {
        JobView job = JobView.of(jobs.submit(map, wanted));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable URI published(@Nullable String url) {
        String given = stripped(url);
        if (given == null) {
            return null;
        }
        URI address = MergePatch.toWebAddress(given);
        if (address == null) {
            throw Refused.field("url", "must be an address like https://example.org/page");
        }
        return address;
    }

    /** What is said about uploaded files. */
    record Description(
            @Size(max = 300) @Nullable String title,
            @Size(max = 300) @Nullable String publisher,
            @Size(max = 300) @Nullable String author,
            @Nullable LocalDate publishedOn,
            @Size(max = 2000) @Nullable String url,
            @Size(max = 100) @Nullable String kind) {

        About about() {
            return new About(
                    stripped(title),
                    stripped(publisher),
                    stripped(author),
                    publishedOn,
                    published(url),
                    stripped(kind));
        }
    }

    /** A text to take in, or the address to fetch it from, and what is said about it. */
    record NewDocument(
            @Size(max = 300) @Schema(example = "NATO's purpose") @Nullable
            String title,

            @Schema(example = "NATO was established in 1949 to counter the Soviet Union.") @Nullable
            String text,

            @Size(max = 2000) @Schema(example = "https://www.nato.int/cps/en/natohq/topics_52044.htm") @Nullable
            String url,

            @Size(max = 300) @Schema(example = "NATO") @Nullable
            String publisher,

            @Size(max = 300) @Nullable String author,
            @Schema(example = "2024-07-10") @Nullable LocalDate publishedOn,

            @Size(max = 100) @Schema(example = "statement") @Nullable
            String kind) {

        About about() {
            return about(published(url));
        }

        About aboutWithoutUrl() {
            return about(null);
        }

        private About about(@Nullable URI publishedAt) {
            return new About(
                    stripped(title), stripped(publisher), stripped(author), publishedOn, publishedAt, stripped(kind));
        }
    }
}
