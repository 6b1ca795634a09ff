package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents", description = "Texts that somebody published, each with its immutable snapshots")
class DocumentsController {

    private static final int SEARCH_LIMIT = 1000;
    private static final int SHOWN_OF_SHA = 12;

    private final Documents documents;
    private final Resources resources;

    DocumentsController(Documents documents, Resources resources) {
        this.documents = documents;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "Every document by title; with q those whose title or text has the words, best first",
            description = "Paged by offset and limit; neighbouring pages are in the header Link.")
    ResponseEntity<PageView<Document>> page(@Valid @ModelAttribute @ParameterObject DocumentQuery query) {
        List<Document> found =
                query.q() == null || query.q().isBlank() ? documents.all() : documents.search(query.q(), SEARCH_LIMIT);
        return PageView.cut(found, query.offset(), query.limit()).toResponse();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One document with the text and structure of its newest snapshot")
    ResponseEntity<DocumentView> one(@PathVariable Document.Id id) {
        return withVersion(resources.document(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change what is known about a document",
            description =
                    "A JSON merge patch (RFC 7396): what is left out stays, null takes away. If-Match takes the ETag"
                            + " that was read. The text of a document never changes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DocumentChange.class))))
    ResponseEntity<DocumentView> change(
            @PathVariable Document.Id id,
            @Parameter(example = "\"1-0f3c1a2b4d5e\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        Document document = resources.document(id);
        Versions.requireMatch(
                ifMatch, etag(document, documents.newestSnapshot(id).orElse(null)));
        MergePatch patch = new MergePatch(body);
        Document changed = new Document(
                id,
                patch.required("title", document.title(), 300),
                patch.optional("publisher", document.publisher(), 300),
                patch.optional("author", document.author(), 300),
                patch.date("publishedOn", document.publishedOn()),
                patch.address("url", document.url()),
                patch.optional("kind", document.kind(), 100),
                document.source(),
                document.mediaType(),
                document.language(),
                document.version());
        patch.finish();
        return withVersion(documents.change(changed));
    }

    private ResponseEntity<DocumentView> withVersion(Document document) {
        List<Documents.Taken> snapshots = documents.taken(document.id());
        Snapshot newest = documents.newestSnapshot(document.id()).orElse(null);
        return ResponseEntity.ok()
                .eTag(etag(document, newest))
                .body(new DocumentView(
                        document,
                        newest == null ? null : SnapshotView.of(newest),
                        snapshots.stream()
                                .map(snapshot -> new TakenSnapshot(snapshot.sha256(), snapshot.takenAt()))
                                .toList()));
    }

    /** Names the text as well: a new snapshot is another state of the document though its record stays. */
    private static String etag(Document document, @Nullable Snapshot newest) {
        return newest == null
                ? Versions.etag(document.version())
                : "\"%d-%s\"".formatted(document.version(), newest.sha256().substring(0, SHOWN_OF_SHA));
    }

    /**
     * Which documents to list.
     *
     * @param q words to look for
     */
    record DocumentQuery(
            @Size(max = 1000) @Nullable String q,

            @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer offset,

            @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer limit) {

        @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
        DocumentQuery {
            offset = offset == null ? 0 : offset;
            limit = limit == null ? 100 : limit;
        }
    }

    /**
     * A document with its text.
     *
     * @param snapshot the newest, with its text; null if none is stored
     * @param snapshots every one that was taken, oldest first
     */
    record DocumentView(Document document, @Nullable SnapshotView snapshot, List<TakenSnapshot> snapshots) {}

    /** A snapshot without its text. */
    record TakenSnapshot(String sha256, Instant takenAt) {}

    /**
     * A snapshot with its text and structure.
     *
     * @param sha256 of the text's UTF-8 bytes
     * @param length of the text in code points, which all offsets count
     */
    record SnapshotView(String sha256, Instant takenAt, int length, String text, List<BlockView> blocks) {

        static SnapshotView of(Snapshot snapshot) {
            return new SnapshotView(
                    snapshot.sha256(),
                    snapshot.takenAt(),
                    snapshot.text().length(),
                    snapshot.text().value(),
                    snapshot.blocks().stream().map(BlockView::of).toList());
        }
    }

    /**
     * One part of a text.
     *
     * @param kind {@code heading}, {@code paragraph}, {@code list-item}, {@code footnote} or {@code boilerplate}
     * @param start first code point
     * @param end code point after the last
     * @param level depth of a heading or list item, from 1; else 0
     * @param page from 1; null where the format has no pages
     */
    record BlockView(
            String kind,
            int start,
            int end,
            int level,
            @Nullable Integer page) {

        static BlockView of(Block block) {
            return new BlockView(
                    block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    block.passage().start(),
                    block.passage().end(),
                    block.level(),
                    block.page());
        }
    }

    /** The fields of a document that can be changed. */
    record DocumentChange(
            @Schema(example = "NATO's purpose") @Nullable String title,
            @Schema(example = "NATO") @Nullable String publisher,
            @Nullable String author,
            @Schema(example = "2024-07-10") @Nullable LocalDate publishedOn,
            @Nullable URI url,
            @Schema(example = "statement") @Nullable String kind) {}
}
