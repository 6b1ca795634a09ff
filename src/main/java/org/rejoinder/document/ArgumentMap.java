package org.rejoinder.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A named set of documents with the claims and relations they give rise to: an investigation, a lesson, a debate.
 *
 * @param id derived from the title the map was created with
 * @param title never blank, at most {@value #LONGEST_TITLE} UTF-16 units; two maps have the same one only after a change
 * @param question what the map is to answer, at most {@value #LONGEST_QUESTION} UTF-16 units; null if it has none
 * @param version counts changes of this record from 1
 */
public record ArgumentMap(Id id, String title, @Nullable String question, int version) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_QUESTION = 1000;

    /**
     * Refuses what no map can be called or ask.
     *
     * @throws UnfitMap if the title is blank, or one of the two too long
     */
    public static void requireFit(String title, @Nullable String question) {
        if (title.isBlank()) {
            throw new UnfitMap("title", "A map needs a title.");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new UnfitMap("title", "The title of a map has at most %d characters.".formatted(LONGEST_TITLE));
        }
        if (question != null && question.length() > LONGEST_QUESTION) {
            throw new UnfitMap(
                    "question", "The question of a map has at most %d characters.".formatted(LONGEST_QUESTION));
        }
    }

    /** Identity of a map: {@code m-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }
}
