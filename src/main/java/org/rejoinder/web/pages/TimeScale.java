package org.rejoinder.web.pages;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a day stands on a line from the first to the last, in per cent of its width, and which days mark the line. */
final class TimeScale {

    /** Room left at both ends, in per cent, so that a mark at an end is whole. */
    private static final double MARGIN = 3;

    private static final int MOST_TICKS = 6;

    private final LocalDate first;
    private final long days;

    private TimeScale(LocalDate first, LocalDate last) {
        this.first = first;
        this.days = ChronoUnit.DAYS.between(first, last);
    }

    /** @param days at least one, in any order */
    static TimeScale over(List<LocalDate> days) {
        List<LocalDate> inOrder = days.stream().sorted().toList();
        return new TimeScale(inOrder.getFirst(), inOrder.getLast());
    }

    /** 3 to 97, a tenth being the smallest step; the middle if there is but one day. */
    double at(LocalDate day) {
        double share = days == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / days;
        return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 10) / 10.0;
    }

    /** Round dates along the line, at most seven, evenly spaced by the calendar; oldest first. */
    List<Tick> ticks(Locale locale) {
        Step step = step();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step.pattern, locale);
        List<Tick> ticks = new ArrayList<>();
        LocalDate last = first.plusDays(days);
        for (LocalDate day = step.from; !day.isAfter(last); day = day.plus(step.length)) {
            if (!day.isBefore(first)) {
                ticks.add(new Tick(at(day), format.format(day)));
            }
        }
        return ticks;
    }

    private Step step() {
        long years = days / 365;
        if (years >= 2) {
            int length = fitting(years, 1, 2, 5, 10, 20, 50, 100, 500);
            return new Step(
                    LocalDate.of(Math.floorDiv(first.getYear(), length) * length, 1, 1),
                    Period.ofYears(length),
                    "yyyy");
        }
        if (days >= 60) {
            int length = fitting(days / 30, 1, 2, 3, 6);
            int month = (first.getMonthValue() - 1) / length * length + 1;
            return new Step(LocalDate.of(first.getYear(), month, 1), Period.ofMonths(length), "MMM yyyy");
        }
        return new Step(first, Period.ofDays(fitting(days, 1, 2, 5, 10, 20)), "d MMM");
    }

    private static int fitting(long span, int... lengths) {
        for (int length : lengths) {
            if (span / length <= MOST_TICKS) {
                return length;
            }
        }
        return lengths[lengths.length - 1];
    }

    /**
     * A mark on the line.
     *
     * @param at per cent of the width
     */
    record Tick(double at, String label) {}

    private record Step(LocalDate from, Period length, String pattern) {}
}
