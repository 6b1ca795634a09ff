package org.rejoinder.scale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.language.Embedding;

/** A text being written, which remembers where each claim stands in it. Plain letters only, so units are code points. */
final class DraftText {

    private static final List<String> VERBS = List.of("said", "argues", "claimed", "reported", "insists");

    private final Random chance;
    private final Prose prose;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private int paragraph = -1;
    private String section = "";

    DraftText(Random chance, Prose prose) {
        this.chance = chance;
        this.prose = prose;
    }

    void heading(String words, int level) {
        endParagraph();
        int start = text.length();
        text.append(words);
        blocks.add(new Block(Block.Kind.HEADING, new Passage(start, text.length()), level, null));
        text.append("\n\n");
        section = words;
    }

    /** Ends the paragraph if one is begun. */
    void endParagraph() {
        if (paragraph >= 0) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Passage(paragraph, text.length()), 0, null));
            text.append("\n\n");
            paragraph = -1;
        }
    }

    /** Adds a sentence that asserts {@code proposition}, or reports that somebody does. */
    void claim(Claim claim, String proposition, Embedding meaning) {
        if (paragraph < 0) {
            paragraph = text.length();
        } else {
            text.append(' ');
        }
        if (chance.nextInt(6) == 0) {
            text.append(prose.link()).append(' ');
        }
        String speaker = chance.nextInt(16) == 0 ? prose.name() : null;
        if (speaker != null) {
            text.append(speaker)
                    .append(' ')
                    .append(VERBS.get(chance.nextInt(VERBS.size())))
                    .append(" that ");
        }
        int start = text.length();
        text.append(speaker == null ? Prose.capitalised(proposition) : proposition);
        told.add(new Told(claim, new Passage(start, text.length()), section, speaker, chance.nextInt(8) == 0, meaning));
        text.append('.');
    }

    private static Stance stance(@Nullable String speaker, int place) {
        return speaker == null ? Stance.ENDORSED : place % 6 == 0 ? Stance.REJECTED : Stance.NEUTRAL;
    }

    Snapshot snapshot(Instant takenAt) {
        endParagraph();
        SnapshotText words = new SnapshotText(text.toString());
        return new Snapshot(words.sha256(), new Document.Id(ContentId.of("d", words.sha256())), words, blocks, takenAt);
    }

    /** The claims with their places in {@code snapshot}, which must be this text's. */
    List<PlacedClaim> claims(Snapshot snapshot) {
        return told.stream().map(one -> placed(one, snapshot)).toList();
    }

    private PlacedClaim placed(Told one, Snapshot snapshot) {
        Passage place = one.place();
        return new PlacedClaim(
                one.claim(),
                new Occurrence(
                        new Occurrence.Id(ContentId.of(
                                "o",
                                snapshot.sha256(),
                                String.format(Locale.ROOT, "%d-%d", place.start(), place.end()),
                                one.claim().id().value())),
                        one.claim().id(),
                        snapshot.document(),
                        snapshot.sha256(),
                        Quote.of(snapshot.text(), place),
                        one.section(),
                        one.speaker() == null ? Holder.AUTHOR : Holder.reported(one.speaker()),
                        stance(one.speaker(), place.start()),
                        one.loaded(),
                        AnchorState.EXACT),
                one.meaning());
    }

    private record Told(
            Claim claim,
            Passage place,
            String section,
            @Nullable String speaker,
            boolean loaded,
            Embedding meaning) {}
}
