package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.analysis.Layout.Box;
import org.rejoinder.analysis.Layout.Count;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.RelationType;

/** How large a claim's box has to be, and where in it everything goes. */
final class BoxMeasure {

    private static final int LEAST_TEXT_WIDTH = 96;
    /** Large enough to be pressed with a finger's tip. */
    private static final double COUNT_HEIGHT = 24;

    private static final double COUNT_PADDING = 8;
    private static final double COUNT_GAP = 6;

    private final Neighbourhood neighbourhood;
    private final Lettering lettering;

    BoxMeasure(Neighbourhood neighbourhood, Lettering lettering) {
        this.neighbourhood = neighbourhood;
        this.lettering = lettering;
    }

    /** The box of a claim, at the origin. */
    Box of(Claim claim) {
        boolean focus = claim.id().equals(neighbourhood.focus().id());
        BoxText.Lines text = BoxText.wrap(
                claim.text(),
                lettering.textWidth(),
                LayeredLayout.FONT_SIZE,
                focus ? lettering.mostLinesOfFocus() : lettering.mostLines());
        String above = lettering.caption().apply(claim);
        String head = above.isBlank() ? "" : BoxText.oneLine(above, lettering.textWidth(), lettering.smallFontSize());
        List<String> words = lettering.counts().apply(claim.id());
        Neighbourhood.Folded folded = neighbourhood.folded().get(claim.id());
        String more = folded == null || !words.isEmpty() ? "" : more(folded);
        int small = (head.isEmpty() ? 0 : 1) + (more.isEmpty() ? 0 : 1);
        double textHeight = text.lines().size() * LayeredLayout.LINE_HEIGHT + small * LayeredLayout.SMALL_LINE_HEIGHT;
        List<Count> counts = counts(words, LayeredLayout.PADDING + textHeight + COUNT_GAP);
        double width = Math.max(LEAST_TEXT_WIDTH, Math.max(small(head), small(more)));
        for (String line : text.lines()) {
            width = Math.max(width, BoxText.width(line, LayeredLayout.FONT_SIZE));
        }
        for (Count count : counts) {
            width = Math.max(width, count.x() + count.width() - LayeredLayout.PADDING);
        }
        double bottom = counts.isEmpty()
                ? LayeredLayout.PADDING + textHeight
                : counts.getLast().y() + COUNT_HEIGHT;
        return new Box(
                claim.id(),
                0,
                0,
                Math.ceil(width) + 2 * LayeredLayout.PADDING,
                bottom + LayeredLayout.PADDING,
                head,
                text.lines(),
                more,
                counts,
                text.shortened());
    }

    /** Side by side, and in a further row where there is no more room. */
    private List<Count> counts(List<String> words, double top) {
        List<Count> counts = new ArrayList<>();
        double x = LayeredLayout.PADDING;
        double y = top;
        for (String word : words) {
            double width = Math.ceil(small(word)) + 2 * COUNT_PADDING;
            if (x > LayeredLayout.PADDING && x + width > LayeredLayout.PADDING + lettering.textWidth()) {
                x = LayeredLayout.PADDING;
                y += COUNT_HEIGHT + COUNT_GAP;
            }
            counts.add(new Count(word, x, y, width, COUNT_HEIGHT));
            x += width + COUNT_GAP;
        }
        return counts;
    }

    private double small(String words) {
        return BoxText.width(words, lettering.smallFontSize());
    }

    private static String more(Neighbourhood.Folded folded) {
        List<String> counts = new ArrayList<>();
        if (folded.supports() > 0) {
            counts.add(RelationType.SUPPORTS.sign() + folded.supports());
        }
        if (folded.contradictions() > 0) {
            counts.add(RelationType.CONTRADICTS.sign() + folded.contradictions());
        }
        return counts.isEmpty() ? "" : String.join(" ", counts) + " not shown";
    }
}
