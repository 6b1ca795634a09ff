package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/**
 * Cuts a sentence into the clauses that each assert something of their own: at semicolons and colons, before a
 * coordinating conjunction with a subject after it, and before a contrasting "while" or "whereas". Reasons ("because"),
 * conditions and reported speech stay whole, since their parts are not asserted alone.
 */
final class Clauses {

    private static final Set<String> COORDINATORS = Set.of("and", "but", "yet", "or", "so", "nor");
    private static final Set<String> CONTRASTS = Set.of("while", "whereas");
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "when",
            "because",
            "although",
            "though",
            "since",
            "unless",
            "as",
            "until",
            "after",
            "before",
            "while",
            "whenever",
            "once",
            "whether");
    /** A shorter clause is a turn of phrase ("I know;"), not a claim. */
    private static final int SHORTEST = 4;
    /** A subject and its verb stand near the beginning of a clause. */
    private static final int SUBJECT_WINDOW = 12;

    private Clauses() {}

    /** Spans of the clauses in the sentence the tokens come from, in order; one span if it cannot be cut. */
    static List<TextSpan> of(List<Token> tokens) {
        List<TextSpan> clauses = new ArrayList<>();
        if (tokens.isEmpty()) {
            return clauses;
        }
        int from = 0;
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            depth = depthAfter(tokens.get(index), depth);
            if (depth == 0 && index > from) {
                int next = cutAt(tokens, from, index);
                if (next > 0) {
                    clauses.add(span(tokens, from, index));
                    from = next;
                }
            }
        }
        clauses.add(span(tokens, from, tokens.size()));
        return clauses;
    }

    private static TextSpan span(List<Token> tokens, int from, int to) {
        return new TextSpan(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static int depthAfter(Token token, int depth) {
        return switch (token.text()) {
            case "(", "[", "“", "«" -> depth + 1;
            case ")", "]", "”", "»" -> Math.max(0, depth - 1);
            case "\"" -> depth == 0 ? 1 : 0;
            default -> depth;
        };
    }

    /** Where the next clause begins if the sentence is cut before the token at {@code index}; 0 if it is not. */
    private static int cutAt(List<Token> tokens, int from, int index) {
        int next = switch (Syntax.lower(tokens.get(index))) {
            case ";" -> skip(tokens, index + 1, COORDINATORS);
            case ":" -> reports(tokens, from, index) ? 0 : index + 1;
            case "," -> afterComma(tokens, from, index);
            case "whereas" -> index + 1;
            case "while" -> reports(tokens, from, index) ? index + 1 : 0;
            default -> 0;
        };
        boolean cuts =
                next > 0 && next < tokens.size() && standsAlone(tokens, from, index) && opensClause(tokens, next);
        return cuts ? next : 0;
    }

    private static int afterComma(List<Token> tokens, int from, int comma) {
        int next = comma + 1;
        if (skip(tokens, next, CONTRASTS) > next) {
            return next + 1;
        }
        boolean coordinates = skip(tokens, next, COORDINATORS) > next;
        return coordinates && !reports(tokens, from, comma) && !endsList(tokens, from, comma, next + 1) ? next + 1 : 0;
    }

    /** "poverty, ignorance, and": the comma closes a list of things, unless a pronoun or article begins anew. */
    private static boolean endsList(List<Token> tokens, int from, int comma, int next) {
        if (next < tokens.size() && tokens.get(next).is("PRON", "DET")) {
            return false;
        }
        for (int index = comma - 1; index >= Math.max(from, comma - 4); index--) {
            if (tokens.get(index).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static int skip(List<Token> tokens, int index, Set<String> words) {
        return index < tokens.size() && words.contains(Syntax.lower(tokens.get(index))) ? index + 1 : index;
    }

    private static boolean standsAlone(List<Token> tokens, int from, int to) {
        if (to - from < SHORTEST) {
            return false;
        }
        int start = from;
        if (CONDITIONS.contains(Syntax.lower(tokens.get(from)))) {
            int comma = indexOf(tokens, from, to, ",");
            if (comma < 0) {
                return false;
            }
            start = comma + 1;
        }
        return Syntax.isIndependent(tokens, start, to);
    }

    /** A subject and soon its finite verb, with nothing between them that would make it a phrase of something else. */
    private static boolean opensClause(List<Token> tokens, int from) {
        if (tokens.size() - from < SHORTEST) {
            return false;
        }
        int to = Math.min(tokens.size(), from + SUBJECT_WINDOW);
        int verb = Syntax.verbWithSubject(tokens, from, to);
        if (verb < 0 || !tokens.get(from).is("PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADV")) {
            return false;
        }
        for (int index = from; index < verb; index++) {
            Token token = tokens.get(index);
            boolean phrase =
                    token.is("PUNCT", "SCONJ", "SYM") || Syntax.lower(token).equals("to");
            if (phrase || token.text().startsWith("--")) {
                return false;
            }
        }
        return Syntax.isIndependent(tokens, from, to);
    }

    /** Whether what stands here reports speech: what follows would belong to what was said. */
    private static boolean reports(List<Token> tokens, int from, int to) {
        for (int index = from; index < to; index++) {
            if (Reporting.isReporting(tokens, index)) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(List<Token> tokens, int from, int to, String word) {
        for (int index = from; index < to; index++) {
            if (tokens.get(index).text().equals(word)) {
                return index;
            }
        }
        return -1;
    }
}
