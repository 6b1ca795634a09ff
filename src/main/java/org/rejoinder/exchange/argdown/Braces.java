package org.rejoinder.exchange.argdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which brace closes which. An empty line ends what is open, unless the brace stands at the end of its line: so begins data in
 * YAML's block style, in which lines may be empty.
 */
final class Braces {

    private final Map<Integer, Integer> closing = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Those opened since the last empty line. */
    private final Deque<Integer> recent = new ArrayDeque<>();

    Braces(String text, int start) {
        boolean blank = false;
        for (int at = start; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> {
                    at++;
                    blank = false;
                }
                case '{' -> {
                    recent.push(at);
                    blank = false;
                }
                case '}' -> {
                    Deque<Integer> last = recent.isEmpty() ? open : recent;
                    if (!last.isEmpty()) {
                        closing.put(last.pop(), at);
                    }
                    blank = false;
                }
                case '\n' -> {
                    if (blank) {
                        emptyLine(text);
                    }
                    blank = true;
                }
                case ' ', '\t', '\r' -> {
                    // Says nothing about the line.
                }
                default -> blank = false;
            }
        }
    }

    private void emptyLine(String text) {
        while (!recent.isEmpty()) {
            int brace = recent.removeLast();
            if (endsLine(text, brace)) {
                open.push(brace);
            }
        }
    }

    private static boolean endsLine(String text, int brace) {
        int at = brace + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n';
    }

    /** Where the brace at {@code brace} is closed; -1 if it is not. */
    int closing(int brace) {
        return closing.getOrDefault(brace, -1);
    }
}
