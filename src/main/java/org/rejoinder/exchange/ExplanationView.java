package org.rejoinder.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * Why a claim or argument stands, falls or stays open, as programs read it: one step in words, and below it the steps that it
 * rests on.
 *
 * @param claims what the step is about, with the claims accepted as equivalent; empty if it is an argument
 * @param argument what the step is about, if it is an argument
 * @param cause what decides, such as {@code attacked}
 * @param words the same as a sentence without its subject: "falls because …"
 * @param parts what the step rests on
 * @param folded whether the parts are left out because they stand elsewhere in the explanation, or too deep
 */
public record ExplanationView(
        List<Told> claims,
        @Nullable Argument argument,
        Standing standing,
        String cause,
        String words,
        List<Part> parts,
        boolean folded) {

    public ExplanationView {
        claims = List.copyOf(claims);
        parts = List.copyOf(parts);
    }

    /**
     * A claim with passages.
     *
     * @param places in the map, oldest publication first, at most {@value #MOST_PLACES}
     */
    public record Told(Claim.Id id, String text, List<Place> places) {

        static final int MOST_PLACES = 3;

        public Told {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a claim stands.
     *
     * @param holder in whose name it is said there
     * @param start first code point, 0-based
     * @param end code point after the last
     * @param quote the words there, verbatim
     */
    public record Place(
            Document.Id document, String title, String holder, Stance stance, int start, int end, String quote) {}

    /**
     * One thing that a step rests on.
     *
     * @param via how it bears on the step
     * @param relation that says so; null where it belongs to an argument
     */
    public record Part(Explanation.Via via, Relation.@Nullable Id relation, ExplanationView why) {}
}
