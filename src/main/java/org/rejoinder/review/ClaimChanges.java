package org.rejoinder.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;

/** What commands do to texts and places of claims. */
final class ClaimChanges {

    /** A claim that is entered by hand is worth checking to somebody; how much, nobody has said. */
    private static final double CHECK_WORTHINESS = 0.5;

    private final Draft draft;
    private final NewestTexts texts;

    ClaimChanges(Draft draft, NewestTexts texts) {
        this.draft = draft;
        this.texts = texts;
    }

    /**
     * The ids that a claim of this text may have, likeliest first: a claim keeps its id when it is reworded, so that the
     * id of its first text may be taken.
     */
    static List<Claim.Id> idsOf(String text) {
        String words = Claim.normalised(text);
        return List.of(
                Claim.Id.ofText(text),
                new Claim.Id(ContentId.of("c", words, "2")),
                new Claim.Id(ContentId.of("c", words, "3")));
    }

    /** @throws DecisionRefused if it is not there, or was merged into another */
    @CanIgnoreReturnValue
    static Claim stored(Draft draft, String field, Claim.@Nullable Id id) {
        Claim claim = draft.claims.get(Limits.given(field, id));
        if (claim != null) {
            return claim;
        }
        Draft.Redirect lead = draft.redirects.get(Limits.given(field, id));
        throw lead == null
                ? DecisionRefused.unknown(field, "there is no claim \"%s\"".formatted(id))
                : DecisionRefused.changed("The claim %s was merged into %s.".formatted(id, lead.into()));
    }

    /** @throws DecisionRefused if it is not there or at another version */
    static Claim stored(Draft draft, String field, Claim.@Nullable Id id, int version) {
        Claim claim = stored(draft, field, id);
        if (claim.version() != version) {
            throw DecisionRefused.stale(
                    "The claim \"%s\" (%s, now %s)"
                            .formatted(claim.text(), claim.id(), claim.status().label()),
                    version,
                    claim.version());
        }
        return claim;
    }

    Subject reword(Command.RewordClaim reword) {
        Claim claim = stored(draft, "claim", reword.claim(), reword.version());
        String text = words("text", reword.text());
        if (text.equals(claim.text())) {
            throw DecisionRefused.invalid("text", "is the same as before");
        }
        Claim same = inTheseWords(text);
        if (same != null && !same.id().equals(claim.id())) {
            throw DecisionRefused.exists(
                    "There is a claim in these words (%s): merge the two in place of rewording one."
                            .formatted(same.id()));
        }
        draft.claims.put(claim.reworded(text));
        return Subject.of(claim.id());
    }

    List<Subject> add(Command.AddClaim add) {
        String text = words("text", add.text());
        ClaimType type = Limits.given("type", add.type());
        Claim there = inTheseWords(text);
        if (there == null) {
            Claim claim = byHand(freeId(text), text, type, CHECK_WORTHINESS, ReviewStatus.ACCEPTED);
            Occurrence occurrence = withFreeId(texts.occurrence(add.place(), claim.id()));
            draft.claims.put(claim);
            draft.occurrences.put(occurrence);
            return List.of(Subject.of(claim.id()), Subject.of(occurrence.id()));
        }
        if (there.status() == ReviewStatus.REJECTED) {
            throw DecisionRefused.exists(
                    "There is a claim in these words (%s), and it was rejected: accept it, then add the place."
                            .formatted(there.id()));
        }
        return place(there, texts.occurrence(add.place(), there.id()));
    }

    List<Subject> add(Command.AddOccurrence add) {
        Claim claim = stored(draft, "claim", add.claim(), add.version());
        return place(claim, texts.occurrence(add.place(), claim.id()));
    }

    private List<Subject> place(Claim claim, Occurrence occurrence) {
        boolean there = draft.occurrencesOf(claim.id()).stream()
                .anyMatch(other -> other.snapshot().equals(occurrence.snapshot())
                        && other.quote().passage().overlaps(occurrence.quote().passage()));
        if (there) {
            throw DecisionRefused.exists(
                    "The claim \"%s\" (%s) stands at this place already.".formatted(claim.text(), claim.id()));
        }
        Occurrence free = withFreeId(occurrence);
        draft.claims.put(claim.at(claim.version() + 1));
        draft.occurrences.put(free);
        return List.of(Subject.of(claim.id()), Subject.of(free.id()));
    }

    /** A place that a claim has given away by a split, or that has moved with its text, keeps its id. */
    private Occurrence withFreeId(Occurrence place) {
        Occurrence.Id id = place.id();
        for (int number = 2; draft.isTaken(id); number++) {
            id = new Occurrence.Id(ContentId.of("o", place.id().value(), Integer.toString(number)));
        }
        return place.called(id);
    }

