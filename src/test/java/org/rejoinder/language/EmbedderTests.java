package org.rejoinder.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbedderTests {

    private static final Embedder EMBEDDER = new Embedder();

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void putsWhatMeansTheSameNearerThanWhatDoesNot() {
        Embedding rise = EMBEDDER.embed("Rents have gone up since last year.");
        Embedding same = EMBEDDER.embed("Housing costs rose over the past twelve months.");
        Embedding other = EMBEDDER.embed("The orchestra plays on Sunday.");
        assertThat(rise.cosine(same)).isGreaterThan(rise.cosine(other) + 0.3);
        assertThat(rise.cosine(rise)).isCloseTo(1, within(1e-6));
    }

    @Test
    void givesASentenceTheSameVectorInAnyCompany() {
        List<String> sentences = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            sentences.add("Sentence number " + index + " is about " + "very ".repeat(index) + "different things.");
        }
        List<Embedding> together = EMBEDDER.embed(sentences);
        for (int index = 0; index < sentences.size(); index++) {
            assertThat(EMBEDDER.embed(sentences.get(index))).isEqualTo(together.get(index));
        }
        assertThat(EMBEDDER.embed(sentences.reversed()).reversed()).isEqualTo(together);
    }

    @Test
    void readsNothingPastTheLongestLength() {
        String longText = "word ".repeat(Embedder.LONGEST);
        assertThat(EMBEDDER.embed(longText + "and more")).isEqualTo(EMBEDDER.embed(longText + "or less"));
    }

    @Test
    void needsNoModelForNothing() {
        assertThat(new Embedder().embed(List.of())).isEmpty();
    }
}
