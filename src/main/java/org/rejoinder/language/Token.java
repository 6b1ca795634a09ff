package org.rejoinder.language;

/**
 * A word or mark of a sentence.
 *
 * @param text as written
 * @param lemma base form in lower case; the lower-cased text where none is known
 * @param tag part of speech, one of the 17 tags of Universal Dependencies ("NOUN", "VERB", "PUNCT")
 * @param start UTF-16 index in the sentence
 * @param end UTF-16 index after it
 */
public record Token(String text, String lemma, String tag, int start, int end) {

    /** Whether this is one of the parts of speech {@code tags}. */
    public boolean is(String... tags) {
        for (String candidate : tags) {
            if (candidate.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
