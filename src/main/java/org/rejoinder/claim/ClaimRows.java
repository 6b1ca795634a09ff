package org.rejoinder.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.language.Embedding;

/** Claims, occurrences and holders as properties of nodes, and back. Enumerated values are stored in lower case. */
final class ClaimRows {

    private ClaimRows() {}

    static Map<String, Object> claimProperties(PlacedClaim placed) {
        Map<String, Object> properties = new HashMap<>(properties(placed.claim()));
        properties.put("embedding", Values.value(placed.embedding().toArray()));
        return properties;
    }

    /** All but the embedding. */
    static Map<String, Object> properties(Claim claim) {
        return Map.of(
                "id", claim.id().value(),
                "text", claim.text(),
                "type", claim.type().label(),
                "checkWorthiness", claim.checkWorthiness(),
                "confidence", claim.confidence(),
                "status", claim.status().label(),
                "origin", claim.origin().label(),
                "version", claim.version());
    }

    static Claim toClaim(Value claim) {
        return new Claim(
                new Claim.Id(claim.get("id").asString()),
                claim.get("text").asString(),
                constant(ClaimType.class, claim.get("type")),
                claim.get("checkWorthiness").asDouble(),
                claim.get("confidence").asDouble(),
                constant(ReviewStatus.class, claim.get("status")),
                constant(Origin.class, claim.get("origin")),
                claim.get("version").asInt());
    }

    /** {@code claim} with its embedding. */
    static PlacedClaim toPlacedClaim(Value claim, Value occurrence) {
        return new PlacedClaim(toClaim(claim), toOccurrence(occurrence), toEmbedding(claim.get("embedding")));
    }

    private static Embedding toEmbedding(Value stored) {
        float[] components = new float[stored.size()];
        for (int index = 0; index < components.length; index++) {
            // Stored as floats, handed out as doubles: nothing is lost on the way back.
            components[index] = (float) stored.get(index).asDouble();
        }
        return Embedding.of(components);
    }

    static Map<String, @Nullable Object> occurrenceProperties(Occurrence occurrence) {
        Quote quote = occurrence.quote();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", occurrence.id().value());
        properties.put("start", quote.passage().start());
        properties.put("end", quote.passage().end());
        properties.put("quote", quote.exact());
        properties.put("prefix", quote.prefix());
        properties.put("suffix", quote.suffix());
        properties.put("section", occurrence.section());
        properties.put("stance", occurrence.stance().label());
        properties.put("loaded", occurrence.loaded());
        properties.put("anchorState", occurrence.anchorState().name().toLowerCase(Locale.ROOT));
        return properties;
    }

    /** Each document's own voice is an actor of its own; a reported speaker is one wherever the name is written so. */
    static Map<String, Object> holderProperties(Occurrence occurrence) {
        Holder holder = occurrence.holder();
        String id = holder.isAuthor()
                ? ContentId.of("a", "author", occurrence.document().value())
                : ContentId.of("a", "reported", holder.name());
        return Map.of(
                "id", id, "name", holder.name(), "kind", holder.kind().name().toLowerCase(Locale.ROOT));
    }

    /** A row with the ids of claim, document and snapshot and with name and kind of the holder. */
    static Occurrence toOccurrence(Value occurrence) {
        return new Occurrence(
                new Occurrence.Id(occurrence.get("id").asString()),
                new Claim.Id(occurrence.get("claim").asString()),
                new Document.Id(occurrence.get("document").asString()),
                occurrence.get("snapshot").asString(),
                new Quote(
                        new Passage(
                                occurrence.get("start").asInt(),
                                occurrence.get("end").asInt()),
                        occurrence.get("quote").asString(),
                        occurrence.get("prefix").asString(),
                        occurrence.get("suffix").asString()),
                occurrence.get("section").asString(null),
                new Holder(
                        occurrence.get("holder").asString(), constant(Holder.Kind.class, occurrence.get("holderKind"))),
                constant(Stance.class, occurrence.get("stance")),
                occurrence.get("loaded").asBoolean(),
                constant(AnchorState.class, occurrence.get("anchorState")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Value label) {
        return Enum.valueOf(type, label.asString().toUpperCase(Locale.ROOT));
    }
}
