package org.rejoinder.analysis;

import java.util.regex.Pattern;
import org.rejoinder.claim.Occurrence;

/** Whether a passage says where it has its claim from: a speaker, an address, a footnote. */
public final class NamedSources {

    /** A reference right after the passage, or an address in it: "[3]", a raised figure, a figure after the full stop. */
    private static final Pattern REFERENCE_AFTER =
            Pattern.compile("^[.!?\"”’')]*\\s?(?:\\[\\d{1,3}]|[⁰¹²³⁴-⁹]|(?<!\\s)\\d{1,3}(?=\\s|$))");

    private static final Pattern REFERENCE_IN = Pattern.compile("https?://|\\bdoi:|\\[\\d{1,3}]|[⁰¹²³⁴-⁹]");

    private NamedSources() {}

    public static boolean at(Occurrence place) {
        return !place.holder().isAuthor()
                || REFERENCE_IN.matcher(place.quote().exact()).find()
                || REFERENCE_AFTER.matcher(place.quote().suffix()).find();
    }
}
