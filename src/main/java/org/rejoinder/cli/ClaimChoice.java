package org.rejoinder.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.language.Embedder;

/** Finds the claim that people name by its id or by words that say nearly the same. */
final class ClaimChoice {

    private static final Pattern ID = Pattern.compile("c-[a-z2-7]{16}");
    private static final int CANDIDATES = 5;
    /** Below this cosine the sentence model's neighbours share a topic at best. */
    private static final double NEAR_ENOUGH = 0.5;

    private ClaimChoice() {}

    /**
     * An id as it is, whether there is such a claim or not; a text finds the stored claim nearest in meaning, and others that are
     * near are named on standard error.
     *
     * @throws NotFound if no stored claim is near the text
     */
    static Claim.Id claim(Application application, Terminal terminal, String wanted) {
        return ID.matcher(wanted).matches() ? new Claim.Id(wanted) : nearest(application, terminal, wanted);
    }

    private static Claim.Id nearest(Application application, Terminal terminal, String text) {
        List<Claims.Near> near =
                application
                        .get(Claims.class)
                        .nearest(application.get(Embedder.class).embed(text), CANDIDATES, null)
                        .stream()
                        .filter(candidate -> candidate.similarity() >= NEAR_ENOUGH)
                        .toList();
        if (near.isEmpty()) {
            throw new NotFound("No stored claim says anything like \"%s\".".formatted(Listing.inOneLine(text)));
        }
        near.stream()
                .skip(1)
                .forEach(other -> terminal.say("Also near (%s): %s %s"
                        .formatted(
                                String.format(Locale.ROOT, "%.2f", other.similarity()),
                                other.placed().claim().id(),
                                Listing.inOneLine(other.placed().claim().text()))));
        return near.getFirst().placed().claim().id();
    }
}
