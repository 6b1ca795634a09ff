package org.rejoinder.analysis;

import java.util.List;
import java.util.function.Function;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.RelationType;

/**
 * What stands in the boxes and on the lines of a layout, and how much of it.
 *
 * @param caption one short line above a claim's text, such as who says it; empty for none
 * @param relation what a line of this type says
 * @param counts short words below a claim's text, each drawn as a button: what can be opened and folded there
 * @param together what the junction of an argument of this type says
 * @param unstated what stands above a premise that no passage asserts
 * @param textWidth of a claim's text at most, in pixels
 * @param mostLines of a claim's text; what is longer ends in an ellipsis
 * @param mostLinesOfFocus the same for the claim in focus
 * @param smallFontSize of captions, labels and counts, in pixels
 */
public record Lettering(
        Function<Claim, String> caption,
        Function<RelationType, String> relation,
        Function<Claim.Id, List<String>> counts,
        Function<RelationType, String> together,
        String unstated,
        double textWidth,
        int mostLines,
        int mostLinesOfFocus,
        double smallFontSize) {

    /** For pictures that nobody can press anything in. */
    static Lettering still(Function<Claim, String> caption) {
        return new Lettering(
                caption,
                type -> type.sign() + " " + type.label(),
                claim -> List.of(),
                type -> type.sign() + " together " + type.label(),
                "unstated",
                214,
                4,
                6,
                LayeredLayout.SMALL_FONT_SIZE);
    }

    /** The same where nothing can be opened or folded. */
    public Lettering still() {
        return new Lettering(
                caption,
                relation,
                claim -> List.of(),
                together,
                unstated,
                textWidth,
                mostLines,
                mostLinesOfFocus,
                smallFontSize);
    }

    /** For the screen, where there is room for longer texts and the system's fonts run wider. */
    public static Lettering live(
            Function<Claim, String> caption,
            Function<RelationType, String> relation,
            Function<Claim.Id, List<String>> counts,
            Function<RelationType, String> together,
            String unstated) {
        return new Lettering(caption, relation, counts, together, unstated, 226, 9, 12, 12);
    }
}
