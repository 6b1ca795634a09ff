package org.rejoinder.exchange.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.Voices;
import org.rejoinder.exchange.Words;

/** Who says something, and where, in words; documents go by their number in the map. */
final class Citations {

    private final MapContents contents;
    private final Voices voices;
    private final Map<Document.Id, Integer> numbers = new HashMap<>();

    Citations(MapContents contents) {
        this.contents = contents;
        this.voices = new Voices(contents);
        contents.documents().forEach(document -> numbers.put(document.id(), numbers.size() + 1));
    }

    /** The number of a document of the map, from 1. */
    int number(Document document) {
        return numbers.getOrDefault(document.id(), 0);
    }

    /** Who asserts it there: "NATO, in Harbour Post". */
    String voice(Occurrence place) {
        return Words.line(voices.of(place));
    }

    /** What follows the words: the place, as precisely as it is known. */
    String place(Occurrence place) {
        StringBuilder words = new StringBuilder();
        Integer number = numbers.get(place.document());
        words.append(number == null ? Words.line(voices.title(place.document())) : "[" + number + "]");
        Integer page = page(place);
        if (page != null) {
            words.append(", page ").append(page);
        }
        String section = place.section();
        if (section != null && !Words.line(section).isEmpty()) {
            words.append(", under \u201c").append(Words.cut(section, 80)).append('\u201d');
        }
        words.append(", characters ")
                .append(place.quote().passage().start())
                .append('\u2013')
                .append(place.quote().passage().end());
        if (place.stance() != Stance.ENDORSED) {
            words.append(
                    place.stance() == Stance.REJECTED
                            ? ", reported by a document that disputes it"
                            : ", reported by a document that takes no stand on it");
        }
        if (place.anchorState() == AnchorState.AMBIGUOUS) {
            words.append(", place uncertain in the newest text");
        }
        return words.toString();
    }

    /** The page of the block that the passage begins in; blocks stand in order. */
    private @Nullable Integer page(Occurrence place) {
        Snapshot snapshot = contents.snapshots().get(place.document());
        if (snapshot == null || !snapshot.sha256().equals(place.snapshot())) {
            return null;
        }
        List<Block> blocks = snapshot.blocks();
        int start = place.quote().passage().start();
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.passage().end() <= start) {
                low = middle + 1;
            } else if (block.passage().start() > start) {
                high = middle - 1;
            } else {
                return block.page();
            }
        }
        return null;
    }
}
