package org.rejoinder.exchange;

import java.util.Locale;

/** How names of closed sets are written in exports. */
final class Words {

    private Words() {}

    /** Lower case, words joined by hyphens: {@code list-item}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
