package org.rejoinder.analysis.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The nearest of each vector among all, by exact cosine. */
final class Neighbours {

    /** Rows compared in one pass, so that what is read from memory is used several times. */
    private static final int BLOCK = 8;

    private Neighbours() {}

    /** Two vectors, by index, the first the smaller, and their cosine. */
    record Pair(int one, int other, float cosine) {}

    /**
     * The {@code most} nearest of each vector that are at least {@code least} near, each pair once, in order of indices.
     * Costs a multiplication for each pair of vectors and component.
     *
     * @param vectors of unit length, or zero, which is near to nothing
     */
    static List<Pair> of(float[][] vectors, int most, float least) {
        int size = vectors.length;
        float[][] columns = transposed(vectors);
        float[][] cosines = new float[BLOCK][size];
        int[][] nearest = new int[size][];
        float[][] near = new float[size][];
        for (int from = 0; from < size; from += BLOCK) {
            int rows = Math.min(BLOCK, size - from);
            compare(vectors, columns, from, rows, cosines);
            for (int row = 0; row < rows; row++) {
                int self = from + row;
                nearest[self] = best(cosines[row], self, most, least);
                near[self] = pick(cosines[row], nearest[self]);
            }
        }
        return pairs(nearest, near);
    }

    private static float[][] transposed(float[][] vectors) {
        int length = vectors.length == 0 ? 0 : vectors[0].length;
        float[][] columns = new float[length][vectors.length];
        for (int row = 0; row < vectors.length; row++) {
            for (int column = 0; column < length; column++) {
                columns[column][row] = vectors[row][column];
            }
        }
        return columns;
    }

    /** Written so that the innermost loop has no sum, which lets the machine do several of its steps at once. */
    private static void compare(float[][] vectors, float[][] columns, int from, int rows, float[][] cosines) {
        for (int row = 0; row < rows; row++) {
            Arrays.fill(cosines[row], 0);
        }
        for (int column = 0; column < columns.length; column++) {
            float[] values = columns[column];
            for (int row = 0; row < rows; row++) {
                float factor = vectors[from + row][column];
                float[] sums = cosines[row];
                for (int index = 0; index < values.length; index++) {
                    sums[index] += factor * values[index];
                }
            }
        }
    }

    /** Nearest first, ties by index. */
    private static int[] best(float[] cosines, int self, int most, float least) {
        int[] best = new int[most];
        int found = 0;
        for (int index = 0; index < cosines.length; index++) {
            float cosine = cosines[index];
            boolean enters = index != self && cosine >= least && (found < most || cosine > cosines[best[found - 1]]);
            if (enters) {
                int place = found < most ? found++ : most - 1;
                while (place > 0 && cosines[best[place - 1]] < cosine) {
                    best[place] = best[place - 1];
                    place--;
                }
                best[place] = index;
            }
        }
        return Arrays.copyOf(best, found);
    }

    private static float[] pick(float[] cosines, int[] indices) {
        float[] picked = new float[indices.length];
        for (int place = 0; place < indices.length; place++) {
            picked[place] = cosines[indices[place]];
        }
        return picked;
    }

    private static List<Pair> pairs(int[][] nearest, float[][] near) {
        List<Pair> pairs = new ArrayList<>();
        for (int self = 0; self < nearest.length; self++) {
            for (int place = 0; place < nearest[self].length; place++) {
                int other = nearest[self][place];
                if (self < other || !contains(nearest[other], self)) {
                    pairs.add(new Pair(Math.min(self, other), Math.max(self, other), near[self][place]));
                }
            }
        }
        return pairs;
    }

    private static boolean contains(int[] indices, int wanted) {
        return Arrays.stream(indices).anyMatch(index -> index == wanted);
    }
}
