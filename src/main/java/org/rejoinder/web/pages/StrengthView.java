package org.rejoinder.web.pages;

import java.util.Locale;
import org.rejoinder.argumentation.strength.StrengthBand;

/**
 * How strong a claim is: a word, and how far a bar is filled that nobody has to read a figure from.
 *
 * @param percent of the bar, 0..100
 */
record StrengthView(String words, int percent) {

    /** @param strength 0..1 */
    static StrengthView of(double strength) {
        return new StrengthView(words(StrengthBand.of(strength)), Wording.percent(strength));
    }

    static String words(StrengthBand band) {
        return Wording.say(
                "reasoning.strength." + band.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
