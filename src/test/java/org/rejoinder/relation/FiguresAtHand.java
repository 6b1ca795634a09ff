package org.rejoinder.relation;

import org.rejoinder.language.Tagger;

/** Lets tests of other rooms compare figures without the application. */
public final class FiguresAtHand {

    private FiguresAtHand() {}

    public static Figures with(Tagger tagger) {
        return new Figures(tagger);
    }
}
