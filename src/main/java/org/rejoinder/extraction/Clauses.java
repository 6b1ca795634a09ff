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
        String word = Syntax.lower(tokens.get(index));
        int next = switch (word) {
            case ";", ":" -> skip(tokens, index + 1, COORDINATORS);
            case "," ->
                skip(tokens, index + 1, COORDINATORS) > index + 1
                        ? index + 2
                        : skip(tokens, index + 1, CONTRASTS) > index + 1 ? index + 2 : 0;
            case "while", "whereas" -> index + 1;
            default -> 0;
        };
        if (next == 0 || next >= tokens.size()) {
            return 0;
        }
        boolean coordinated = word.equals(",");
        return standsAlone(tokens, from, index)
                        && opensClause(tokens, next)
                        && !(reports(tokens, from, index) && (coordinated || word.equals(":")))
                ? next
                : 0;
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

    private static boolean opensClause(List<Token> tokens, int from) {
        if (tokens.size() - from < SHORTEST) {
            return false;
        }
        int to = Math.min(tokens.size(), from + SUBJECT_WINDOW);
        Token first = tokens.get(from);
        boolean subjectFirst = first.is("PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADV");
        int verb = Syntax.verbWithSubject(tokens, from, to);
        int list = indexOf(tokens, from, to, ",");
        return subjectFirst
                && Syntax.isIndependent(tokens, from, to)
                && (list < 0 || verb < list)
                && !Syntax.lower(first).matches("who|whom|whose|which|that");
    }

    /** Whether what stands here reports speech: what follows would belong to what was said. */
    private static boolean reports(List<Token> tokens, int from, int to) {
        for (int index = from; index < to; index++) {
            if (Reporting.isReporting(tokens.get(index))) {
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
