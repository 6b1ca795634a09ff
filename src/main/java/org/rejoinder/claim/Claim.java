package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    /** Identity of a claim: {@code c-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) implements Comparable<Id> {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

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
