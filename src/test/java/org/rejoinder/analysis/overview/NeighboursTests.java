package org.rejoinder.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTests {

    @Test
    void everyVectorFindsItsNearestAndEachPairComesOnce() {
        float[][] vectors = new float[37][];
        Random random = new Random(5);
        for (int row = 0; row < vectors.length; row++) {
            double angle = random.nextDouble() * Math.PI;
            vectors[row] = new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }

        var pairs = Neighbours.of(vectors, 3, -1);

        assertThat(pairs)
                .doesNotHaveDuplicates()
                .allSatisfy(pair -> assertThat(pair.one()).isLessThan(pair.other()));
        for (int row = 0; row < vectors.length; row++) {
            int nearest = -1;
            for (int other = 0; other < vectors.length; other++) {
                if (other != row
                        && (nearest < 0 || dot(vectors[row], vectors[other]) > dot(vectors[row], vectors[nearest]))) {
                    nearest = other;
                }
            }
            int self = row;
            int expected = nearest;
            assertThat(pairs)
                    .anyMatch(
                            pair -> pair.one() == Math.min(self, expected) && pair.other() == Math.max(self, expected));
        }
    }

    @Test
    void whatIsFarApartIsNoPair() {
        assertThat(Neighbours.of(new float[][] {{1, 0}, {0, 1}, {0, 0}}, 5, 0.3f))
                .isEmpty();
    }

    private static float dot(float[] one, float[] other) {
        return one[0] * other[0] + one[1] * other[1];
    }
}
