package org.rejoinder.training;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .sentences.jsonl} file; src/training/labels/README.md explains the fields. Those after
 * {@code label} are null or zero where the label is "noclaim".
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelledSentence(
        int n,
        int paragraph,
        String text,
        String label,
        @Nullable String type,
        boolean checkworthy,
        @Nullable String holder,
        @Nullable String stance,
        boolean loaded,
        int count) {

    public boolean isClaim() {
        return label.equals("claim");
    }
}
