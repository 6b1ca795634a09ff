package org.rejoinder.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Facets;
import org.rejoinder.analysis.Feature;
import org.rejoinder.analysis.Passages;
import org.rejoinder.analysis.SavedSearch;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.language.Embedder;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The claims of a map: all of them, or those searched for by words, by meaning and by how they stand. */
@Controller
class SearchPages {

    private static final int PAGE = 25;

    /** Cosine below which two claims have little to do with each other. */
    private static final double NEAR = 0.45;

    /** Claims near in meaning that are shown below a search. */
    private static final int SIMILAR = 6;

    private static final int PASSAGES = 6;

    /** Documents offered as a condition; those with most claims come first. */
    private static final int DOCUMENTS = 8;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final ClaimSearch search;
    private final Passages passages;
    private final SavedSearches saved;
    private final Embedder embedder;
    private final Shelf shelf;

    SearchPages(
            ArgumentMaps maps,
            Documents documents,
            ClaimSearch search,
            Passages passages,
            SavedSearches saved,
            Embedder embedder,
            Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.search = search;
        this.passages = passages;
        this.saved = saved;
        this.embedder = embedder;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/claims")
    String list(
            @PathVariable ArgumentMap.Id map,
            SearchForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Conditions conditions = form.conditions();
        ClaimSearch.Found page = search.find(map, conditions, form.order(), (form.number() - 1) * PAGE, PAGE);
        boolean first = form.number() == 1;
        String words = first ? conditions.words() : null;
        Passages.Found texts = words == null ? Passages.Found.NONE : passages.find(map, words, PASSAGES);
        model.addAttribute("site", Site.of(found, "claims"));
        model.addAttribute("form", form);
        model.addAttribute("sort", form.order().label());
        model.addAttribute("address", conditions.toQuery());
        model.addAttribute("rows", shelf.rows(page.claims(), map));
        model.addAttribute("total", Wording.count(page.total(), "claim"));
        model.addAttribute("pager", Pager.of(form, page.total()));
        model.addAttribute("facets", FacetsView.of(page.facets(), conditions, this::title));
        model.addAttribute("similar", shelf.rows(similar(words, conditions, map, page.claims()), map));
        model.addAttribute("passages", texts.hits().stream().map(PassageHit::of).toList());
        model.addAttribute("passageDocuments", Wording.count(texts.documents(), "document"));
        model.addAttribute("saved", kept(map));
        model.addAttribute("fragment", fragment);
        return fragment ? "claims :: answer" : "claims";
    }

    private String title(Document.Id id) {
        return documents.find(id).map(Document::title).orElse(id.value());
    }

    /** Claims that mean much the same as the words searched for, without those already listed. */
    private List<Claim> similar(@Nullable String words, Conditions conditions, ArgumentMap.Id map, List<Claim> listed) {
        if (words == null) {
            return List.of();
        }
        return search.near(map, conditions, embedder.embed(words).toArray(), NEAR, SIMILAR + listed.size()).stream()
                .filter(claim -> !listed.contains(claim))
                .limit(SIMILAR)
                .toList();
    }

    private List<KeptSearch> kept(ArgumentMap.Id map) {
        return KeptSearch.of(map, saved, search);
    }

    @PostMapping("/maps/{map}/searches")
    String keep(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query) {
        ArgumentMap found = Shown.map(maps, map);
        try {
            SavedSearch kept = saved.save(found.id(), name, Conditions.parse(query));
            return "redirect:/maps/%s/claims?%s"
                    .formatted(map, kept.conditions().toQuery());
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("name", String.valueOf(unfit.getMessage()));
        }
    }

    /** For a browser without scripts; one that is gone already is none the less gone. */
    @PostMapping("/maps/{map}/searches/{id}/remove")
    String remove(@PathVariable ArgumentMap.Id map, @PathVariable SavedSearch.Id id) {
        ArgumentMap found = Shown.map(maps, map);
        return saved.remove(found.id(), id)
                .map(removed -> "redirect:/maps/%s/claims?%s"
                        .formatted(map, removed.conditions().toQuery()))
                .orElse("redirect:/maps/%s/claims".formatted(map));
    }

    /** A passage of a text, with the address that leads a browser to its words. */
    record PassageHit(
            String document, String title, @Nullable String language, String place, List<Passages.Piece> pieces) {

        PassageHit {
            pieces = List.copyOf(pieces);
        }

        static PassageHit of(Passages.Hit hit) {
            return new PassageHit(
                    hit.document().id().value(),
                    hit.document().title(),
                    hit.document().language(),
                    ":~:text=" + UriUtils.encode(beginning(hit), UTF_8).replace("-", "%2D"),
                    hit.pieces());
        }

        /** The first words from the first one looked for on: enough to find the place by. */
        private static String beginning(Passages.Hit hit) {
            StringBuilder words = new StringBuilder();
            for (Passages.Piece piece : hit.pieces()) {
                if (piece.word() || !words.isEmpty()) {
                    words.append(piece.text());
                }
            }
            String[] all = words.toString().replace(" …", "").split("\\s+");
            return String.join(" ", List.of(all).subList(0, Math.min(6, all.length)));
        }
    }

    /** What a condition is called and how many claims there would be with it. */
    record Choice(String name, String value, String label, int count, boolean chosen) {}

    /** The conditions beside the list, each with its count. */
    record FacetsView(List<Choice> features, List<Choice> types, List<Choice> statuses, List<Choice> documents) {

        FacetsView {
            features = List.copyOf(features);
            types = List.copyOf(types);
            statuses = List.copyOf(statuses);
            documents = List.copyOf(documents);
        }

        static FacetsView of(Facets facets, Conditions conditions, Function<Document.Id, String> title) {
            return new FacetsView(
                    Stream.of(Feature.values())
                            .map(feature -> new Choice(
                                    feature.label(),
                                    "true",
                                    Wording.say("claims.feature." + feature.label()),
                                    facets.features().getOrDefault(feature, 0),
                                    conditions.features().contains(feature)))
                            .toList(),
                    Stream.of(ClaimType.values())
                            .map(type -> new Choice(
                                    "type",
                                    type.label(),
                                    Wording.type(type),
                                    facets.types().getOrDefault(type, 0),
                                    type == conditions.type()))
                            .filter(choice -> choice.count() > 0 || choice.chosen())
                            .toList(),
                    Stream.of(ReviewStatus.values())
                            .map(status -> new Choice(
                                    "status",
                                    status.label(),
                                    Wording.say("claims.status." + status.label()),
                                    facets.statuses().getOrDefault(status, 0),
                                    status == conditions.status()))
                            .filter(choice -> choice.count() > 0 || choice.chosen())
                            .toList(),
                    documents(facets.documents(), conditions.document(), title));
        }

        /** The document asked for, then those with most claims; of equals the first of the map. */
        private static List<Choice> documents(
                Map<Document.Id, Integer> counts, Document.@Nullable Id asked, Function<Document.Id, String> title) {
            List<Choice> choices = new ArrayList<>();
            if (asked != null) {
                choices.add(
                        new Choice("document", asked.value(), title.apply(asked), counts.getOrDefault(asked, 0), true));
            }
            counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(asked))
                    .sorted(Map.Entry.<Document.Id, Integer>comparingByValue().reversed())
                    .limit(DOCUMENTS - choices.size())
                    .forEach(entry -> choices.add(new Choice(
                            "document", entry.getKey().value(), title.apply(entry.getKey()), entry.getValue(), false)));
            return choices;
        }
    }

    /** Which part of a long list is shown, and the addresses of the pages beside it; null where there is none. */
    record Pager(@Nullable String previous, @Nullable String next, String shown) {

        static Pager of(SearchForm form, int total) {
            int number = form.number();
            long start = (long) (number - 1) * PAGE + 1;
            long end = Math.min(total, (long) number * PAGE);
            return new Pager(
                    number > 1 ? form.address(number - 1) : null,
                    end < total ? form.address(number + 1) : null,
                    total == 0 ? "" : Wording.say("claims.shown", start, end, total));
        }
    }
}
