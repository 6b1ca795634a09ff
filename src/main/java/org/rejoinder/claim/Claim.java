package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.rejoinder.document.ContentId;

/**
 * A proposition that can be disputed, checked, supported or rebutted; not a sentence: one claim may occur in many
 * passages of many documents.
 *
 * @param id derived from the text it was first stored with
 * @param text the proposition in words
 * @param type what sort of proposition it is
 * @param checkWorthiness 0..1: would a professional fact-checker check it
 * @param confidence 0..1: the machine's confidence that this is a claim; 1 where a person entered it
 * @param status where it stands under review
 * @param origin who put it there
 * @param version counts changes of this record from 1
 */
public record Claim(
        Id id,
        String text,
        ClaimType type,
        double checkWorthiness,
        double confidence,
        ReviewStatus status,
        Origin origin,
        int version) {

    /** The text by which two wordings of one claim are recognised: lower case, letters and digits only. */
    public static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}%€$£]+", " ")
                .strip();
    }

    /** The claim with another status, at the next version. */
    public Claim judged(ReviewStatus verdict) {
        return new Claim(id, text, type, checkWorthiness, confidence, verdict, origin, version + 1);
    }

    /** The claim as another sort of proposition, at the next version. */
    public Claim retyped(ClaimType other) {
        return new Claim(id, text, other, checkWorthiness, confidence, status, origin, version + 1);
    }

    /** The claim in other words, at the next version. */
    public Claim reworded(String words) {
        return new Claim(id, words, type, checkWorthiness, confidence, status, origin, version + 1);
    }

    /** The same at another version. */
    public Claim at(int other) {
        return new Claim(id, text, type, checkWorthiness, confidence, status, origin, other);
    }

    /** Identity of a claim: {@code c-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) implements Comparable<Id> {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        /** The id of a claim that is first stored with {@code text}; the same for wordings that are alike but for case and marks. */
        // Not "of": Spring would take that for the way to read an id from an address.
        public static Id ofText(String text) {
            return new Id(ContentId.of("c", normalised(text)));
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
