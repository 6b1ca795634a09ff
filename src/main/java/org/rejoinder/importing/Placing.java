package org.rejoinder.importing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Document;
import org.rejoinder.document.Headings;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.importing.ImportReport.Found;

/**
 * Settles where the claims of a file stand here: at the places that the file names, if their words stand there; at places
 * where the words are found; else nowhere. A place is never made up.
 */
final class Placing {

    private final Map<Claim.Id, Claim.Id> ids;
    private final DocumentMatching.Matched documents;
    private final Map<String, Snapshot> texts;
    private final Set<Occurrence.Id> taken = new HashSet<>();
    private final Map<Claim.Id, List<Occurrence>> standing = new HashMap<>();
    private final PlaceSearch search;
    private final Map<String, Snapshot> newer;
    private final Anchoring anchoring;
    private final Claims claims;
    private final Map<Document.Id, List<Occurrence>> neighbours = new HashMap<>();

    final Map<Claim.Id, List<Occurrence>> placed = new LinkedHashMap<>();
    final List<Found> found = new ArrayList<>();
    /** Documents of the store that come into the map because a claim stands in them and nowhere else. */
    final Set<Document.Id> joining = new HashSet<>();

    /**
     * @param ids of the claims here, by their ids in the file
     * @param texts every text at hand, stored or coming in, by SHA-256
     * @param newer the newest text of a stored document, by the SHA-256 of an older one
     * @param stored the places that these claims have here, and those that have an id of the file's
     */
    Placing(
            Map<Claim.Id, Claim.Id> ids,
            DocumentMatching.Matched documents,
            Map<String, Snapshot> texts,
            Map<String, Snapshot> newer,
            List<Occurrence> stored,
            PlaceSearch search,
            Anchoring anchoring,
            Claims claims) {
        this.ids = ids;
        this.documents = documents;
        this.texts = texts;
        this.newer = newer;
        this.search = search;
        this.anchoring = anchoring;
        this.claims = claims;
        for (Occurrence place : stored) {
            taken.add(place.id());
            standing.computeIfAbsent(place.claim(), claim -> new ArrayList<>()).add(place);
        }
    }

    void place(MapContents contents) {
        Set<Document.Id> fresh = new HashSet<>();
        documents.fresh().forEach(document -> fresh.add(document.id()));
        for (Claim claim : contents.claims()) {
            Claim.Id here = Objects.requireNonNull(ids.get(claim.id()));
            for (Occurrence place : contents.occurrences().getOrDefault(claim.id(), List.of())) {
                if (!settle(here, place)) {
                    search.find(place.quote()).forEach(found -> found(at(found, here, place), false));
                }
            }
            boolean nowhere = !placed.containsKey(here) && !standing.containsKey(here);
            if (nowhere) {
                search.find(claim.text(), Set.of()).forEach(place -> found(at(place, here), true));
            } else if (isOnlyIn(fresh, here, claim)) {
                search.find(claim.text(), fresh).forEach(place -> found(at(place, here), false));
            }
        }
    }

    /** Whether the only texts it stands in came with it from another tool. */
    private boolean isOnlyIn(Set<Document.Id> fresh, Claim.Id here, Claim claim) {
        return claim.origin() == Origin.IMPORT
                && !standing.containsKey(here)
                && placed.getOrDefault(here, List.of()).stream().allMatch(place -> fresh.contains(place.document()));
    }

    /** Takes a place as the file has it; answers whether its words stand in a text at hand. */
    private boolean settle(Claim.Id here, Occurrence place) {
        Occurrence moved = documents.moved().get(place.id());
        Occurrence there = moved == null ? place : moved;
        Snapshot text = moved == null ? texts.get(place.snapshot()) : null;
        if (moved == null && (text == null || !place.quote().isVerbatimIn(text.text()))) {
            return false;
        }
        Document.Id document = text == null ? there.document() : text.document();
        boolean same = moved == null && here.equals(place.claim());
        Occurrence settled = new Occurrence(
                same
                        ? place.id()
                        : Occurrence.Id.of(there.snapshot(), there.quote().passage(), here),
                here,
                document,
                there.snapshot(),
                there.quote(),
                place.section(),
                place.holder(),
                place.stance(),
                place.loaded(),
                there.anchorState());
        add(newer.containsKey(there.snapshot()) ? inNewer(settled) : settled);
        return true;
    }

    /** Its document has been given another text here. */
    private Occurrence inNewer(Occurrence place) {
        return place.in(Objects.requireNonNull(newer.get(place.snapshot())), anchoring);
    }

    /** Answers whether it is new. */
    @CanIgnoreReturnValue
    private boolean add(Occurrence place) {
        boolean there = taken.contains(place.id())
                || standing.getOrDefault(place.claim(), List.of()).stream().anyMatch(place::isAtPlaceOf)
                || placed.getOrDefault(place.claim(), List.of()).stream().anyMatch(place::isAtPlaceOf);
        if (there) {
            return false;
        }
        taken.add(place.id());
        placed.computeIfAbsent(place.claim(), claim -> new ArrayList<>()).add(place);
        return true;
    }

    private void found(Occurrence place, boolean only) {
        if (add(place)) {
            found.add(new Found(place.claim(), place.document(), place.quote().exact()));
            if (only) {
                joining.add(place.document());
            }
        }
    }

    /** A place found, as the file tells about it. */
    private static Occurrence at(PlaceSearch.Place found, Claim.Id claim, Occurrence there) {
        return occurrence(found, claim, there.section(), there.holder(), there.stance(), there.loaded());
    }

    /**
     * A place found of which the file tells nothing: who speaks there is known if another claim stands there; else it is the
     * document that says so, and what its author makes of it is left open.
     */
    private Occurrence at(PlaceSearch.Place found, Claim.Id claim) {
        Snapshot text = found.snapshot();
        Optional<Occurrence> beside = neighbours.computeIfAbsent(text.document(), claims::occurrencesIn).stream()
                .filter(place -> place.snapshot().equals(text.sha256())
                        && place.quote().passage().overlaps(found.passage()))
                .findFirst();
        return beside.map(place ->
                        occurrence(found, claim, place.section(), place.holder(), place.stance(), place.loaded()))
                .orElseGet(() -> occurrence(
                        found,
                        claim,
                        Headings.above(text, found.passage()).orElse(null),
                        Holder.AUTHOR,
                        Stance.NEUTRAL,
                        false));
    }

    private static Occurrence occurrence(
            PlaceSearch.Place found,
            Claim.Id claim,
            @Nullable String section,
            Holder holder,
            Stance stance,
            boolean loaded) {
        Snapshot text = found.snapshot();
        return new Occurrence(
                Occurrence.Id.of(text.sha256(), found.passage(), claim),
                claim,
                text.document(),
                text.sha256(),
                Quote.of(text.text(), found.passage()),
                section,
                holder,
                stance,
                loaded,
                AnchorState.EXACT);
    }
}
