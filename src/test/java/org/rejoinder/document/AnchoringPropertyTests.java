package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.rejoinder.document.Anchoring.Ambiguous;
import org.rejoinder.document.Anchoring.Exact;
import org.rejoinder.document.Anchoring.Moved;
import org.rejoinder.document.Anchoring.Orphaned;

class AnchoringPropertyTests {

    private final Anchoring anchoring = new Anchoring();

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "port",
                        "ship",
                        "the",
                        "of",
                        "not",
                        "never",
                        "12",
                        "40",
                        "grew",
                        "fell",
                        "board",
                        "says",
                        "that",
                        "wall",
                        "sea",
                        "town",
                        "🚢",
                        "café",
                        "all",
                        "some",
                        "war",
                        "peace",
                        "Stoltenberg",
                        "NATO",
                        "women")
                .list()
                .ofMinSize(30)
                .ofMaxSize(80);
    }

    @Property
    void everyPassageOfAnUnchangedTextIsExact(
            @ForAll String words,
            @ForAll @IntRange(max = 200) int start,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        SnapshotText text = new SnapshotText(words);
        Assume.that(start + length <= text.length());
        Passage passage = new Passage(start, start + length);
        assertThat(anchoring.find(Quote.of(text, passage), text)).isEqualTo(new Exact(passage));
    }

    @Property
    void aLongQuoteMovesWithThePrefixPutBeforeIt(
            @ForAll("words") List<String> words,
            @ForAll @NotEmpty String prefix,
            @ForAll @IntRange(min = 0, max = 10) int from) {
        SnapshotText old = new SnapshotText(String.join(" ", words));
        Passage passage = new Passage(from, old.length() - 10);
        Quote quote = Quote.of(old, passage);
        Assume.that(!prefix.contains(quote.exact()));
        SnapshotText now = new SnapshotText(prefix + old.value());
        int shift = now.length() - old.length();
        // A lone high surrogate at the end of the prefix could join with what follows.
        Assume.that(shift == new SnapshotText(prefix).length());
        assertThat(anchoring.find(quote, now))
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> assertThat(moved.passage())
                                .isEqualTo(new Passage(from + shift, old.length() - 10 + shift)));
    }

    @Property
    void noChangedWordPassesSilently(
            @ForAll("words") List<String> words, @ForAll @IntRange(min = 5, max = 25) int changed) {
        String replacement =
                words.get(changed).equals("12") ? "13" : words.get(changed).equals("not") ? "now" : "12";
        Assume.that(!words.get(changed).equals(replacement) && !List.of("the").contains(words.get(changed)));
        SnapshotText old = new SnapshotText(String.join(" ", words));
        int start = String.join(" ", words.subList(0, 4)).length() + 1;
        int end = String.join(" ", words.subList(0, 28)).length();
        Quote quote = Quote.of(old, old.passage(start, end));
        List<String> others = new java.util.ArrayList<>(words);
        others.set(changed, replacement);
        SnapshotText now = new SnapshotText("Foreword. " + String.join(" ", others));
        Assume.that(!now.value().contains(quote.exact()));
        assertThat(anchoring.find(quote, now)).isInstanceOfAny(Ambiguous.class, Orphaned.class);
    }

    @Property
    void whatIsFoundLiesInsideTheText(@ForAll("words") List<String> words, @ForAll("words") List<String> others) {
        SnapshotText old = new SnapshotText(String.join(" ", words));
        SnapshotText now = new SnapshotText(String.join(", ", others) + " " + String.join(" - ", words.subList(3, 20)));
        Quote quote = Quote.of(old, new Passage(10, 70));
        switch (anchoring.find(quote, now)) {
            case Exact exact -> assertThat(exact.passage().end()).isLessThanOrEqualTo(now.length());
            case Moved moved -> assertThat(moved.passage().end()).isLessThanOrEqualTo(now.length());
            case Ambiguous several ->
                assertThat(several.passages())
                        .isNotEmpty()
                        .isSorted()
                        .allMatch(passage -> passage.end() <= now.length());
            case Orphaned gone -> assertThat(now.value()).doesNotContain(quote.exact());
        }
    }
}
