package org.rejoinder.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Spread;
import org.rejoinder.claim.Occurrence;

/**
 * The dated places of a claim drawn on a line to scale, oldest on top; the list below it says the same in words. Places of
 * one origin share a row.
 *
 * @param height in pixels; widths are per cent, so that the drawing fits any page with its letters unscaled
 */
record TimeLine(List<Row> rows, List<TimeScale.Tick> ticks, List<Arrow> arrows, int height) {

    private static final int ROW = 46;
    private static final int AXIS = 30;

    /** From the top of a row, with the name above, down to its marks. */
    private static final int MARKS = 32;

    /** Per cent of the width from which a name has more room on the left. */
    private static final double MIDDLE = 50;

    /** Letters of a name that fit a telephone. */
    private static final int LETTERS = 28;

    /** Null where fewer than two places have a date: there is no time between them to show. */
    static @Nullable TimeLine of(Spread spread, Locale locale) {
        Map<Occurrence.Id, Spread.Place> dated = new HashMap<>();
        List<LocalDate> days = new ArrayList<>();
        for (Spread.Place place : spread.places()) {
            LocalDate day = place.document().publishedOn();
            if (day != null) {
                dated.put(place.occurrence().id(), place);
                days.add(day);
            }
        }
        if (dated.size() < 2) {
            return null;
        }
        TimeScale scale = TimeScale.over(days);
        List<Row> rows = new ArrayList<>();
        for (Spread.Origin origin : spread.origins()) {
            List<Spread.Place> inRow = origin.places().stream()
                    .filter(dated::containsKey)
                    .map(dated::get)
                    .toList();
            if (!inRow.isEmpty()) {
                rows.add(row(inRow, scale, AXIS + MARKS + rows.size() * ROW));
            }
        }
        return new TimeLine(rows, scale.ticks(locale), arrows(spread, rows), AXIS + rows.size() * ROW + 6);
    }

    private static Row row(List<Spread.Place> places, TimeScale scale, int y) {
        List<Mark> marks = places.stream()
                .map(place -> new Mark(
                        place.occurrence().id().value(),
                        scale.at(Objects.requireNonNull(place.document().publishedOn())),
                        y,
                        Travel.mark(place.occurrence().stance()),
                        Wording.holder(place.occurrence(), place.document()),
                        Objects.requireNonNull(Wording.date(place.document().publishedOn()))))
                .toList();
        return new Row(cut(marks.getFirst().holder()), marks.getFirst().x() > MIDDLE, y, marks);
    }

    /** From row to row only: inside one, the line that joins the marks already says it. */
    private static List<Arrow> arrows(Spread spread, List<Row> rows) {
        Map<String, Mark> marks = new HashMap<>();
        rows.forEach(row -> row.marks().forEach(mark -> marks.put(mark.occurrence(), mark)));
        List<Arrow> arrows = new ArrayList<>();
        for (Spread.Handover handover : spread.handovers()) {
            Mark from = marks.get(handover.from().value());
            Mark to = marks.get(handover.to().value());
            if (from != null && to != null && from.y() != to.y()) {
                arrows.add(new Arrow(from, to));
            }
        }
        return arrows;
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)).strip() + "…";
    }

    /**
     * Marks of one origin.
     *
     * @param name who said it first
     * @param leftward whether the name ends at the first mark rather than beginning there, for want of room on the right
     */
    record Row(String name, boolean leftward, int y, List<Mark> marks) {}

    /**
     * One place.
     *
     * @param occurrence where the list tells it in full
     * @param x per cent of the width
     * @param y pixels from the top
     * @param mark {@code asserted}, {@code reported} or {@code disputed}
     */
    record Mark(String occurrence, double x, int y, String mark, String holder, String date) {}

    /** One place seems to go back to another. */
    record Arrow(Mark from, Mark to) {}
}
