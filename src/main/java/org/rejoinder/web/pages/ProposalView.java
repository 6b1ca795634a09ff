package org.rejoinder.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Scope;

/**
 * A claim or relation as it is put before a reviewer, with everything needed to decide on it.
 *
 * @param kind {@code claim}, {@code supports}, {@code contradicts} or {@code equivalent}
 * @param confidence the machine's, in words
 * @param percent the same, 0..100
 * @param reason the machine's, in words; empty for a claim
 * @param mutual whether a contradiction reads both ways
 * @param cross whether it was found between two documents
 * @param disputed whether another proposal says otherwise
 * @param central whether much hangs on it
 * @param near the claim, or the one a relation goes from
 * @param far the claim a relation goes to; null for a claim
 */
record ProposalView(
        String id,
        String kind,
        int version,
        ReviewStatus status,
        String confidence,
        int percent,
        String reason,
        boolean mutual,
        boolean cross,
        boolean disputed,
        boolean central,
        Side near,
        @Nullable Side far) {

    static ProposalView of(Claim claim, Weight weight, Side near) {
        return new ProposalView(
                claim.id().value(),
                "claim",
                claim.version(),
                claim.status(),
                Wording.confidence(claim.confidence()),
                Wording.percent(claim.confidence()),
                "",
                false,
                false,
                weight.disputed(),
                weight.central(),
                near,
                null);
    }

    static ProposalView of(Relation relation, Weight weight, Side near, Side far) {
        return new ProposalView(
                relation.id().value(),
                RelationView.kind(relation.type()),
                relation.version(),
                relation.status(),
                Wording.confidence(relation.confidence()),
                Wording.percent(relation.confidence()),
                relation.reason(),
                relation.mutual(),
                relation.scope() == Scope.CROSS,
                weight.disputed(),
                weight.central(),
                near.against(far),
                far.against(near));
    }

    /** Ids of the claims it is about, with a space between. */
    public String claims() {
        return String.join(
                " ",
                Stream.of(near, far)
                        .flatMap(Stream::ofNullable)
                        .map(Side::claim)
                        .toList());
    }

    boolean isRelation() {
        return far != null;
    }

    /** Where it stands under review, as told to readers; of a relation with what it is. */
    public String standing() {
        String standing = Wording.status(status);
        return far == null ? standing : Wording.say("words." + kind) + " · " + standing;
    }

    /** Plus, minus or equals; a quotation mark for a claim. */
    public String sign() {
        return switch (kind) {
            case "supports" -> "+";
            case "contradicts" -> "−";
            case "equivalent" -> "=";
            default -> "“";
        };
    }

    /** Why it comes early. */
    record Weight(boolean disputed, boolean central) {
        static final Weight NONE = new Weight(false, false);
    }

    /**
     * One claim of a proposal with the passage it is judged by.
     *
     * @param words its wording in pieces, those marked that its passage has not
     * @param reworded whether the wording has words that the passage has not
     * @param place the oldest place in the map; null if it has none
     * @param more the other places
     */
    record Side(
            String claim,
            int version,
            String text,
            ClaimType type,
            ReviewStatus status,
            List<PassageView.Piece> words,
            boolean reworded,
            @Nullable PlaceView place,
            List<PlaceView> more) {

        private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}%]+");

        Side {
            words = List.copyOf(words);
            more = List.copyOf(more);
        }

        static Side of(Claim claim, Map<Claim.Id, List<Occurrence>> places, Shelf.Fetched fetched) {
            List<Occurrence> here = fetched.inMap(places.getOrDefault(claim.id(), List.of()));
            Optional<Occurrence> best = here.isEmpty() ? Optional.empty() : Optional.of(fetched.best(here));
            String passage = best.map(fetched::place)
                    .map(place -> place.passage().text())
                    .orElse("");
            return new Side(
                    claim.id().value(),
                    claim.version(),
                    claim.text(),
                    claim.type(),
                    claim.status(),
                    Differences.mark(claim.text(), passage),
                    isReworded(claim.text(), passage),
                    best.map(fetched::place).orElse(null),
                    here.stream()
                            .filter(place -> !place.equals(best.orElse(null)))
                            .map(fetched::place)
                            .toList());
        }

        /** Whether a word of {@code text} is not in {@code passage}; what was merely left out changes nothing for a reader. */
        private static boolean isReworded(String text, String passage) {
            return !wordsOf(passage).containsAll(wordsOf(text));
        }

        private static Set<String> wordsOf(String text) {
            return NOT_A_WORD
                    .splitAsStream(text.toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }

        /** The same with what sets its passage apart from the other's marked. */
        Side against(Side other) {
            return place == null || other.place == null
                    ? this
                    : new Side(claim, version, text, type, status, words, reworded, place.against(other.place), more);
        }

        /** Every place, the best first. */
        public List<PlaceView> places() {
            return Stream.concat(Stream.ofNullable(place), more.stream()).toList();
        }

        /** The type as told to readers. */
        public String typeName() {
            return Wording.type(type);
        }
    }
}
