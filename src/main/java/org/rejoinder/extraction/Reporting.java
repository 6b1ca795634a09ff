package org.rejoinder.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> EVIDENTIAL = Set.of(
            "show", "reveal", "prove", "demonstrate", "confirm", "suggest", "document", "establish", "expose", "find");

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
            "denounce",
            "call");

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

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("said", "say"),
            Map.entry("told", "tell"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("found", "find"),
            Map.entry("shown", "show"),
            Map.entry("held", "hold"),
            Map.entry("thought", "think"),
            Map.entry("proven", "prove"),
            Map.entry("lying", "lie"),
            Map.entry("misled", "mislead"));

    /** Every form of every verb above, with its base form. */
    private static final Map<String, String> FORMS = forms();

    private Reporting() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (Set<String> verbs : List.of(PLAIN, FACTIVE, DISTANCING, DISPUTING, WITH_NOUN)) {
            for (String verb : verbs) {
                String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
                boolean y = verb.matches(".*[^aeiou]y");
                String third = y
                        ? verb.substring(0, verb.length() - 1) + "ies"
                        : verb.matches(".*(s|ss|sh|ch|x)") ? verb + "es" : verb + "s";
                String past = y ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed";
                forms.put(verb, verb);
                forms.put(third, verb);
                forms.put(past, verb);
                forms.put(stem + "ing", verb);
            }
        }
        forms.put("admitted", "admit");
        forms.put("admitting", "admit");
        forms.remove("holding");
        forms.remove("finding");
        forms.putAll(IRREGULAR);
        return Map.copyOf(forms);
    }

    /**
     * Whether the word at {@code index} reports. The tagger is not trusted alone: it takes many a "claims" for a noun and
     * "found" for a preposition, so the form and its neighbours count too.
     */
    static boolean isReporting(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String form = Syntax.lower(token);
        if (!FORMS.containsKey(form) || isPassive(tokens, index, form)) {
            return false;
        }
        if (token.is("VERB")) {
            return true;
        }
        if (index == 0 || index + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(index - 1);
        Token after = tokens.get(index + 1);
        boolean afterSubject = (before.is("NOUN", "PROPN", "PRON", "AUX")
                        && !Syntax.lower(before).matches("its|our|their|his|her|my|your"))
                || before.text().equals(",")
                || (before.is("ADJ") && Character.isUpperCase(before.text().codePointAt(0)));
        boolean leadsOn = Syntax.lower(after).equals("that")
                || after.text().matches("[:“\"]")
                || after.is("DET", "PRON")
                || (after.is("ADP", "ADV")
                        && index + 2 < tokens.size()
                        && Syntax.lower(tokens.get(index + 2)).equals("that"));
        boolean participle = form.endsWith("ing") && (leadsOn || after.text().equals(","));
        if (participle && before.is("PUNCT", "ADP", "ADV", "PRON", "DET")) {
            return true;
        }
        boolean inflected = !form.equals(FORMS.get(form));
        return afterSubject
                && leadsOn
                && (inflected
                        || before.is("PRON", "AUX", "PROPN")
                        || Syntax.lower(before).endsWith("s"));
    }

    /** Whether the word is some form of a reporting verb, whatever part of speech it is here. */
    static boolean isForm(Token token) {
        return FORMS.containsKey(Syntax.lower(token));
    }

    /** "was promised", "is reported": the subject is not who speaks. */
    private static boolean isPassive(List<Token> tokens, int index, String form) {
        int before = index - 1;
        while (before >= 0 && tokens.get(before).is("ADV")) {
            before--;
        }
        boolean participle = form.matches(".*(ed|id|ld|wn|en|nd|de|ht)");
        return participle
                && before >= 0
                && Syntax.lower(tokens.get(before)).matches("am|is|are|was|were|be|been|being|['’]s|['’]re|as");
    }

    /** Base form of a reporting verb, by its form rather than the tagger's guess. */
    static String lemma(Token token) {
        return FORMS.getOrDefault(Syntax.lower(token), token.lemma());
    }

    /** Whether the verb can report a clause, not only a thing. */
    static boolean takesClause(String lemma) {
        return !lemma.equals("call");
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

    /** Said of things as well as of people: "the figures show". */
    static boolean isEvidential(String lemma) {
        return EVIDENTIAL.contains(lemma);
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
