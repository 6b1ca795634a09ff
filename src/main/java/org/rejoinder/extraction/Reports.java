package org.rejoinder.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.language.TextSpan;
import org.rejoinder.language.Token;

/**
 * Finds in a segment who is said to assert what: set phrases, quotations, that-clauses, inserted "they say", and noun
 * phrases after verbs like "stressed". What the author says in the first person is no report.
 */
final class Reports {

    /** Verbs that take whom it is said to before what is said. */
    private static final Set<String> WITH_HEARER =
            Set.of("tell", "remind", "warn", "assure", "inform", "promise", "ask");

    /** What an assembly, a study or a witness finds rather than says. */
    private static final Set<String> FINDING = Set.of("find", "record", "report", "estimate", "count", "document");

    private static final int FEWEST_WORDS = 3;
    /** How far "that" may stand behind its verb. */
    private static final int REACH = 9;

    private Reports() {}

    /** The report that {@code segment} makes, if it makes one. */
    static Optional<Report> in(Segment segment) {
        String text = segment.text();
        List<Token> tokens = segment.tokens();
        return Framed.in(segment)
                .or(() -> quoted(tokens, text))
                .or(() -> clause(tokens, text))
                .or(() -> nounPhrase(tokens, text));
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
            if (Reporting.isReporting(tokens, verb) && onlyLeadsUp(tokens, verb + 1, quote.open())) {
                Optional<Speaker> speaker = subject(tokens, verb, text);
                boolean toTheEnd = onlyPunctuation(tokens, quote.close(), tokens.size());
                TextSpan content = toTheEnd
                        ? inside
                        : new TextSpan(tokens.get(quote.open()).start(), text.length());
                String lemma = Reporting.lemma(tokens.get(verb));
                return speaker.map(who -> Report.of(who, lemma, content));
            }
        }
        for (int verb = quote.close() + 1; verb < tokens.size(); verb++) {
            if (Reporting.isReporting(tokens, verb)) {
                int at = verb;
                boolean subjectFollows = onlyPunctuation(tokens, quote.close() + 1, verb);
                Optional<Speaker> speaker =
                        subjectFollows ? Speaker.after(tokens, at, text) : Speaker.before(tokens, at, text);
                return speaker.map(who -> Report.of(who, Reporting.lemma(tokens.get(at)), inside));
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
            if (!Reporting.isReporting(tokens, verb)
                    || quote.filter(mark -> mark.covers(at)).isPresent()) {
                continue;
            }
            int start = contentStart(tokens, verb);
            if (start > 0 && tokens.size() - start >= FEWEST_WORDS && !isUnsaid(tokens, verb)) {
                Optional<Speaker> speaker = subject(tokens, verb, text);
                if (speaker.isPresent() && canSay(speaker.get(), tokens.get(verb))) {
                    return speaker.map(who -> Report.of(
                            who,
                            Reporting.lemma(tokens.get(at)),
                            text,
                            tokens.get(start).start()));
                }
            }
        }
        return inserted(tokens, text);
    }

