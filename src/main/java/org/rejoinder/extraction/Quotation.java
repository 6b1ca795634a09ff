package org.rejoinder.extraction;

import java.util.List;
import java.util.Optional;
import org.rejoinder.language.Token;

/**
 * Words in quotation marks inside a segment, by token index.
 *
 * @param open index of the opening mark; -1 if the quotation began before the segment
 * @param close index of the closing mark; the number of tokens if it ends after the segment
 */
record Quotation(int open, int close) {

    /** Shorter ones quote a word, not a statement. */
    private static final int FEWEST_WORDS = 4;

    /** The first quotation of {@code tokens} long enough to be a statement. */
    static Optional<Quotation> first(List<Token> tokens) {
        int open = -1;
        boolean inside = false;
        for (int index = 0; index < tokens.size(); index++) {
            String word = tokens.get(index).text();
            boolean opens = word.equals("“") || word.equals("«") || (!inside && word.equals("\""));
            boolean closes = inside && (word.equals("”") || word.equals("»") || word.equals("\""));
            if (opens && !inside) {
                open = index;
                inside = true;
            } else if (closes) {
                inside = false;
                if (index - open > FEWEST_WORDS) {
                    return Optional.of(new Quotation(open, index));
                }
            }
        }
        return inside && tokens.size() - open > FEWEST_WORDS
                ? Optional.of(new Quotation(open, tokens.size()))
                : Optional.empty();
    }

    boolean covers(int index) {
        return open <= index && index <= close;
    }
}
