package org.rejoinder.web.pages;

import org.rejoinder.analysis.reasoning.Standing;

/**
 * How a claim stands, as every page says it: by a sign and a word, never by a colour alone.
 *
 * @param label the name that style sheets go by
 */
record StandView(String label, String sign, String words) {

    static StandView of(Standing standing) {
        return new StandView(standing.label(), sign(standing), Wording.say("reasoning.standing." + standing.label()));
    }

    /** How it stands since something is supposed, where it stood otherwise before. */
    static StandView now(Standing standing) {
        return new StandView(standing.label(), sign(standing), Wording.say("reasoning.now." + standing.label()));
    }

    /** In small print, such as above a box's text. */
    String inShort() {
        return sign + " " + words;
    }

    static String sign(Standing standing) {
        return switch (standing) {
            case STANDS -> "▲";
            case FALLS -> "▽";
            case OPEN -> "◇";
            case ABSENT -> "×";
        };
    }
}
