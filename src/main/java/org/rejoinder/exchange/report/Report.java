package org.rejoinder.exchange.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with headings, as every writer of reports writes it. Words of documents stand in it as they are, on one line each;
 * to escape them is up to the writer.
 *
 * @param title on one line
 * @param question on one line; null if the map has none
 * @param parts from top to bottom
 * @param told ids of the claims, relations and occurrences that it tells of
 */
record Report(String title, @Nullable String question, List<Part> parts, Set<String> told) {

    Report {
        parts = List.copyOf(parts);
        told = Set.copyOf(told);
    }

    /** A heading or a paragraph. */
    sealed interface Part permits Heading, Paragraph {}

    /**
     * A heading.
     *
     * @param level 1 for a chapter to 3
     * @param anchor what a {@link Run} names to lead here; null if none does
     */
    record Heading(int level, String text, @Nullable String anchor) implements Part {}

    /** A paragraph. */
    record Paragraph(Kind kind, List<Run> runs) implements Part {
        Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** What a paragraph is. */
    enum Kind {
        BODY,
        /** In a list. */
        ITEM,
        /** Words of a document, with their place. */
        QUOTE,
        /** The same, of the item above. */
        ITEM_QUOTE,
        /** Said about the item above. */
        ITEM_NOTE
    }

    /**
     * Words of one look.
     *
     * @param target the anchor of a heading that they lead to; null if they lead nowhere
     */
    record Run(String text, Style style, @Nullable String target) {}

    /** How words look. */
    enum Style {
        PLAIN,
        STRONG,
        /** Words of a document, verbatim but for white space. */
        QUOTED
    }
}
