package org.rejoinder.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/**
 * The words that name who speaks, found beside a reporting verb.
 *
 * @param text as written, without leading conjunction
 * @param kind how they are named
 */
record Speaker(String text, Report.Kind kind) {

    static final Speaker NOBODY = new Speaker("", Report.Kind.NOBODY);

    private static final Set<String> SELF = Set.of(
            "i",
            "we",
            "you",
            "one",
            "who",
            "what",
            "this",
            "these",
            "that",
            "those",
            "which",
            "there",
            "nobody",
            "everyone",
            "everybody",
            "nothing",
            "it's",
            "us",
            "me",
            "none",
            "no");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "him", "her", "them", "his", "their");
    private static final Pattern ANYBODY = Pattern.compile(
            "(?i)^(the |its |our |their |his |her )?(some|many|others|most|several|a few|critics|opponents|sceptics|skeptics|naysayers|defenders"
                    + "|supporters|proponents|advocates|apologists|commentators|people|those|detractors|doubters|cynics|pundits|someone|anyone)\\b.*");
    /** Things that show rather than say; what they show is the author's own inference. */
    private static final Pattern EVIDENCE = Pattern.compile(
            "(?i).*\\b(results?|figures?|facts?|history|experience|evidence|example|examples|record|trend|trends|case|cases|numbers"
                    + "|practice|time|events?|crisis|war|years?|decades?|life|failure|success|law|treaty|agreement|plan|policy|section|chapter"
                    + "|article|table|figure|graph|chart|silence|absence|fall|rise|growth|week|month|year|day|today|yesterday|tomorrow|summer|spring|autumn|winter)$");

    /** The author speaking as a body: "our coalition". */
    private static final Pattern OWN_BODY = Pattern.compile(
            "(?i)^(our|my) (\\w+ )?(coalition|alliance|organi[sz]ation|association|union|movement|group|party|network|campaign|government"
                    + "|committee|ministry|department|council|company|administration|federation|view|position|analysis|statement|proposal)$");

    private static final Pattern PERSON_TITLE = Pattern.compile(
            "(?i)\\b(mr|mrs|ms|miss|dr|prof|professor|president|secretary|minister|chief|senator|sen|rep|representative|gen|general|colonel"
                    + "|councillor|commissioner|sergeant|governor|sir|lord|lady|judge|justice|ambassador|captain|admiral|director|chair"
                    + "|chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|chancellor|king|queen|pope|bishop|reverend"
                    + "|administrator|inspector|lawyer|economist|professor|brother|sister|mayor|congressman|congresswoman|delegate)\\b\\.?");
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)\\b(union|council|ministry|committee|bank|court|institute|network|association|department|agency|office|group|nations"
                    + "|alliance|commission|parliament|congress|senate|house|board|bureau|centre|center|university|college|school|hospital"
                    + "|coalition|federation|foundation|fund|organi[sz]ation|party|government|administration|company|corporation|church|times"
                    + "|post|news|journal|report|survey|review|study|poll|index|treaty|force|forces|army|states|kingdom|republic|community"
                    + "|programme|program|service|authority|movement|campaign|observatory|society|team|unit|trust|mission)s?\\b");

    /** Whether this is, by its form, a human being and not a body. */
    boolean isPerson() {
        if (kind == Report.Kind.PRONOUN) {
            return !text.equalsIgnoreCase("it");
        }
        if (kind == Report.Kind.ANYBODY) {
            return true;
        }
        if (PERSON_TITLE.matcher(text).find()) {
            return true;
        }
        List<String> words = List.of(text.split("\\s+"));
        boolean names = words.size() >= 2
                && words.size() <= 3
                && words.stream()
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                                && !word.equals(word.toUpperCase(Locale.ROOT)));
        return kind == Report.Kind.NAME && names && !ORGANISATION.matcher(text).find();
    }

    static boolean isOrganisation(String name) {
        return ORGANISATION.matcher(name).find();
    }

    /** The human being named in a description: "a review led by Professor Sol". */
    static Optional<String> personIn(String description) {
        Matcher title = PERSON_TITLE.matcher(description);
        int from = -1;
        while (title.find()) {
            from = title.start();
        }
        return from >= 0 && from + 4 < description.length()
                ? Optional.of(description.substring(from))
                        .filter(name -> !Names.withoutTitle(name).equals(name))
                : Optional.empty();
    }

    /** The subject of the verb at {@code verb}, or nothing if it cannot speak or is the author. */
    static Optional<Speaker> before(List<Token> tokens, int verb, String sentence) {
        int last = verb - 1;
        while (last > 0
                && (tokens.get(last).is("AUX", "ADV", "PART")
                        || Syntax.lower(tokens.get(last)).equals("not"))) {
            last--;
        }
        if (last >= 0 && tokens.get(last).text().equals(",")) {
            return beforeComma(tokens, last, sentence);
        }
        return phrase(tokens, phraseStart(tokens, last), last, sentence);
    }

    /** "The minister, Ana Sol, said": the name; "Ana Sol, who led the review, said": what stands before. */
    private static Optional<Speaker> beforeComma(List<Token> tokens, int comma, String sentence) {
        int opening = comma - 1;
        while (opening >= 0 && !tokens.get(opening).text().equals(",")) {
            opening--;
        }
        if (opening < 0) {
            return phrase(tokens, phraseStart(tokens, comma - 1), comma - 1, sentence);
        }
        boolean name = opening + 1 < comma;
        for (int index = opening + 1; index < comma; index++) {
            name &= tokens.get(index).is("PROPN")
                    || PERSON_TITLE.matcher(tokens.get(index).text()).matches();
        }
        boolean placeOfName = opening > 0 && tokens.get(opening - 1).is("PROPN") && comma - opening == 2;
        return name && !placeOfName
                ? phrase(tokens, opening + 1, comma - 1, sentence)
                : phrase(tokens, phraseStart(tokens, opening - 1), opening - 1, sentence);
    }

    /** The noun phrase after a verb in "said Ana Sol, a nurse". */
    static Optional<Speaker> after(List<Token> tokens, int verb, String sentence) {
        int from = verb + 1;
        int to = from;
        while (to < tokens.size()
                && tokens.get(to).is("PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM")
                && !(to > from && tokens.get(to).is("PRON", "DET"))) {
            to++;
        }
        return to > from ? phrase(tokens, from, to - 1, sentence) : Optional.empty();
    }

    /** The words {@code [from, to)} as a speaker. */
    static Optional<Speaker> of(List<Token> tokens, int from, int to, String sentence) {
        return phrase(tokens, from, to - 1, sentence);
    }

    private static int phraseStart(List<Token> tokens, int last) {
        int start = last + 1;
        for (int index = last; index >= 0; index--) {
            Token token = tokens.get(index);
            boolean part = token.is("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART", "ADP")
                    || token.text().matches("[-–&]")
                    || PERSON_TITLE.matcher(token.text()).matches()
                    || (token.is("ADV") && index < last && tokens.get(index + 1).is("ADJ", "NUM"))
                    || isReducedRelative(tokens, index);
            boolean otherSubject =
                    token.is("PRON") && index < last && !Syntax.lower(token).matches("its|our|their|his|her|my");
            if (!part || otherSubject || Syntax.lower(token).matches("which|whom|where|when")) {
                break;
            }
            start = index;
        }
        return start;
    }

    /** "a survey commissioned by the city". */
    private static boolean isReducedRelative(List<Token> tokens, int index) {
        return tokens.get(index).is("VERB")
                && index > 0
                && index + 1 < tokens.size()
                && tokens.get(index - 1).is("NOUN", "PROPN")
                && tokens.get(index + 1).is("ADP");
    }

    private static Optional<Speaker> phrase(List<Token> tokens, int start, int last, String sentence) {
        int from = start;
        while (from < last && tokens.get(from).is("PART", "CCONJ", "ADV", "PUNCT", "SCONJ")) {
            from++;
        }
        if (from <= last && tokens.get(from).is("ADP")) {
            from = afterAdverbial(tokens, from, last);
        }
        if (from > last || from < 0) {
            return Optional.empty();
        }
        TextSpan span = new TextSpan(tokens.get(from).start(), tokens.get(last).end());
        String text = span.of(sentence)
                .replaceAll("\\s+", " ")
                .replaceFirst("(?<=\\p{L})\\d+$", "")
                .replaceFirst("^\\d+(?=\\p{L})", "")
                .strip();
        return classify(tokens.subList(from, last + 1), text);
    }

    /** "In 2021 the court": where the subject begins after what leads up to it. */
    private static int afterAdverbial(List<Token> tokens, int from, int last) {
        for (int index = last; index > from; index--) {
            if (tokens.get(index).is("DET") && !tokens.get(index - 1).is("ADP")) {
                return index;
            }
        }
        int name = last;
        while (name > from && tokens.get(name - 1).is("PROPN")) {
            name--;
        }
        return tokens.get(name).is("PROPN", "PRON")
                        || (tokens.get(name).is("NOUN") && tokens.get(name - 1).is("NUM"))
                ? name
                : last + 1;
    }

    private static Optional<Speaker> classify(List<Token> tokens, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String first = Syntax.lower(tokens.getFirst());
        if (PRONOUNS.contains(lower)) {
            return Optional.of(new Speaker(text, Report.Kind.PRONOUN));
        }
        if (ANYBODY.matcher(text).matches()) {
            return Optional.of(new Speaker(text, Report.Kind.ANYBODY));
        }
        boolean nominal = tokens.stream().anyMatch(token -> token.is("NOUN", "PROPN", "ADJ"))
                || (tokens.size() == 1 && tokens.getFirst().is("ADV") && first.endsWith("s") && first.length() > 4);
        boolean self = SELF.contains(lower) || (SELF.contains(first) && !nominal);
        if (!nominal
                || self
                || first.matches("no|nobody|none|this|these|that|those")
                || EVIDENCE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (OWN_BODY.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean name = text.matches(".*\\b\\p{Lu}{2,}\\b.*")
                || tokens.stream()
                        .anyMatch(token -> token.is("PROPN")
                                && Character.isUpperCase(token.text().codePointAt(0)));
        return Optional.of(new Speaker(text, name ? Report.Kind.NAME : Report.Kind.DESCRIPTION));
    }
}
