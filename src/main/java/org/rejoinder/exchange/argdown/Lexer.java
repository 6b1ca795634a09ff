package org.rejoinder.exchange.argdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.argdown.Token.Kind;

/**
 * Cuts an Argdown text into tokens as the lexer of {@code @argdown/core} does, with three differences: {@code //} straight
 * after a colon is no comment, so that addresses stay whole; an underscore inside a word is a letter of it; and what opens
 * but does not close, bold or a brace, is text.
 *
 * <p>Time is linear: every search that could fail looks no further than a fixed number of characters.
 */
final class Lexer {

    /** Longest title, link or tag that is looked for, in UTF-16 units. */
    private static final int REACH = 1000;

    private static final Pattern RELATION = Pattern.compile("([ \t]*)(\\+>|->|><|_>|<\\+|<-|<_|\\+|-|_(?=\\s|$))");
    private static final Pattern LIST_ITEM = Pattern.compile("([ \t]*)(?:\\*|\\d{1,9}\\.)(?=\\s)");
    private static final Pattern NUMBER = Pattern.compile("[ \t]*\\((\\d{1,9})\\)");
    private static final Pattern HEADING = Pattern.compile("[ \t]*(#+) ");
    private static final Pattern INFERENCE = Pattern.compile("[ \t]*--");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern LINE_END = Pattern.compile("[ \t]*(?:\r\n|\n|\r)");
    private static final Pattern EMPTY = Pattern.compile("(?:[ \t]*(?:\r\n|\n|\r)){2,}+");
    private static final Pattern LINE_ENDS = Pattern.compile("(?:[ \t]*(?:\r\n|\n|\r))+");
    private static final Pattern STATEMENT_DEFINITION = Pattern.compile("\\[(.{1," + REACH + "}?)]:");
    private static final Pattern STATEMENT_REFERENCE = Pattern.compile("\\[([^-\r\n].{0," + REACH + "}?)]");
    private static final Pattern STATEMENT_MENTION = Pattern.compile("@\\[(.{1," + REACH + "}?)]");
    private static final Pattern ARGUMENT_DEFINITION = Pattern.compile("<(.{1," + REACH + "}?)>:");
    private static final Pattern ARGUMENT_REFERENCE = Pattern.compile("<([^-\r\n].{0," + REACH + "}?)>");
    private static final Pattern ARGUMENT_MENTION = Pattern.compile("@<(.{1," + REACH + "}?)>");
    private static final Pattern LINK = Pattern.compile("\\[([^]]{1," + REACH + "})]\\(([^)]{1," + REACH + "})\\)");
    private static final Pattern TAG =
            Pattern.compile("#(?:\\(([^)]{1,200})\\)|([a-zA-Z0-9_\\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]{1,200}))");

    private final String text;
    private final int end;
    private final Braces braces;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> ahead = new HashMap<>();
    private int at;
    private boolean inference;
    /** Where text begins that is not yet a token. */
    private int pending = -1;

    private Lexer(String text, int start) {
        this.text = text;
        this.end = text.length();
        this.at = start;
        this.braces = new Braces(text, start);
    }

    /**
     * The tokens of {@code text} from {@code start}.
     *
     * @throws Flaw if a comment is not closed
     */
    static List<Token> tokens(String text, int start) {
        Lexer lexer = new Lexer(text, start);
        lexer.run();
        return lexer.tokens;
    }

    /** The tokens of words that stand within a line, where nothing that begins a line can begin. */
    static List<Token> words(String text) {
        Lexer lexer = new Lexer(text, 0);
        lexer.tokens.add(new Token(Kind.TEXT, 0, 0, "", 0));
        lexer.run();
        return lexer.tokens.subList(1, lexer.tokens.size());
    }

    private void run() {
        while (at < end) {
            if (!comment() && !lineEnd() && !(atLineStart() && lineStart()) && !inline()) {
                plain(1);
            }
        }
        flush();
    }

    private boolean atLineStart() {
        if (inference || pending >= 0) {
            return false;
        }
        return tokens.isEmpty() || lastIs(Kind.NEWLINE) || lastIs(Kind.EMPTY_LINE);
    }

