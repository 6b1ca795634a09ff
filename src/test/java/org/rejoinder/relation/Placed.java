package org.rejoinder.relation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.language.Embedding;

/** Claims for tests: a text, where it stands, and a vector of its words' hashes unless another is given. */
final class Placed {

    private Placed() {}

    static PlacedClaim fact(String text) {
        return claim("somewhere", 0, "", null, ClaimType.FACT, Holder.AUTHOR, Stance.ENDORSED, text, words(text));
    }

    static PlacedClaim of(ClaimType type, String text) {
        return claim("somewhere", 0, "", null, type, Holder.AUTHOR, Stance.ENDORSED, text, words(text));
    }

    static PlacedClaim in(String document, int start, @Nullable String section, String text, Embedding embedding) {
        return claim(document, start, "\n\n", section, ClaimType.FACT, Holder.AUTHOR, Stance.ENDORSED, text, embedding);
    }

    static PlacedClaim reported(String holder, Stance stance, String text) {
        return claim("somewhere", 0, "", null, ClaimType.FACT, Holder.reported(holder), stance, text, words(text));
    }

    static PlacedClaim claim(
            String document,
            int start,
            String prefix,
            @Nullable String section,
            ClaimType type,
            Holder holder,
            Stance stance,
            String text,
            Embedding embedding) {
        Claim.Id id = new Claim.Id(ContentId.of("c", text));
        return new PlacedClaim(
                new Claim(id, text, type, 0.5, 1, ReviewStatus.PROPOSED, Origin.MACHINE, 1),
                new Occurrence(
                        new Occurrence.Id(ContentId.of("o", document, "" + start)),
                        id,
                        new Document.Id(document),
                        "0",
                        new Quote(new Passage(start, start + text.codePointCount(0, text.length())), text, prefix, ""),
                        section,
                        holder,
                        stance,
                        false,
                        AnchorState.EXACT),
                embedding);
    }

    /** A vector in which texts with the same words are near. */
    static Embedding words(String text) {
        float[] components = new float[Embedding.DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            components[Math.floorMod(word.hashCode(), Embedding.DIMENSIONS)] += 1;
        }
        return Embedding.of(components);
    }
}
