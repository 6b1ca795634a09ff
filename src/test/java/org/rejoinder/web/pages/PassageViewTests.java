package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.document.Snapshot;

class PassageViewTests {

    @Test
    void thePassageStandsInItsParagraphOnOneLine() {
        PassageView view = view("He said:  the road\nis closed. Nobody asked why.", "the road\nis closed.");

        assertThat(view.before()).isEqualTo("He said: ");
        assertThat(view.text()).isEqualTo("the road is closed.");
        assertThat(view.after()).isEqualTo(" Nobody asked why.");
    }

    @Test
    void longContextIsCutBetweenWords() {
        PassageView view = view("word ".repeat(80) + "here" + " word".repeat(80), "here");

        assertThat(view.before()).startsWith("… word ").hasSizeLessThan(200);
        assertThat(view.after()).endsWith("word …").hasSizeLessThan(200);
    }

    private static PassageView view(String text, String quote) {
        Snapshot snapshot = Samples.snapshot(Samples.read("A title", text));
        return PassageView.of(
                snapshot, Samples.claim(snapshot, quote).occurrence().quote().passage());
    }
}