    private boolean lastIs(Kind kind) {
        return !tokens.isEmpty() && tokens.getLast().kind() == kind;
    }

    /** Takes so many units as plain text. */
    private void plain(int units) {
        if (pending < 0) {
            pending = at;
        }
        at = Math.min(end, at + units);
    }

    private void flush() {
        if (pending >= 0) {
            int from = pending;
            pending = -1;
            String words = text.substring(from, at);
            if (!words.isBlank() || (!tokens.isEmpty() && !lastIs(Kind.NEWLINE) && !lastIs(Kind.EMPTY_LINE))) {
                tokens.add(new Token(Kind.TEXT, from, at, words, 0));
            }
        }
    }

    private void add(Kind kind, int upTo, String value, int depth) {
        flush();
        tokens.add(new Token(kind, at, upTo, value, depth));
        at = upTo;
    }

    private @Nullable Matcher here(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, end).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean comment() {
        int close;
        if (text.startsWith("<!--", at)) {
            close = closed("-->", 4);
        } else if (text.startsWith("/*", at)) {
            close = closed("*/", 2);
        } else if (text.startsWith("//", at) && (at == 0 || text.charAt(at - 1) != ':')) {
            close = at;
            while (close < end && text.charAt(close) != '\n' && text.charAt(close) != '\r') {
                close++;
            }
        } else {
            return false;
        }
        boolean alone = pending < 0 || text.substring(pending, at).isBlank();
        if (alone && (tokens.isEmpty() || lastIs(Kind.NEWLINE) || lastIs(Kind.EMPTY_LINE))) {
            pending = -1;
            at = close;
            skipLineEnds();
        } else {
            flush();
            at = close;
        }
        return true;
    }

    private int closed(String mark, int length) {
        int found = text.indexOf(mark, at + length);
        if (found < 0) {
            throw new Flaw(at, "This comment is not closed. End it with %s.".formatted(mark));
        }
        return found + mark.length();
    }

    /** A comment on lines of its own is as if these were not there. */
    private void skipLineEnds() {
        if (lastIs(Kind.NEWLINE)) {
            if (here(EMPTY) == null) {
                Matcher one = here(LINE_END);
                at = one == null ? at : one.end();
            }
        } else {
            Matcher all = here(LINE_ENDS);
            at = all == null ? at : all.end();
        }
    }

    private boolean lineEnd() {
        char character = text.charAt(at);
        if (character != ' ' && character != '\t' && character != '\n' && character != '\r') {
            return false;
        }
        int blank = at;
        while (blank < end && (text.charAt(blank) == ' ' || text.charAt(blank) == '\t')) {
            blank++;
        }
        Matcher one = blank < end && text.charAt(blank) != '\n' && text.charAt(blank) != '\r' ? null : here(LINE_END);
        if (one == null) {
            return indentation(blank);
        }
        Matcher empty = inference ? null : here(EMPTY);
        if (empty != null) {
            open.clear();
            add(Kind.EMPTY_LINE, empty.end(), "", 0);
        } else {
            add(Kind.NEWLINE, one.end(), " ", 0);
        }
        return true;
    }

    /** White space that ends no line: at a line's beginning it may indent what begins there. */
    private boolean indentation(int upTo) {
        if (atLineStart() && lineStart()) {
            return true;
        }
        if (atLineStart()) {
            at = upTo;
        } else {
            plain(upTo - at);
        }
        return true;
    }

    private boolean lineStart() {
        Matcher found;
        if (lastIs(Kind.NEWLINE) && (found = here(INFERENCE)) != null) {
            open.clear();
            inference = true;
            add(Kind.INFERENCE_START, found.end(), "", 0);
        } else if ((found = here(RELATION)) != null) {
            open.clear();
            add(Kind.RELATION, found.end(), found.group(2), found.group(1).length());
        } else if ((found = here(HEADING)) != null) {
            add(Kind.HEADING, found.end(), "", found.group(1).length());
        } else if ((found = here(NUMBER)) != null) {
            open.clear();
            add(Kind.NUMBER, found.end(), "", Integer.parseInt(found.group(1)));
        } else if ((found = here(LIST_ITEM)) != null) {
            add(Kind.LIST_ITEM, found.end(), "", found.group(1).length());
        } else {
            return false;
        }
        return true;
    }

