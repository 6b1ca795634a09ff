package org.rejoinder.extraction;

import java.util.Set;
import org.rejoinder.language.Token;

/**
 * The verbs by which a text reports what somebody asserts, sorted by what they tell of the writer's own view. Word
 * classes after Hyland 2002, "Activity and Evaluation: Reporting Practices in Academic Writing", in our own selection.
 */
final class Reporting {

    /** Presuppose that what is reported holds. */
    private static final Set<String> FACTIVE = Set.of(
            "find",
            "show",
            "reveal",
            "demonstrate",
            "confirm",
            "prove",
            "discover",
            "note",
            "observe",
            "point",
            "acknowledge",
            "admit",
            "concede",
            "recall",
            "remind",
            "conclude",
            "document",
            "record",
            "recognise",
            "recognize",
            "establish",
            "expose",
            "explain",
            "highlight",
            "underline",
            "count",
            "estimate",
            "calculate");

    /** Keep the writer at a distance from what is reported. */
    private static final Set<String> DISTANCING = Set.of(
            "claim",
            "allege",
            "assert",
            "insist",
            "purport",
            "maintain",
            "contend",
            "boast",
            "suggest",
            "declare",
            "proclaim",
            "promise",
            "profess");

    /** Say that what is reported does not hold. */
    private static final Set<String> DISPUTING = Set.of("pretend", "lie", "debunk", "refute", "fabricate", "mislead");

    private static final Set<String> PLAIN = Set.of(
            "say",
            "tell",
            "state",
            "argue",
            "add",
            "report",
            "write",
            "warn",
            "announce",
            "stress",
            "emphasise",
            "emphasize",
            "reply",
            "respond",
            "answer",
            "comment",
            "remark",
            "mention",
            "cite",
            "predict",
            "believe",
            "think",
            "consider",
            "fear",
            "caution",
            "testify",
            "describe",
            "urge",
            "continue",
            "agree",
            "reiterate",
            "complain",
            "propose",
            "expect",
            "hold",
            "quote",
            "affirm",
            "reaffirm",
            "vow",
            "pledge",
            "hope",
            "deny",
            "underscore",
            "question",
            "ask",
            "charge",
            "object",
            "counter",
            "guess");

    /** Report with a noun phrase for content: "stressed the need for". */
    private static final Set<String> WITH_NOUN = Set.of(
            "emphasise",
            "emphasize",
            "stress",
            "underline",
            "underscore",
            "highlight",
            "reiterate",
            "reaffirm",
            "affirm",
            "cite",
            "welcome",
            "praise",
            "condemn",
            "criticise",
            "criticize",
            "demand",
            "promise",
            "pledge",
            "announce",
            "predict",
            "recommend",
            "propose",
            "reject",
            "deny",
            "oppose",
            "denounce");

    /** Need a "that" or quotation marks to report; without one they act ("found a home", "showed courage"). */
    private static final Set<String> ONLY_WITH_THAT = Set.of(
            "find",
            "show",
            "prove",
            "discover",
            "note",
            "observe",
            "recall",
            "document",
            "record",
            "establish",
            "expose",
            "count",
            "hold",
            "point",
            "continue",
            "add",
            "maintain",
            "charge",
            "answer",
            "question",
            "ask",
            "agree",
            "lie",
            "quote",
            "demonstrate",
            "reveal",
            "remind",
            "confirm",
            "conclude",
            "highlight",
            "describe",
            "acknowledge",
            "recognise",
            "recognize",
            "calculate",
            "object",
            "counter",
            "guess",
            "hope",
            "urge",
            "mislead",
            "suggest",
            "propose",
            "declare",
            "comment");

    /** What an organisation does in its own documents; not a report of its words unless a person does it. */
    private static final Set<String> ATTITUDES = Set.of(
            "recognise",
            "recognize",
            "acknowledge",
            "reaffirm",
            "believe",
            "consider",
            "expect",
            "hope",
            "underline",
            "underscore",
            "emphasise",
            "emphasize",
            "stress",
            "affirm",
            "agree",
            "propose",
            "demand",
            "declare",
            "hold",
            "confirm",
            "highlight",
            "note");

    private Reporting() {}

    static boolean isReporting(Token token) {
        return token.is("VERB") && isKnown(token.lemma());
    }

    static boolean isKnown(String lemma) {
        return PLAIN.contains(lemma)
                || FACTIVE.contains(lemma)
                || DISTANCING.contains(lemma)
                || DISPUTING.contains(lemma);
    }

    static boolean takesNoun(String lemma) {
        return WITH_NOUN.contains(lemma);
    }

    static boolean needsThat(String lemma) {
        return ONLY_WITH_THAT.contains(lemma);
    }

    static boolean isAttitude(String lemma) {
        return ATTITUDES.contains(lemma);
    }

    static boolean isFactive(String lemma) {
        return FACTIVE.contains(lemma);
    }

    static boolean isDistancing(String lemma) {
        return DISTANCING.contains(lemma);
    }

    static boolean isDisputing(String lemma) {
        return DISPUTING.contains(lemma);
    }
}
