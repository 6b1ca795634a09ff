package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.document.Anchoring.Ambiguous;
import org.rejoinder.document.Anchoring.Exact;
import org.rejoinder.document.Anchoring.Found;
import org.rejoinder.document.Anchoring.Moved;
import org.rejoinder.document.Anchoring.Orphaned;

class AnchoringTests {

    private static final String BEFORE = "The port authority met on Monday to look at the figures. ";
    private static final String CLAIM = "The port handled 412 ships in 2023, and it did not lose any of them.";
    private static final String AFTER = " The meeting ended at noon, and nobody asked a question.";

    private final Anchoring anchoring = new Anchoring();

    private static Quote quote(String text, String words) {
        SnapshotText snapshot = new SnapshotText(text);
        int start = text.indexOf(words);
        return Quote.of(snapshot, snapshot.passage(start, start + words.length()));
    }

    private Found find(String words, String oldText, String newText) {
        return anchoring.find(quote(oldText, words), new SnapshotText(newText));
    }

    private static String at(Found found, String text) {
        return switch (found) {
            case Exact exact -> new SnapshotText(text).substring(exact.passage());
            case Moved moved -> new SnapshotText(text).substring(moved.passage());
            case Ambiguous several -> several.toString();
            case Orphaned gone -> gone.toString();
        };
    }

    @Test
    void staysExactInTheSameTextEvenIfItIsRepeated() {
        String text = "We march! We march! We march! We march! We march! We march! We march! We march! ";
        SnapshotText snapshot = new SnapshotText(text);
        Quote third = Quote.of(snapshot, new Passage(20, 29));
        assertThat(anchoring.find(third, snapshot)).isEqualTo(new Exact(new Passage(20, 29)));
    }

    @Test
    void movesWithItsSurroundings() {
        String now = "A new preface, with an emoji: 🚢. " + BEFORE + CLAIM + AFTER;
        Found found = find(CLAIM, BEFORE + CLAIM + AFTER, now);
        assertThat(found).isInstanceOf(Moved.class);
        assertThat(at(found, now)).isEqualTo(CLAIM);
    }

    @Test
    void isKnownAgainInAnotherChapterByItsLength() {
        String now = "Chapter 2. What was said elsewhere is repeated here. " + CLAIM + " So much for that, then.";
        assertThat(at(find(CLAIM, BEFORE + CLAIM + AFTER, now), now)).isEqualTo(CLAIM);
    }

    @Test
    void isAmbiguousBetweenTwins() {
        String now = "Preface. " + BEFORE + CLAIM + AFTER + " " + BEFORE + CLAIM + AFTER;
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, now))
                .isInstanceOfSatisfying(
                        Ambiguous.class, twins -> assertThat(twins.passages()).hasSize(2));
    }

    @Test
    void choosesTheTwinWithTheRightSurroundings() {
        String now = CLAIM + " Thus began the day. Then, much later: " + BEFORE + CLAIM + AFTER;
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, now))
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> assertThat(moved.passage().start()).isGreaterThan(CLAIM.length()));
    }

    @Test
    void seesThroughTypographyAndSpelling() {
        String old = BEFORE + "The Board's organisation is a \"model\" of the sort that we would favour." + AFTER;
        String now =
                "Intro. " + BEFORE + "The Board’s  organization is a “model” of the sort that we would favor." + AFTER;
        Found found = find("The Board's organisation is a \"model\" of the sort that we would favour.", old, now);
        assertThat(found).isInstanceOf(Moved.class);
        assertThat(at(found, now)).isEqualTo("The Board’s  organization is a “model” of the sort that we would favor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "412 | 413",
                "412 | 4120",
                "did not lose | did lose",
                "did not lose | did lose not",
                "in 2023 | in 2024",
                "handled | mishandled",
                "any | all",
                "ships | chips",
            })
    void neverMovesToASentenceThatSaysSomethingElse(String was, String is) {
        String now = "Intro. " + BEFORE + CLAIM.replace(was, is) + AFTER;
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, now)).isNotInstanceOfAny(Moved.class, Exact.class);
    }

    @Test
    void showsAChangedSentenceInItsOldSurroundingsToAPerson() {
        String now = BEFORE + CLAIM.replace("412", "413") + AFTER;
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, now))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        choice -> assertThat(new SnapshotText(now)
                                        .substring(choice.passages().getFirst()))
                                .isEqualTo(CLAIM.replace("412", "413")));
    }

    @Test
    void wantsBothContextsForShortQuotes() {
        String old = BEFORE + "No wall!" + AFTER;
        assertThat(find("No wall!", old, "Intro. " + old)).isInstanceOf(Moved.class);
        assertThat(find("No wall!", old, "Other words altogether. No wall! And yet others."))
                .isInstanceOf(Orphaned.class);
    }

    @Test
    void isOrphanedWhenItIsGone() {
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, BEFORE + AFTER)).isInstanceOf(Orphaned.class);
        assertThat(find(CLAIM, BEFORE + CLAIM + AFTER, "")).isInstanceOf(Orphaned.class);
    }

    @Test
    void searchesALongTextForAWordingThatHasChanged() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 40_000; line++) {
            text.append("Line ").append(line).append(" of the log says that the port of the town is open. ");
        }
        String now = text + BEFORE + CLAIM.replace(", and", " — and") + AFTER;
        Found found = find(CLAIM, BEFORE + CLAIM + AFTER, now);
        assertThat(at(found, now)).isEqualTo(CLAIM.replace(", and", " — and"));
    }
}
