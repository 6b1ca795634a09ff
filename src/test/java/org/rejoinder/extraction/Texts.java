package org.rejoinder.extraction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.language.SentenceSplitter;
import org.rejoinder.language.Tagger;

/** Small texts for tests: blocks divided by empty lines, "# " before a heading, "- " before a list item. */
final class Texts {

    private static final Segmenter SEGMENTER = new Segmenter(new SentenceSplitter(), new Tagger());

    private Texts() {}

    static Snapshot snapshot(String written) {
        SnapshotText text = new SnapshotText(written);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String part : written.split("\n\n", -1)) {
            int marker = part.startsWith("# ") || part.startsWith("- ") ? 2 : 0;
            if (part.length() > marker && !part.isBlank()) {
                Block.Kind kind = marker == 0
                        ? Block.Kind.PARAGRAPH
                        : part.startsWith("#") ? Block.Kind.HEADING : Block.Kind.LIST_ITEM;
                int level = kind == Block.Kind.PARAGRAPH ? 0 : 1;
                blocks.add(new Block(kind, text.passage(at + marker, at + part.length()), level, null));
            }
            at += part.length() + 2;
        }
        return new Snapshot(text.sha256(), new Document.Id("d-test"), text, blocks, Instant.EPOCH);
    }

    static List<Segment> segments(String written) {
        return SEGMENTER.segment(snapshot(written));
    }

    /** The attribution of the last segment of {@code written}. */
    static Attribution lastAttribution(String written) {
        List<Segment> segments = segments(written);
        return Attributor.attributions(segments).getOrDefault(segments.getLast().passage(), Attribution.AUTHOR);
    }
}
