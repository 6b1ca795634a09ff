package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Facets;
import org.rejoinder.analysis.Passages;
import org.rejoinder.analysis.SavedSearch;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.language.Embedder;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps/{map}")
@Tag(name = "Search", description = "Claims and passages of a map by words, by meaning and by how they stand")
class SearchController {

    private static final int PASSAGES = 10;
    private static final int NEAR = 10;
    /** Cosine below which two texts have little to do with each other. */
    private static final double LEAST_NEAR = 0.45;

    private final ClaimSearch search;
    private final Passages passages;
    private final SavedSearches saved;
    private final Embedder embedder;
    private final Resources resources;

    SearchController(
            ClaimSearch search, Passages passages, SavedSearches saved, Embedder embedder, Resources resources) {
        this.search = search;
        this.passages = passages;
        this.saved = saved;
        this.embedder = embedder;
        this.resources = resources;
    }

    @GetMapping("/search")
    @Operation(
            summary = "Claims that meet all conditions, with how many there would be with one more",
            description =
                    "With words (q) also claims near in meaning that meet the other conditions, and passages of the"
                            + " documents with these words. Without an order, what fits the words best comes first.")
    Results search(@PathVariable ArgumentMap.Id map, @Valid @ModelAttribute @ParameterObject ClaimQuery query) {
        ArgumentMap.Id in = resources.map(map).id();
        if (query.map() != null) {
            throw Refused.field("map", "is not a parameter here: the address names the map");
        }
        Conditions conditions = query.conditions(resources);
        ClaimSearch.Order order = query.sort() == null ? ClaimSearch.Order.RELEVANCE : query.order();
        ClaimSearch.Found found = search.find(in, conditions, order, query.offset(), query.limit());
        String words = conditions.words();
        return new Results(
                found.claims(),
                found.total(),
                query.offset(),
                query.limit(),
                found.facets(),
                words == null
                        ? List.of()
                        : search.near(in, conditions, embedder.embed(words).toArray(), LEAST_NEAR, NEAR),
                words == null
                        ? List.of()
                        : passages.find(in, words, PASSAGES).hits().stream()
                                .map(PassageFound::of)
                                .toList());
    }

    @GetMapping("/searches")
    @Operation(summary = "The searches kept in a map, by name, with how many claims they find now")
    List<Kept> searches(@PathVariable ArgumentMap.Id map) {
        ArgumentMap.Id in = resources.map(map).id();
        return saved.of(in).stream().map(one -> kept(in, one)).toList();
    }

    @PostMapping(path = "/searches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a search",
            description = "The conditions are the parameters of a search, as in its address. Conditions that are kept"
                    + " already get the new name.")
    ResponseEntity<Kept> keep(@PathVariable ArgumentMap.Id map, @Valid @RequestBody NewSearch wanted) {
        ArgumentMap.Id in = resources.map(map).id();
        try {
            SavedSearch one = saved.save(in, wanted.name(), Conditions.parse(wanted.query()));
            return ResponseEntity.created(URI.create("/api/v1/maps/%s/searches/%s".formatted(in, one.id())))
                    .body(kept(in, one));
        } catch (NoSuchElementException deleted) {
            throw new Refused(Problem.MAP_NOT_FOUND, "The map \"%s\" has just been deleted.".formatted(in));
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("query", String.valueOf(unfit.getMessage()));
        }
    }

    @GetMapping("/searches/{id}")
    @Operation(summary = "One of the searches kept in a map")
    Kept one(@PathVariable ArgumentMap.Id map, @PathVariable SavedSearch.Id id) {
        ArgumentMap.Id in = resources.map(map).id();
        return saved.of(in).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> kept(in, one))
                .orElseThrow(() -> notFound(id));
    }

    @DeleteMapping("/searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a search no longer")
    void remove(@PathVariable ArgumentMap.Id map, @PathVariable SavedSearch.Id id) {
        if (saved.remove(resources.map(map).id(), id).isEmpty()) {
            throw notFound(id);
        }
    }

    private static Refused notFound(SavedSearch.Id id) {
        return new Refused(Problem.SEARCH_NOT_FOUND, "The map keeps no search \"%s\".".formatted(id));
    }

    private Kept kept(ArgumentMap.Id map, SavedSearch one) {
        return new Kept(one.id(), one.name(), one.conditions().toQuery(), search.count(map, one.conditions()));
    }

    /**
     * What a search answers.
     *
     * @param claims those with the words asked for, or all
     * @param total how many there are on all pages
     * @param near claims that mean much the same as the words, nearest first
     * @param passages of documents with all the words, best first
     */
    record Results(
            List<Claim> claims,
            int total,
            int offset,
            int limit,
            Facets facets,
            List<Claim> near,
            List<PassageFound> passages) {

        Results {
            claims = List.copyOf(claims);
            near = List.copyOf(near);
            passages = List.copyOf(passages);
        }
    }

    /** A passage with the words that were looked for told apart from those around them. */
    record PassageFound(Document.Id document, String title, List<Passages.Piece> pieces) {

        PassageFound {
            pieces = List.copyOf(pieces);
        }

        static PassageFound of(Passages.Hit hit) {
            return new PassageFound(hit.document().id(), hit.document().title(), hit.pieces());
        }
    }

    /**
     * A search that is kept.
     *
     * @param query its conditions as the parameters of a search
     * @param count how many claims it finds now
     */
    record Kept(SavedSearch.Id id, String name, String query, int count) {}

    /** A search to keep. */
    record NewSearch(
            @NotBlank @Size(max = SavedSearch.LONGEST_NAME) @Schema(example = "Unanswered statistics")
            String name,

            @NotBlank @Size(max = 2000) @Schema(example = "unanswered=true&type=statistic")
            String query) {}
}
