package org.rejoinder.document;

/** Levenshtein's distance between texts, in code points. */
final class EditDistance {

    private EditDistance() {}

    /** 1 for equal texts, 0 for texts that share nothing; two empty texts are equal. */
    static double likeness(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        int longest = Math.max(left.length, right.length);
        return longest == 0 ? 1 : 1 - (double) between(left, right) / longest;
    }

    static int between(int[] left, int[] right) {
        int[] row = new int[right.length + 1];
        for (int column = 0; column <= right.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length; line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length; column++) {
                int above = row[column];
                int replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                row[column] = Math.min(replaced, Math.min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }
        return row[right.length];
    }
}
