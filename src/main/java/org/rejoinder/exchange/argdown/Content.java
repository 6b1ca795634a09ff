package org.rejoinder.exchange.argdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.exchange.argdown.Token.Kind;

/**
 * The words of a statement, an argument or a heading.
 *
 * @param text without mark-up, on one line; tags that follow the words are left out, those among them stay as words
 * @param source as written, on one line, without comments
 * @param start index of the first UTF-16 unit of the words in the text
 * @param end index after the last one, before the tags that follow
 * @param tags all of them, in order, each once
 */
record Content(String text, String source, int start, int end, List<String> tags) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    Content {
        tags = List.copyOf(tags);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The words that tokens of {@code text} make up. */
    static Content of(String text, List<Token> tokens) {
        Set<Integer> literal = unclosed(tokens);
        int last = lastWord(tokens);
        StringBuilder said = new StringBuilder();
        StringBuilder source = new StringBuilder();
        Set<String> tags = new LinkedHashSet<>();
        int start = -1;
        int end = -1;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            source.append(token.kind() == Kind.NEWLINE ? " " : text.substring(token.start(), token.end()));
            if (token.kind() == Kind.TAG) {
                tags.add(token.value());
            }
            if (index <= last) {
                said.append(words(token, literal.contains(index)));
                if (start < 0 && !isSpace(text, token)) {
                    start = token.start();
                }
                if (!isSpace(text, token)) {
                    end = token.end();
                }
            }
        }
        while (start >= 0 && start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Content(line(said), line(source), start, end, List.copyOf(tags));
    }

    /** What mark-up written as {@link #source()} says; for comparing it with words that may have changed since. */
    static Content of(String source) {
        return of(source, Lexer.words(source));
    }

    private static String line(CharSequence text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isSpace(String text, Token token) {
        return token.kind() == Kind.NEWLINE
                || (token.kind() == Kind.TEXT
                        && text.substring(token.start(), token.end()).isBlank());
    }

    private static String words(Token token, boolean literal) {
        return switch (token.kind()) {
            case OPENING -> literal ? token.value() : "";
            case CLOSING -> "";
            case TAG -> "#" + token.value();
            default -> token.value();
        };
    }

    /** The last token that is not one of the tags, or the spaces, that follow the words. */
    private static int lastWord(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last >= 0) {
            Token token = tokens.get(last);
            boolean follows = token.kind() == Kind.TAG
                    || token.kind() == Kind.NEWLINE
                    || (token.kind() == Kind.TEXT && token.value().isBlank());
            if (!follows) {
                break;
            }
            last--;
        }
        return last;
    }

    /** Marks of bold and italic that open and are not closed: they are words. */
    private static Set<Integer> unclosed(List<Token> tokens) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            switch (tokens.get(index).kind()) {
                case OPENING -> open.push(index);
                case CLOSING -> {
                    if (!open.isEmpty()) {
                        open.pop();
                    }
                }
                default -> {
                    // Neither opens nor closes.
                }
            }
        }
        return Set.copyOf(new ArrayList<>(open));
    }
}
