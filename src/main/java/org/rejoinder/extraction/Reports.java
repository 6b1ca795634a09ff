package org.rejoinder.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/**
 * Finds in a segment who is said to assert what: quotations, that-clauses, "according to", the passive of hearsay,
 * inserted "they say", and noun phrases after verbs like "stressed". What the author says in the first person is no
 * report.
 */
final class Reports {

    private static final Pattern HEARSAY = Pattern.compile(
            "^\\W*(?:(?:and|but|yet|while|however,?|sometimes|often|again)\\s+)*(?:"
                    + "it (?:is|was|has been|['’]s|is being) (?:\\w+ )?(?:said|argued|claimed|believed|alleged|suggested|asserted|maintained"
                    + "|reported|rumou?red|assumed|objected) that\\s+"
                    + "|(?:[\\w\\s]{0,30}\\b)?(?:we|people|you|they|voters|citizens|residents) (?:are|were|have been|are being) "
                    + "(?:\\w+ )?(?:told|assured|led to believe|asked to believe) (?:that )?"
                    + "|(?:claim|myth|fiction|allegation|misconception)(?: (?:no\\. ?)?\\d+)?: )(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_THE_VIEW = Pattern.compile(
            "^\\W*in (?:the )?(?:(?:words|view|opinion|eyes|judg(?:e)?ment) of ([^,]{2,60})|([^,]{2,60}?)(?:['’]s?)? (?:view|opinion|words"
                    + "|judg(?:e)?ment|eyes|telling)),?\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SELF = Set.of("our", "my", "your", "we", "i", "us", "me");
    private static final int FEWEST_WORDS = 3;

    private Reports() {}

    /** The report that {@code segment} makes, if it makes one. */
    static Optional<Report> in(Segment segment) {
        String text = segment.text();
        List<Token> tokens = segment.tokens();
        Matcher hearsay = HEARSAY.matcher(text);
        if (hearsay.find()) {
            return Optional.of(report(Speaker.NOBODY, "say", text, hearsay.end()));
        }
        return inTheView(text)
                .or(() -> accordingTo(tokens, text))
                .or(() -> quoted(tokens, text))
                .or(() -> clause(tokens, text))
                .or(() -> nounPhrase(tokens, text));
    }

    private static Report report(Speaker speaker, String verb, String text, int from) {
        return report(speaker, verb, new TextSpan(from, text.length()));
    }

    private static Report report(Speaker speaker, String verb, TextSpan content) {
        return new Report(speaker.text(), speaker.kind(), verb, content, false);
    }

    private static Optional<Report> inTheView(String text) {
        Matcher matcher = IN_THE_VIEW.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (SELF.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.empty();
        }
        boolean pronoun = name.matches("(?i)his|her|their|its");
        boolean named = Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
        Report.Kind kind = pronoun ? Report.Kind.PRONOUN : named ? Report.Kind.NAME : Report.Kind.DESCRIPTION;
        return Optional.of(report(new Speaker(name, kind), "according", text, matcher.end()));
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
                return Optional.of(report(
                        speaker.get(), "according", text, tokens.get(end + 1).start()));
            }
            if (!leads && end >= tokens.size() - 1) {
                int last = tokens.get(index - 1).text().equals(",") ? index - 2 : index - 1;
                return Optional.of(report(
                        speaker.get(),
                        "according",
                        new TextSpan(tokens.getFirst().start(), tokens.get(last).end())));
            }
            return Optional.of(report(speaker.get(), "according", text, 0));
        }
        return Optional.empty();
    }

    private static Optional<Report> quoted(List<Token> tokens, String text) {
        Optional<Quotation> found = Quotation.first(tokens);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Quotation quote = found.get();
        TextSpan inside = new TextSpan(
                tokens.get(quote.open() + 1).start(),
                tokens.get(Math.min(quote.close(), tokens.size()) - 1).end());
        for (int verb = quote.open() - 1; verb >= 0; verb--) {
            if (Reporting.isReporting(tokens.get(verb)) && onlyLeadsUp(tokens, verb + 1, quote.open())) {
                Optional<Speaker> speaker = subject(tokens, verb, text);
                boolean toTheEnd = onlyPunctuation(tokens, quote.close(), tokens.size());
                TextSpan content = toTheEnd
                        ? inside
                        : new TextSpan(tokens.get(quote.open()).start(), text.length());
                String lemma = tokens.get(verb).lemma();
                return speaker.map(who -> report(who, lemma, content));
            }
        }
        for (int verb = quote.close() + 1; verb < tokens.size(); verb++) {
            if (Reporting.isReporting(tokens.get(verb))) {
                int at = verb;
                boolean subjectFollows = onlyPunctuation(tokens, quote.close() + 1, verb);
                Optional<Speaker> speaker =
                        subjectFollows ? Speaker.after(tokens, at, text) : Speaker.before(tokens, at, text);
                return speaker.map(who -> report(who, tokens.get(at).lemma(), inside));
            }
        }
        return Optional.empty();
    }

    private static boolean onlyPunctuation(List<Token> tokens, int from, int to) {
        for (int index = Math.max(0, from); index < to; index++) {
            if (!tokens.get(index).is("PUNCT", "SYM", "NUM")) {
                return false;
            }
        }
        return true;
    }

    /** Between a verb and the quotation it introduces stand marks, "that", and at most whom it was said to. */
    private static boolean onlyLeadsUp(List<Token> tokens, int from, int to) {
        boolean colon = to > from && tokens.get(to - 1).text().matches("[:,]");
        for (int index = from; index < to; index++) {
            Token token = tokens.get(index);
            boolean filler = token.is("PUNCT") || Syntax.lower(token).equals("that");
            if (!filler && !(colon && token.is("DET", "NOUN", "PROPN", "PRON", "ADP", "ADJ"))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Report> clause(List<Token> tokens, String text) {
        Optional<Quotation> quote = Quotation.first(tokens);
        for (int verb = 0; verb < tokens.size(); verb++) {
            int at = verb;
            if (!Reporting.isReporting(tokens.get(verb))
                    || quote.isPresent() && quote.get().covers(at)) {
                continue;
            }
            int start = contentStart(tokens, verb);
            if (start > 0 && tokens.size() - start >= FEWEST_WORDS && !isNegated(tokens, verb)) {
                Optional<Speaker> speaker = subject(tokens, verb, text);
                if (speaker.isPresent() && !isOwnAttitude(speaker.get(), tokens.get(verb))) {
                    return speaker.map(who -> report(
                            who, tokens.get(at).lemma(), text, tokens.get(start).start()));
                }
            }
        }
        return inserted(tokens, text);
    }

    /** Token index where the clause reported by the verb begins; -1 if it reports no clause. */
    private static int contentStart(List<Token> tokens, int verb) {
        String lemma = tokens.get(verb).lemma();
        for (int index = verb + 1; index < Math.min(tokens.size() - 1, verb + 8); index++) {
            Token token = tokens.get(index);
            if (Syntax.lower(token).equals("that")
                    && (token.is("SCONJ") || index == verb + 1 && !nounFollows(tokens, index))) {
                return index + 1;
            }
            if (token.text().equals(":")) {
                return index + 1;
            }
            if (token.is("VERB", "AUX", "SCONJ")
                    || (token.is("PUNCT") && !token.text().equals(","))) {
                break;
            }
        }
        int direct = verb + 1;
        boolean told = lemma.equals("tell")
                && direct < tokens.size()
                && tokens.get(direct).is("PRON", "PROPN", "NOUN");
        if (told) {
            direct++;
        }
        boolean bareClause = !Reporting.needsThat(lemma)
                && direct < tokens.size()
                && tokens.get(direct).is("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
                && !Syntax.lower(tokens.get(direct)).matches("what|who|which|how|why|himself|herself|itself|themselves")
                && verbSoon(tokens, direct);
        return bareClause ? direct : -1;
    }

    /** "that bank" is no clause. */
    private static boolean nounFollows(List<Token> tokens, int index) {
        return tokens.get(index).is("DET")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is("NOUN")
                && Syntax.verbWithSubject(tokens, index + 1, tokens.size()) < 0;
    }

    private static boolean verbSoon(List<Token> tokens, int from) {
        int verb = Syntax.verbWithSubject(tokens, from, Math.min(tokens.size(), from + 10));
        for (int index = from; index < verb; index++) {
            if (tokens.get(index).is("PUNCT", "CCONJ", "SCONJ")
                    || Syntax.lower(tokens.get(index)).equals("to")) {
                return false;
            }
        }
        return verb > from;
    }

    private static boolean isNegated(List<Token> tokens, int verb) {
        for (int index = Math.max(0, verb - 3); index < verb; index++) {
            if (Syntax.lower(tokens.get(index)).matches("not|n['’]t|never|nobody|cannot|no")) {
                return true;
            }
        }
        return false;
    }

    /** A body that recognises, believes or stresses something is read as acting, not as being reported. */
    private static boolean isOwnAttitude(Speaker speaker, Token verb) {
        return Reporting.isAttitude(verb.lemma()) && speaker.kind() == Report.Kind.NAME && !speaker.isPerson();
    }

    /** The subject of the verb, or of the main clause if the verb is a participle ("…, arguing that"). */
    private static Optional<Speaker> subject(List<Token> tokens, int verb, String text) {
        if (Syntax.lower(tokens.get(verb)).endsWith("ing")) {
            int main = Syntax.verbWithSubject(tokens, 0, verb);
            return main > 0 ? Speaker.before(tokens, main, text) : Optional.empty();
        }
        if (verb > 0 && Syntax.lower(tokens.get(verb - 1)).equals("to")) {
            return Optional.empty();
        }
        if (verb > 1 && Syntax.lower(tokens.get(verb - 1)).equals("who")) {
            return Speaker.before(tokens, verb - 1, text);
        }
        if (verb > 2
                && tokens.get(verb - 1).is("VERB", "NOUN", "PROPN")
                && tokens.get(verb - 2).is("CCONJ")) {
            return Optional.empty();
        }
        Optional<Speaker> before = Speaker.before(tokens, verb, text);
        boolean coordinated = verb > 1 && tokens.get(verb - 1).is("CCONJ");
        if (before.isEmpty() && coordinated) {
            int main = Syntax.verbWithSubject(tokens, 0, verb);
            return main > 0 ? Speaker.before(tokens, main, text) : Optional.empty();
        }
        return before;
    }

    /** "Patrols, they say, cut crime." and "Patrols cut crime, critics say." */
    private static Optional<Report> inserted(List<Token> tokens, String text) {
        for (int verb = 2; verb < tokens.size(); verb++) {
            Token token = tokens.get(verb);
            boolean closed =
                    verb + 1 >= tokens.size() || tokens.get(verb + 1).text().matches("[,.]");
            if (!Reporting.isReporting(token) || !closed || Reporting.needsThat(token.lemma())) {
                continue;
            }
            int comma = verb - 1;
            while (comma > 0 && !tokens.get(comma).is("PUNCT")) {
                comma--;
            }
            int last = comma;
            if (comma >= FEWEST_WORDS - 1 && tokens.get(comma).text().equals(",") && verb - comma <= 6) {
                boolean ends = verb + 2 >= tokens.size();
                Optional<Speaker> speaker = Speaker.of(tokens, comma + 1, verb, text);
                return speaker.map(who -> ends
                        ? report(
                                who,
                                token.lemma(),
                                new TextSpan(0, tokens.get(last - 1).end()))
                        : report(who, token.lemma(), text, 0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Report> nounPhrase(List<Token> tokens, String text) {
        for (int verb = 1; verb + 1 < tokens.size(); verb++) {
            Token token = tokens.get(verb);
            @Nullable String next = Syntax.lower(tokens.get(verb + 1));
            boolean object = tokens.get(verb + 1).is("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP") && !next.equals("by");
            if (Reporting.isReporting(token)
                    && Reporting.takesNoun(token.lemma())
                    && object
                    && Syntax.isFiniteVerb(tokens, verb)
                    && !isNegated(tokens, verb)) {
                Optional<Speaker> speaker = subject(tokens, verb, text);
                if (speaker.isPresent() && speaker.get().isPerson()) {
                    return Optional.of(new Report(
                            speaker.get().text(),
                            speaker.get().kind(),
                            token.lemma(),
                            new TextSpan(tokens.get(verb + 1).start(), text.length()),
                            true));
                }
            }
        }
        return Optional.empty();
    }
}