    private boolean inline() {
        return switch (text.charAt(at)) {
            case '\\' -> escaped();
            case '{' -> data();
            case '[' ->
                !inference
                        && (title(LINK, Kind.LINK, "](", ")")
                                || title(STATEMENT_DEFINITION, Kind.STATEMENT_DEFINITION, "]:")
                                || title(STATEMENT_REFERENCE, Kind.STATEMENT_REFERENCE, "]"));
            case '<' ->
                !inference
                        && (title(ARGUMENT_DEFINITION, Kind.ARGUMENT_DEFINITION, ">:")
                                || title(ARGUMENT_REFERENCE, Kind.ARGUMENT_REFERENCE, ">"));
            case '@' ->
                !inference
                        && (title(STATEMENT_MENTION, Kind.STATEMENT_MENTION, "]")
                                || title(ARGUMENT_MENTION, Kind.ARGUMENT_MENTION, ">"));
            case '#' -> !inference && tag();
            case '*', '_' -> !inference && mark();
            case '.', ':' -> shortCode();
            case '-' -> inference && inferenceEnd();
            default -> false;
        };
    }

    private boolean escaped() {
        if (at + 1 >= end || text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r') {
            return false;
        }
        int width = Character.charCount(text.codePointAt(at + 1));
        add(Kind.TEXT, at + 1 + width, text.substring(at + 1, at + 1 + width), 0);
        return true;
    }

    private boolean data() {
        int close = braces.closing(at);
        if (close < 0) {
            return false;
        }
        add(Kind.DATA, close + 1, text.substring(at + 1, close), 0);
        return true;
    }

    /** @param marks which the pattern cannot do without */
    private boolean title(Pattern pattern, Kind kind, String... marks) {
        for (String mark : marks) {
            if (next(mark) > at + 2 * REACH + 4) {
                return false;
            }
        }
        Matcher found = here(pattern);
        if (found == null) {
            return false;
        }
        add(kind, found.end(), found.group(1), 0);
        return true;
    }

    /** Where a mark stands next, beyond all if nowhere; looked for once for all places before it. */
    private int next(String mark) {
        int known = ahead.getOrDefault(mark, -1);
        if (known < at) {
            int found = text.indexOf(mark, at);
            known = found < 0 ? Integer.MAX_VALUE : found;
            ahead.put(mark, known);
        }
        return known;
    }

    private boolean tag() {
        Matcher found = here(TAG);
        if (found == null) {
            return false;
        }
        add(Kind.TAG, found.end(), found.group(1) != null ? found.group(1) : found.group(2), 0);
        return true;
    }

    private boolean shortCode() {
        String name = ShortCodes.at(text, at);
        if (name == null) {
            return false;
        }
        add(Kind.TEXT, at + name.length(), ShortCodes.character(name), 0);
        return true;
    }

    private boolean inferenceEnd() {
        Matcher found = here(HYPHENS);
        if (found == null) {
            return false;
        }
        inference = false;
        add(Kind.INFERENCE_END, found.end(), "", 0);
        return true;
    }

    /** Bold and italic, told apart by what is open. */
    private boolean mark() {
        String one = text.substring(at, at + 1);
        String two = one + one;
        for (String mark : List.of(two, one)) {
            if (text.startsWith(mark, at) && mark.equals(open.peek()) && closesAt(at + mark.length())) {
                open.pop();
                add(Kind.CLOSING, at + mark.length(), mark, 0);
                return true;
            }
        }
        String mark = text.startsWith(two, at) && opensAt(at + 2) ? two : one;
        boolean insideWord = one.equals("_") && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (insideWord || !opensAt(at + mark.length())) {
            return false;
        }
        open.push(mark);
        add(Kind.OPENING, at + mark.length(), mark, 0);
        return true;
    }

    private boolean opensAt(int next) {
        return next < end && !Character.isWhitespace(text.charAt(next));
    }

    private boolean closesAt(int next) {
        return next >= end || " \t\n\r)}_.,!?;:-*".indexOf(text.charAt(next)) >= 0;
    }
}
