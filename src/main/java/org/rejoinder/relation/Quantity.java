package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in a claim.
 *
 * @param value the number, scaled: "2 billion" is 2e9
 * @param unit what kind of amount
 * @param noun base form of the word after it, in lower case, such as "people"; empty if there is none
 * @param shown as written
 */
record Quantity(double value, Unit unit, String noun, String shown) {

    /** Amounts of different kinds are never compared. */
    enum Unit {
        PERCENT,
        MONEY,
        YEAR,
        DURATION,
        COUNT
    }

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<money>[$€£]\\s?)?(?<![\\w.,])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?:\\s?(?<scale>thousand|million|billion|trillion|bn|m)\\b)?"
                    + "(?:\\s?(?<percent>%|per\\s?cent\\b|percentage points?\\b))?"
                    + "(?:[\\s-](?<duration>years?|months?|weeks?|days?|hours?|minutes?|decades?)\\b)?"
                    + "(?:\\s(?<currency>dollars?|euros?|pounds?|crowns?|marks?|francs?)\\b)?"
                    + "(?:\\s(?:of (?:the |its |all )?)?(?<noun>\\p{L}[\\p{L}-]+))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE_YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");

    /** The amounts in {@code text}, in order. Numbers in words are not read. */
    static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            double value = Double.parseDouble(matcher.group("number").replace(",", "")) * scale(matcher.group("scale"));
            String noun = matcher.group("noun") == null
                    ? ""
                    : matcher.group("noun").toLowerCase(Locale.ROOT).replaceFirst("(?<=\\p{L}{3})s$", "");
            int end = matcher.group("noun") == null ? matcher.end() : matcher.start("noun");
            quantities.add(new Quantity(
                    value,
                    unit(matcher),
                    noun,
                    text.substring(matcher.start(), end).strip()));
        }
        return quantities;
    }

    private static Unit unit(Matcher matcher) {
        if (matcher.group("percent") != null) {
            return Unit.PERCENT;
        }
        if (matcher.group("money") != null || matcher.group("currency") != null) {
            return Unit.MONEY;
        }
        if (matcher.group("duration") != null) {
            return Unit.DURATION;
        }
        boolean bare = matcher.group("scale") == null
                && BARE_YEAR.matcher(matcher.group("number")).matches();
        return bare ? Unit.YEAR : Unit.COUNT;
    }

    private static double scale(@org.jspecify.annotations.Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "thousand" -> 1e3;
            case "million", "m" -> 1e6;
            case "billion", "bn" -> 1e9;
            case "trillion" -> 1e12;
            default -> 1;
        };
    }

    /** Whether both measure the same kind of thing, so that their values may be compared. */
    boolean comparable(Quantity other) {
        return unit == other.unit
                && switch (unit) {
                    case PERCENT, MONEY, YEAR -> true;
                    case DURATION, COUNT -> noun.equals(other.noun) && !noun.isEmpty();
                };
    }

    /** Whether the values differ by more than rounding explains. */
    boolean differs(Quantity other) {
        return Math.abs(value - other.value) > 0.02 * Math.max(Math.abs(value), Math.abs(other.value));
    }

    /** Two amounts that measure the same kind of thing, one of each of two claims. */
    record Pair(Quantity one, Quantity other) {

        boolean differs() {
            return one.differs(other);
        }
    }

    /** The first pair that agrees, else the first that differs. Years only tell when; they are not held against each other. */
    static Optional<Pair> compare(List<Quantity> ones, List<Quantity> others) {
        Optional<Pair> found = Optional.empty();
        for (Quantity one : ones) {
            for (Quantity other : others) {
                if (one.unit == Unit.YEAR || !one.comparable(other)) {
                    continue;
                }
                Pair pair = new Pair(one, other);
                if (!pair.differs()) {
                    return Optional.of(pair);
                }
                found = found.or(() -> Optional.of(pair));
            }
        }
        return found;
    }
}
