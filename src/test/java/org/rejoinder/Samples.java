package org.rejoinder;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/** Small documents, claims and relations for tests of what is stored. */
public final class Samples {

    public static final Instant TAKEN_AT = Instant.parse("2026-11-21T10:00:00Z");

    private Samples() {}

    /** A document of one paragraph, read from {@code title.txt}. */
    public static ReadDocument read(String title, String text, @Nullable LocalDate publishedOn, @Nullable URI url) {
        SnapshotText words = new SnapshotText(text);
        Document document = new Document(
                new Document.Id(ContentId.of("d", words.sha256())),
                title,
                null,
                null,
                publishedOn,
                url,
                "statement",
                title + ".txt",
                "text/plain",
                "en",
                1);
        Block block = new Block(Block.Kind.PARAGRAPH, new Passage(0, words.length()), 0, null);
        return new ReadDocument(document, words, List.of(block));
    }

    public static ReadDocument read(String title, String text) {
        return read(title, text, null, null);
    }

    public static Snapshot snapshot(ReadDocument read) {
        return snapshot(read, read.document().id());
    }

    /** The text of {@code read} as a snapshot of another document. */
    public static Snapshot snapshot(ReadDocument read, Document.Id of) {
        return new Snapshot(read.text().sha256(), of, read.text(), read.blocks(), TAKEN_AT);
    }

    /** A claim in the words of {@code quote}, at the first place where they stand in {@code snapshot}. */
    public static PlacedClaim claim(Snapshot snapshot, String quote) {
        return claim(snapshot, quote, ClaimType.FACT, 0.5, Holder.AUTHOR);
    }

    public static PlacedClaim claim(
            Snapshot snapshot, String quote, ClaimType type, double checkWorthiness, Holder holder) {
        SnapshotText text = snapshot.text();
        int start = text.value().indexOf(quote);
        Passage passage = text.passage(start, start + quote.length());
        Claim.Id id = new Claim.Id(ContentId.of("c", quote));
        return new PlacedClaim(
                new Claim(id, quote, type, checkWorthiness, 0.9, ReviewStatus.PROPOSED, Origin.MACHINE, 1),
                new Occurrence(
                        new Occurrence.Id(ContentId.of(
                                "o",
                                snapshot.sha256(),
                                Integer.toString(passage.start()),
                                Integer.toString(passage.end()),
                                id.value())),
                        id,
                        snapshot.document(),
                        snapshot.sha256(),
                        Quote.of(text, passage),
                        null,
                        holder,
                        Stance.ENDORSED,
                        false,
                        AnchorState.EXACT),
                embedding(quote));
    }

    /** The occurrence as it is once its words are gone from the newest text. */
    public static Occurrence orphaned(Occurrence occurrence) {
        return new Occurrence(
                occurrence.id(),
                occurrence.claim(),
                occurrence.document(),
                occurrence.snapshot(),
                occurrence.quote(),
                occurrence.section(),
                occurrence.holder(),
                occurrence.stance(),
                occurrence.loaded(),
                AnchorState.ORPHANED);
    }

    /** A direction of its own for every text. */
    public static Embedding embedding(String text) {
        Random random = new Random(text.hashCode());
        float[] components = new float[Embedding.DIMENSIONS];
        for (int index = 0; index < components.length; index++) {
            components[index] = (float) random.nextGaussian();
        }
        return Embedding.of(components);
    }

    public static Relation relation(PlacedClaim from, PlacedClaim to, RelationType type, double confidence) {
        Claim.Id source = from.claim().id();
        Claim.Id target = to.claim().id();
        return new Relation(
                new Relation.Id(ContentId.of("r", source.value(), target.value(), type.label())),
                source,
                target,
                type,
                confidence,
                ReviewStatus.PROPOSED,
                Origin.MACHINE,
                "because the test says so",
                from.occurrence().document().equals(to.occurrence().document()) ? Scope.WITHIN : Scope.CROSS,
                false,
                1);
    }
}
