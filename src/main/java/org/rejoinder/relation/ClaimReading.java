package org.rejoinder.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.claim.PlacedClaim;

/**
 * What is read off a claim's words once, before it is compared with others.
 *
 * @param placed the claim
 * @param words its words, without marks
 * @param content the first word of each stem that carries content, in order
 * @param subjects stems of the content words before the first verb
 * @param favour how many words speak well of something, turned round where negated
 * @param disfavour how many speak ill
 * @param negations how many words negate
 * @param quantities amounts, in order
 * @param purpose what something is said to be for; empty if nothing is said
 * @param account what something is said to come from; empty if nothing is said
 * @param opening how it ties in with what stands before
 */
record ClaimReading(
        PlacedClaim placed,
        List<Word> words,
        Map<String, Word> content,
        Set<String> subjects,
        int favour,
        int disfavour,
        int negations,
        List<Quantity> quantities,
        Optional<Purpose> purpose,
        Optional<Account> account,
        Opening opening) {

    /**
     * A word of a claim.
     *
     * @param text as written
     * @param lemma base form
     * @param stem by Porter's algorithm, which brings "reduce" and "reduction" together
     * @param tag part of speech
     * @param negated whether a negation before it reaches it
     * @param valence 1 if it speaks well of something here, -1 if ill, 0 if neither
     */
    record Word(String text, String lemma, String stem, String tag, boolean negated, int valence) {}

    /**
     * What something was made for or serves.
     *
     * @param trigger the word that says so ("founded", "purpose")
     * @param origin whether that word tells of something being made
     * @param goal the purpose as written, "to protect the harbour"
     * @param goalStems its content
     * @param owner stems of what has the purpose; empty where only a pronoun names it
     * @param strength 1 where it is said why something was made or what its purpose is, less where it is only used so
     * @param denied whether it is said not to be the purpose
     */
    record Purpose(
            String trigger,
            boolean origin,
            String goal,
            Set<String> goalStems,
            Set<String> owner,
            double strength,
            boolean denied) {}

    /**
     * What brings something about.
     *
     * @param cause stems of the cause
     * @param effect stems of the effect
     * @param shown the cause as written
     */
    record Account(Set<String> cause, Set<String> effect, String shown) {}

    /**
     * The first words of a claim, as far as they tie it to the one before.
     *
     * @param kind how
     * @param words the words, in lower case; empty if nothing ties it
     */
    record Opening(Kind kind, String words) {

        /** How a claim ties in with what stands before it. */
        enum Kind {
            NONE,
            /** "because", "for example": it gives a reason for what was said. */
            EVIDENCE,
            /** "therefore": what was said is a reason for it. */
            CONCLUSION,
            CONTRAST,
            ADDITION,
            /** "this", "it": it goes on about the same. */
            BACK
        }
    }

    /** Whether a word that throws doubt on something stands in it ("myth", "so-called"). */
    boolean refutes(Lexicon lexicon) {
        return words.stream().anyMatch(word -> lexicon.is(Lexicon.CueWords.REFUTATION, word.lemma()));
    }

    boolean has(Lexicon lexicon, Lexicon.CueWords kind) {
        return words.stream().anyMatch(word -> lexicon.is(kind, word.lemma()));
    }

    /** How well it speaks of things, -1..1. */
    double tone() {
        return (favour - disfavour) / (favour + disfavour + 1.0);
    }

    /** The same claim at another of its places. */
    ClaimReading at(PlacedClaim place) {
        return new ClaimReading(
                place, words, content, subjects, favour, disfavour, negations, quantities, purpose, account, opening);
    }
}
