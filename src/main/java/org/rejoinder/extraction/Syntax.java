package org.rejoinder.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rejoinder.language.Token;

/** Shallow grammar read off parts of speech: enough to tell a clause from a fragment, with no parser. */
final class Syntax {

    private static final Set<String> FINITE_AUXILIARIES = Set.of(
            "am", "is", "are", "was", "were", "'s", "’s", "'re", "’re", "'m", "’m", "has", "have", "had", "'ve", "’ve",
            "'d", "’d", "do", "does", "did", "will", "'ll", "’ll", "would", "can", "could", "may", "might", "must",
            "shall", "should", "ought", "ca", "wo");
    private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "that", "what");

    private Syntax() {}

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** Whether the word at {@code index} can be the finite verb of a clause. */
    static boolean isFiniteVerb(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String word = lower(token);
        boolean infinitive = index > 0 && lower(tokens.get(index - 1)).equals("to");
        if (infinitive) {
            return false;
        }
        if (token.is("AUX")) {
            return FINITE_AUXILIARIES.contains(word);
        }
        if (word.endsWith("ing") || !(token.is("VERB") || Reporting.isReporting(tokens, index))) {
            return false;
        }
        boolean passiveModifier = word.endsWith("ed")
                && index + 1 < tokens.size()
                && lower(tokens.get(index + 1)).equals("by");
        return !passiveModifier;
    }

    /** Index of the first finite verb in {@code [from, to)} that has a subject before it there; -1 if there is none. */
    static int verbWithSubject(List<Token> tokens, int from, int to) {
        boolean subject = false;
        boolean relative = false;
        for (int index = from; index < to; index++) {
            Token token = tokens.get(index);
            boolean pronounOfClause = RELATIVES.contains(lower(token)) && token.is("PRON", "SCONJ", "DET");
            if (pronounOfClause && subject) {
                relative = true;
            } else if (token.is("NOUN", "PROPN", "PRON", "NUM") && !pronounOfClause) {
                subject = true;
            } else if (lower(token).matches("this|these|those|that|it|there") && index + 1 < to) {
                subject = true;
            }
            if (subject && isFiniteVerb(tokens, index)) {
                if (!relative) {
                    return index;
                }
                relative = false;
            }
        }
        return -1;
    }

    /** Whether {@code [from, to)} could stand as a sentence: its own subject and finite verb, nothing subordinating it. */
    static boolean isIndependent(List<Token> tokens, int from, int to) {
        if (from >= to) {
            return false;
        }
        Token first = tokens.get(from);
        boolean subordinate = first.is("SCONJ")
                || RELATIVES.contains(lower(first))
                || Set.of("if", "when", "because", "although", "though", "since", "unless", "where", "to")
                        .contains(lower(first));
        return !subordinate && verbWithSubject(tokens, from, to) >= 0;
    }
}
