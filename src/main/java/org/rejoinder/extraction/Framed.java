package org.rejoinder.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/** Reports set in a phrase of their own: "it is said that", "Myth:", "in her view", "according to", "as Sol notes". */
final class Framed {

    private static final Pattern HEARSAY = Pattern.compile(
            "^\\W*(?:(?:and|but|yet|while|however,?|sometimes|often|again)\\s+)*(?:"
                    + "it (?:is|was|has been|['’]s|is being) (?:\\w+ )?(?:said|argued|claimed|believed|alleged|suggested|asserted|maintained"
                    + "|reported|rumou?red|assumed|objected) that\\s+"
                    + "|(?:[\\w\\s]{0,30}\\b)?(?:we|people|you|they|voters|citizens|residents) (?:are|were|have been|are being) "
                    + "(?:\\w+ )?(?:told|assured|led to believe|asked to believe) (?:that )?"
                    + "|(?:claim|myth|fiction|allegation|misconception)(?: (?:no\\. ?)?\\d+)?: )(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUED = Pattern.compile(
            "\\bit (?:is|was|has been|['’]s) (?:said|argued|believed|reported|maintained|suggested) that",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_THE_VIEW = Pattern.compile(
            "^\\W*in (?:the )?(?:(?:words|view|opinion|eyes|judg(?:e)?ment) of ([^,]{2,60})|([^,]{2,60}?)(?:['’]s?)? (?:view|opinion|words"
                    + "|judg(?:e)?ment|eyes|telling)),?\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SELF = Set.of("our", "my", "your", "we", "i", "us", "me");
    private static final int FEWEST_WORDS = 3;

    private Framed() {}

    static Optional<Report> in(Segment segment) {
        String text = segment.text();
        List<Token> tokens = segment.tokens();
        return hearsay(text)
                .or(() -> inTheView(text))
                .or(() -> accordingTo(tokens, text))
                .or(() -> as(tokens, text));
    }

    /** "It is sometimes said" sets up a rebuttal; "it is argued" need not. */
    private static Optional<Report> hearsay(String text) {
        Matcher hearsay = HEARSAY.matcher(text);
        if (!hearsay.find()) {
            return Optional.empty();
        }
        boolean setUp = !ARGUED.matcher(hearsay.group()).find();
        return Optional.of(Report.of(Speaker.NOBODY, setUp ? "say" : "argue", text, hearsay.end()));
    }

    private static Optional<Report> inTheView(String text) {
        Matcher matcher = IN_THE_VIEW.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (SELF.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean pronoun = name.matches("(?i)his|her|their|its");
        boolean named = Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
        Report.Kind kind = pronoun ? Report.Kind.PRONOUN : named ? Report.Kind.NAME : Report.Kind.DESCRIPTION;
        return Optional.of(Report.of(new Speaker(name, kind), "according", text, matcher.end()));
    }

    private static Optional<Report> accordingTo(List<Token> tokens, String text) {
        for (int index = 0; index + 2 < tokens.size(); index++) {
            if (!Syntax.lower(tokens.get(index)).equals("according")
                    || !Syntax.lower(tokens.get(index + 1)).equals("to")) {
                continue;
            }
            int end = index + 2;
            while (end < tokens.size() && !tokens.get(end).text().matches("[,.;:]")) {
                end++;
            }
            Optional<Speaker> speaker = Speaker.of(tokens, index + 2, end, text);
            if (speaker.isEmpty() || SELF.contains(Syntax.lower(tokens.get(index + 2)))) {
                return Optional.empty();
            }
            boolean leads = index <= 2;
            if (leads && end + FEWEST_WORDS < tokens.size()) {
                return Optional.of(Report.of(
                        speaker.get(), "according", text, tokens.get(end + 1).start()));
            }
            if (!leads && end >= tokens.size() - 1) {
                int last = tokens.get(index - 1).text().equals(",") ? index - 2 : index - 1;
                return Optional.of(Report.of(
                        speaker.get(),
                        "according",
                        new TextSpan(tokens.getFirst().start(), tokens.get(last).end())));
            }
            return Optional.of(Report.of(speaker.get(), "according", text, 0));
        }
        return Optional.empty();
    }

    /** "As Ana Sol notes, the mines closed." */
    private static Optional<Report> as(List<Token> tokens, String text) {
        if (!tokens.stream().anyMatch(token -> token.text().equals(","))) {
            return Optional.empty();
        }
        int comma = comma(tokens);
        int verb = comma - 1;
        while (verb > 0 && tokens.get(verb).is("ADP", "ADV")) {
            verb--;
        }
        boolean fits = !tokens.isEmpty()
                && Syntax.lower(tokens.getFirst()).equals("as")
                && verb > 1
                && comma + FEWEST_WORDS < tokens.size()
                && Reporting.isForm(tokens.get(verb));
        return fits
                ? Speaker.of(tokens, 1, verb, text)
                        .map(who -> Report.of(
                                who, "note", text, tokens.get(comma + 1).start()))
                : Optional.empty();
    }

    private static int comma(List<Token> tokens) {
        int comma = 0;
        while (!tokens.get(comma).text().equals(",")) {
            comma++;
        }
        return comma;
    }
}
