package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class OriginsPropertyTests {

    @Property(tries = 100)
    void nearnessIsMutualAndEveryWordingIsNearItself(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Random random = new Random(seed);
        List<String> one = words(random, 6 + random.nextInt(20), 4);
        List<String> other = words(random, 6 + random.nextInt(20), 4);

        assertThat(Origins.near(one, other)).isEqualTo(Origins.near(other, one));
        assertThat(Origins.near(one, one)).isTrue();
        assertThat(Wordings.longestRun(one, other)).isEqualTo(Wordings.longestRun(other, one));
    }

    @Property(tries = 100)
    void wordingsWithoutACommonWordAreNeverNear(@ForAll @IntRange(min = 1, max = 30) int length) {
        List<String> one = words(new Random(length), length, 1000);
        List<String> other = one.stream().map(word -> word + "x").toList();

        assertThat(Origins.near(one, other)).isFalse();
        assertThat(Wordings.longestRun(one, other)).isZero();
    }

    @Property(tries = 100)
    void aLongPassageSetIntoAnotherSentenceIsFound(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Random random = new Random(seed);
        List<String> passage = words(random, 14, 1000);
        List<String> around = new ArrayList<>(words(random, 5, 1000));
        around.addAll(passage);
        around.addAll(words(random, 5, 1000));

        assertThat(Origins.near(passage, around)).isTrue();
        assertThat(Wordings.longestRun(passage, around)).isGreaterThanOrEqualTo(14);
    }

    private static List<String> words(Random random, int length, int vocabulary) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            words.add("w" + random.nextInt(vocabulary));
        }
        return words;
    }
}
