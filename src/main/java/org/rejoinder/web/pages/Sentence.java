package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which some words lead somewhere: a message whose gaps are filled with links, wherever its language has them.
 * A template writes the pieces one after the other and escapes each.
 */
record Sentence(List<Piece> pieces) {

    /** Stands for a link while the message is put together; neither messages nor texts of documents need it. */
    private static final char MARK = '\uE000';

    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);

    Sentence {
        pieces = List.copyOf(pieces);
    }

    /**
     * The message of one key; see {@link Wording#say}.
     *
     * @param arguments what fills its gaps; a {@link Link} stays one
     */
    static Sentence say(String key, Object... arguments) {
        List<Link> links = new ArrayList<>();
        Object[] filled = new Object[arguments.length];
        for (int gap = 0; gap < arguments.length; gap++) {
            if (arguments[gap] instanceof Link link) {
                filled[gap] = "" + MARK + links.size() + MARK;
                links.add(link);
            } else {
                filled[gap] = arguments[gap];
            }
        }
        return new Sentence(pieces(Wording.say(key, filled), links));
    }

    private static List<Piece> pieces(String words, List<Link> links) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marked = MARKED.matcher(words);
        int from = 0;
        while (marked.find()) {
            int number = Integer.parseInt(marked.group(1));
            if (marked.start() > from) {
                pieces.add(new Piece(words.substring(from, marked.start()), null));
            }
            if (number < links.size()) {
                Link link = links.get(number);
                pieces.add(new Piece(link.words(), link.address().isEmpty() ? null : link.address()));
            }
            from = marked.end();
        }
        if (from < words.length()) {
            pieces.add(new Piece(words.substring(from), null));
        }
        return pieces;
    }

    /** The sentence without its links. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.words()));
        return words.toString();
    }

    /**
     * Words that lead somewhere.
     *
     * @param address empty where they lead nowhere after all
     */
    record Link(String words, String address) {}

    /**
     * A part of the sentence.
     *
     * @param address where it leads; null for plain words
     */
    record Piece(String words, @Nullable String address) {}
}