    List<Subject> split(Command.SplitClaim split) {
        Claim claim = stored(draft, "claim", split.claim(), split.version());
        List<Command.Part> parts = split.parts();
        Limits.count("parts", parts.size(), 2, Limits.PARTS);
        Map<Occurrence.Id, Occurrence> own = new LinkedHashMap<>();
        draft.occurrencesOf(claim.id()).forEach(occurrence -> own.put(occurrence.id(), occurrence));
        Set<Occurrence.Id> left = new HashSet<>(own.keySet());
        Set<String> wordings = new HashSet<>();
        for (Command.Part part : parts) {
            if (!wordings.add(Claim.normalised(words("parts.text", part.text())))) {
                throw DecisionRefused.invalid("parts.text", "is the same for two parts");
            }
            for (Occurrence.Id occurrence : part.occurrences()) {
                if (!own.containsKey(occurrence)) {
                    throw DecisionRefused.unknown(
                            "parts.occurrences", "\"%s\" is no place of this claim".formatted(occurrence));
                }
                left.remove(occurrence);
            }
        }
        List<Subject> about = new ArrayList<>();
        Set<Occurrence.Id> given = new HashSet<>();
        for (int index = 0; index < parts.size(); index++) {
            Command.Part part = parts.get(index);
            // Whoever splits a claim sees one map; what stands in others stays where it is.
            Set<Occurrence.Id> places = new HashSet<>(part.occurrences());
            places.addAll(index == 0 ? left : Set.of());
            Limits.count("parts.occurrences", places.size(), 1, own.size());
            about.add(Subject.of(part(claim, part.text(), index == 0, select(own, places), given)));
        }
        about.forEach(part -> draft.rescope(new Claim.Id(part.id())));
        return about;
    }

    private static List<Occurrence> select(Map<Occurrence.Id, Occurrence> places, Set<Occurrence.Id> wanted) {
        return places.values().stream()
                .filter(place -> wanted.contains(place.id()))
                .toList();
    }

    private Claim.Id part(
            Claim claim, String wording, boolean first, List<Occurrence> places, Set<Occurrence.Id> given) {
        String text = words("parts.text", wording);
        Claim there = inTheseWords(text);
        Claim result;
        if (first) {
            if (there != null && !there.id().equals(claim.id())) {
                throw DecisionRefused.exists(
                        "There is a claim in the words of the first part (%s): let another part be the first."
                                .formatted(there.id()));
            }
            result = claim.reworded(text);
        } else if (there == null || there.id().equals(claim.id())) {
            result = byHand(freeId(text), text, claim.type(), claim.checkWorthiness(), claim.status());
        } else {
            result = there.at(there.version() + 1);
        }
        draft.claims.put(result);
        places.forEach(place -> give(place, result.id(), given));
        return result.id();
    }

    /** The first part to get a place gets the occurrence itself; any other gets one of its own. */
    private void give(Occurrence place, Claim.Id claim, Set<Occurrence.Id> given) {
        boolean there = draft.occurrencesOf(claim).stream()
                .anyMatch(other -> !other.id().equals(place.id()) && other.isAtPlaceOf(place));
        if (given.add(place.id())) {
            if (there) {
                draft.occurrences.remove(place.id());
            } else {
                draft.occurrences.put(place.asserting(claim));
            }
            return;
        }
        if (!there) {
            Occurrence.Id own = Occurrence.Id.of(place.snapshot(), place.quote().passage(), claim);
            draft.occurrences.put(withFreeId(place.asserting(claim).called(own)));
        }
    }

    private static Claim byHand(Claim.Id id, String text, ClaimType type, double checkWorthiness, ReviewStatus status) {
        return new Claim(id, text, type, checkWorthiness, 1, status, Origin.PERSON, 1);
    }

    private static String words(String field, @Nullable String entered) {
        String text = Limits.text(field, entered, Limits.TEXT);
        if (Claim.normalised(text).isEmpty()) {
            throw DecisionRefused.invalid(field, "has no words");
        }
        return text;
    }

    private @Nullable Claim inTheseWords(String text) {
        String words = Claim.normalised(text);
        for (Claim.Id id : idsOf(text)) {
            Claim claim = draft.claims.get(id);
            if (claim != null && Claim.normalised(claim.text()).equals(words)) {
                return claim;
            }
            Claim survivor = survivor(id);
            if (survivor != null) {
                return survivor;
            }
        }
        return null;
    }

    private @Nullable Claim survivor(Claim.Id merged) {
        Draft.Redirect lead = draft.redirects.get(merged);
        while (lead != null && draft.redirects.get(lead.into()) != null) {
            lead = draft.redirects.get(lead.into());
        }
        return lead == null ? null : draft.claims.get(lead.into());
    }

    private Claim.Id freeId(String text) {
        return idsOf(text).stream()
                .filter(id -> draft.claims.get(id) == null && draft.redirects.get(id) == null)
                .findFirst()
                .orElseThrow(() -> DecisionRefused.exists(
                        "Three claims were first stored in these words and reworded since; choose other words."));
    }
}
