package org.rejoinder.exchange.argdown;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.exchange.argdown.Token.Kind;

/** Tokens read one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private final int end;
    private int next;

    /** @param end length of the text that they are of */
    Tokens(List<Token> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
    }

    boolean more() {
        return next < tokens.size();
    }

    boolean is(Kind kind) {
        return more() && tokens.get(next).kind() == kind;
    }

    /** The next token; there must be {@link #more}. */
    Token peek() {
        return tokens.get(next);
    }

    @CanIgnoreReturnValue
    Token next() {
        return tokens.get(next++);
    }

    /** Takes the next token if it is of a kind. */
    boolean skip(Kind kind) {
        boolean there = is(kind);
        if (there) {
            next++;
        }
        return there;
    }

    void skipSpaces() {
        while (is(Kind.TEXT) && peek().value().isBlank()) {
            next++;
        }
    }

    /** Takes what begins before {@code end}. */
    void skipTo(int upTo) {
        while (more() && peek().start() < upTo) {
            next++;
        }
        skipSpaces();
        boolean ignored = skip(Kind.NEWLINE);
    }

    /** Takes all that can stand among words. */
    List<Token> content() {
        List<Token> words = new ArrayList<>();
        while (more() && peek().kind().isContent()) {
            words.add(next());
        }
        return words;
    }

    /** Where the next token begins, or the text ends. */
    int at() {
        return more() ? peek().start() : end;
    }
}