    /** Token index where the clause reported by the verb begins; -1 if it reports no clause. */
    private static int contentStart(List<Token> tokens, int verb) {
        String lemma = Reporting.lemma(tokens.get(verb));
        if (!Reporting.takesClause(lemma)) {
            return -1;
        }
        for (int index = verb + 1; index < Math.min(tokens.size() - 1, verb + REACH); index++) {
            Token token = tokens.get(index);
            boolean leadsOn = Syntax.lower(token).equals("that") || token.text().equals(":");
            if (leadsOn && mayStandBetween(tokens, verb + 1, index, lemma)) {
                return index + 1;
            }
            if (leadsOn
                    || token.is("VERB", "AUX", "SCONJ")
                    || (token.is("PUNCT") && !token.text().equals(","))) {
                break;
            }
        }
        int direct = verb + 1;
        if (WITH_HEARER.contains(lemma)
                && direct < tokens.size()
                && tokens.get(direct).is("PRON", "PROPN", "NOUN")) {
            direct++;
        }
        boolean bareClause = !Reporting.needsThat(lemma)
                && direct < tokens.size()
                && tokens.get(direct).is("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
                && !Syntax.lower(tokens.get(direct)).matches("what|who|which|how|why|himself|herself|itself|themselves")
                && verbSoon(tokens, direct);
        return bareClause ? direct : -1;
    }

    /** Between "told" and "that" stands who was told; between other verbs and "that" only when and where. */
    private static boolean mayStandBetween(List<Token> tokens, int from, int to, String lemma) {
        if (from == to || WITH_HEARER.contains(lemma)) {
            return true;
        }
        Token first = tokens.get(from);
        return first.is("ADV", "ADP", "ADJ", "NUM", "PUNCT", "PART")
                || Syntax.lower(first).matches("out|on|in|at");
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

    /** "did not say", "might say", "if anybody says", "those who say": nobody is reported to have said it. */
    private static boolean isUnsaid(List<Token> tokens, int verb) {
        for (int index = 0; index < verb; index++) {
            String word = Syntax.lower(tokens.get(index));
            boolean near = verb - index <= 3;
            if (near
                    && word.matches("not|n['’]t|never|nobody|cannot|no|might|could|would|should|may|can|must|to|let")) {
                return true;
            }
            boolean hypothesis = word.matches("if|whenever|unless|those|whether");
            if (hypothesis && index <= 1 && !hasComma(tokens, index, verb)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasComma(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.text().equals(","));
    }

    /**
     * A body that recognises, believes or stresses something is read as acting, not as being reported; and what is shown by
     * anything but people and their studies is the author's inference.
     */
    private static boolean canSay(Speaker speaker, Token verb) {
        String lemma = Reporting.lemma(verb);
        if (Reporting.isAttitude(lemma) && speaker.kind() == Report.Kind.NAME && !speaker.isPerson()) {
            return false;
        }
        return !Reporting.isEvidential(lemma) || speaker.isPerson() || StanceCues.isResearch(speaker.text());
    }

    /** The subject of the verb, or of the main clause if the verb is a participle ("…, arguing that"). */
    private static Optional<Speaker> subject(List<Token> tokens, int verb, String text) {
        if (Syntax.lower(tokens.get(verb)).endsWith("ing")) {
            // "They keep order by claiming that …" asserts the main clause, in the author's voice.
            if (verb > 0 && Syntax.lower(tokens.get(verb - 1)).matches("by|of|for|from|without|in")) {
                return Optional.empty();
            }
            int main = Syntax.verbWithSubject(tokens, 0, verb);
            return main > 0 ? Speaker.before(tokens, main, text) : Optional.empty();
        }
        if (verb > 0 && Syntax.lower(tokens.get(verb - 1)).equals("to")) {
            return Optional.empty();
        }
        if (verb > 1 && Syntax.lower(tokens.get(verb - 1)).matches("who|which|that")) {
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
            if (!Reporting.isReporting(tokens, verb) || !closed || Reporting.needsThat(Reporting.lemma(token))) {
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
                        ? Report.of(
                                who,
                                Reporting.lemma(token),
                                new TextSpan(0, tokens.get(last - 1).end()))
                        : Report.of(who, Reporting.lemma(token), text, 0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Report> nounPhrase(List<Token> tokens, String text) {
        for (int verb = 1; verb + 1 < tokens.size(); verb++) {
            if (!Reporting.isReporting(tokens, verb)
                    || !Syntax.lower(tokens.get(verb)).matches(".*(s|ed|found)")
                    || isUnsaid(tokens, verb)) {
                continue;
            }
            String lemma = Reporting.lemma(tokens.get(verb));
            Token next = tokens.get(verb + 1);
            boolean object = next.is("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP")
                    && !Syntax.lower(next).equals("by")
                    && (!lemma.equals("call") || Syntax.lower(next).equals("for"));
            boolean infinitive = toFollows(tokens, verb);
            boolean subordinate = tokens.getFirst().is("SCONJ");
            Optional<Speaker> speaker = subject(tokens, verb, text)
                    .filter(who -> (object && Reporting.takesNoun(lemma) && who.isPerson())
                            || (object && FINDING.contains(lemma) && StanceCues.isResearch(who.text()))
                            || (lemma.matches("promise|vow|claim|purport|profess") && infinitive && !subordinate));
            if (speaker.isPresent()) {
                TextSpan content = new TextSpan(next.start(), text.length());
                return speaker.map(who -> new Report(who.text(), who.kind(), lemma, content, true));
            }
        }
        return Optional.empty();
    }

    private static boolean toFollows(List<Token> tokens, int verb) {
        return tokens.subList(verb + 1, Math.min(tokens.size(), verb + 5)).stream()
                .anyMatch(token -> Syntax.lower(token).equals("to"));
    }
}
