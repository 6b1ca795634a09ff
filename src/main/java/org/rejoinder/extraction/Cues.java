package org.rejoinder.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.language.Token;

/**
 * What can be read off a sentence's surface about whether it claims something and what: named features with values
 * around 0..1 for the models, next to its embedding.
 */
final class Cues {

    private static final Map<String, Pattern> WORDING = Map.ofEntries(
            cue("deontic", "\\b(must|should|shall|ought to|need to|needs to|have to|has to|need not)\\b"),
            cue("future", "\\b(will|won't|shall|going to|'ll|is set to|are set to|would)\\b"),
            cue(
                    "commit",
                    "\\b(will (continue|ensure|work|support|provide|publish|review|keep|seek|act|take|be))\\b"
                            + "|\\b(commit(s|ted)?|committed to|pledges?|undertakes?|aims? to|intends? to|promises?)\\b"),
            cue("can", "\\b(can|could|may|might|cannot|can't)\\b"),
            cue(
                    "cause",
                    "\\b(because|therefore|thus|hence|as a result|lead(s|ing)? to|led to|cause[sd]?|due to|result(s|ed)?"
                            + " in|so that|thanks to|contribut\\w+|driv(es|en|ing)|fuel(s|led)?|prevent(s|ed)?|reduc(es|ed)|rais(es|ed)"
                            + "|increas(es|ed)|makes?|made|brought|brings?|creat(es|ed)|why)\\b"),
            cue("condition", "\\b(if|unless|otherwise|as long as)\\b"),
            cue(
                    "number",
                    "\\d|\\b(one in|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|twice|double[sd]?|dozen"
                            + "|hundred|thousand|million|billion)\\b"),
            cue("percent", "%|\\bper ?cent\\b|\\bpercent(age)?\\b|\\bone in \\w+\\b|\\b(half|third|quarter)s? of\\b"),
            cue("money", "[$€£]|\\b(million|billion|trillion|euros?|dollars?|pounds?|crowns?)\\b"),
            cue("year", "\\b(1[89]|20)\\d\\d\\b"),
            cue(
                    "compare",
                    "\\b(more|less|fewer|most|least|than|higher|lower|highest|lowest|largest|better|worse|best|worst)\\b"),
            cue(
                    "change",
                    "\\b(rose|risen|rise|fell|fallen|fall|grew|grown|dropped|declined|increased|decreased|doubled|halved|shrunk)\\b"),
            cue("first", "\\b(we|our|us|ours|i|my|me)\\b"),
            cue("second", "\\b(you|your|yours)\\b"),
            cue(
                    "thanks",
                    "\\b(thank|thanks|welcome|bless|congratulat\\w+|greet(s|ings)?|dear|fellow|ladies|applause)\\b"),
            cue("let", "^\\W*(and |so |then |but )?(tonight,? )?(let us|let's|let me|may)\\b"),
            cue(
                    "call",
                    "^\\W*(come|join|sign|call|write|share|donate|stand|march|bring|read|click|download|visit|follow|contact"
                            + "|send|tell|help|stop|end|defend|say|demand|walk|vote)\\b"),
            cue(
                    "definition",
                    "\\b(is|are|means?|refers? to|consists? of|is defined as|is called|known as|is a|is an|is the)\\b"),
            cue(
                    "value",
                    "\\b(right|wrong|good|bad|just|unjust|fair|unfair|important|vital|essential|crucial|shame\\w*|proud|great"
                            + "|terrible|moral|immoral|noble|dangerous|success\\w*|fail\\w*|true|strong|weak|deserve[sd]?)\\b"),
            cue("negation", "\\b(no|not|never|nothing|nobody|none|neither|nor|cannot)\\b|n't\\b"),
            cue(
                    "report",
                    "\\b(said|says|say|told|claim(s|ed)?|argue[sd]?|according to|found|stated?|reported|warn(s|ed)?)\\b"),
            cue("past", "\\b(was|were|had|did)\\b"),
            cue("hope", "\\b(hope|wish|pray|dream|believe|ask|urge|want|invite|look forward)\\b"),
            cue("this", "^\\W*(this|that|these|those|it|they|he|she)\\b"),
            cue("contrast", "^\\W*(but|yet|however|still|instead|in truth|in fact|nevertheless)\\b"),
            cue(
                    "we-will",
                    "\\b(we|i) (\\w+ly )?(will|shall|are going to|pledge|commit|intend|aim|plan|promise|propose)\\b|\\b(we|i)'ll\\b"),
            cue(
                    "we-must",
                    "\\b(we|i|you|they|congress|governments?) (\\w+ )?(must|should|need to|have to|ought to|cannot|can't)\\b"),
            cue("we-past", "\\b(we|i) ((have|had|'ve) )?(\\w+ly )?\\w+ed\\b|\\bwe've\\b|\\bwe have\\b"),
            cue("asks", "\\b(i|we) (ask|urge|call on|call for|propose|recommend|demand|invite|want)\\b"),
            cue(
                    "to-be-done",
                    "\\b(is|are) (required|needed|necessary|recommended|to be)\\b|\\b(it is|it's) (time|essential|vital|important|imperative)\\b"),
            cue(
                    "remains",
                    "\\b(remains?|continues? to|is|are) (a|an|the|our|central|key|essential|important|vital|crucial|committed)\\b"),
            cue(
                    "because",
                    "\\b(because|since|as a result|therefore|thus|which (means|leads|has led|makes|allows)|thereby|so that|in order to)\\b"),
            cue(
                    "causes",
                    "\\b(lead|leads|led|caus(e|es|ed)|result(s|ed)? in|contribut(e|es|ed) to|prevent(s|ed)?|reduc(e|es|ed)|creat(e|es|ed)"
                            + "|produc(e|es|ed)|driv(e|es)|drove|fuel(s|led)?|enabl(e|es|ed)|protect(s|ed)?|weaken(s|ed)?|strengthen(s|ed)?|brought)\\b"),
            cue(
                    "means",
                    "\\b(means|refers to|consists of|is defined as|is called|are called|known as|stands for|comprises|is made up of)\\b"),
            cue("is-a", "^\\W*(the |an? )?[\\p{L}-]+( [\\p{L}-]+){0,4}( \\(\\w+\\))? (is|are) (an? |the )"),
            cue("loaded", LoadedWords.EMOTIVE));

    private static final Set<String> STOPS = Set.of(".", "!", "?", ":", ";");

    private Cues() {}

    private static Map.Entry<String, Pattern> cue(String name, String pattern) {
        return Map.entry(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /**
     * The features of {@code segment}.
     *
     * @param lead the sentence that introduces the list it is an item of ("The plan would:"), or null
     */
    static Map<String, Double> of(Segment segment, @Nullable Segment lead) {
        Map<String, Double> cues = new LinkedHashMap<>();
        String text = segment.text().replace('’', '\'');
        WORDING.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            if (entry.getValue().matcher(text).find()) {
                cues.put("word-" + entry.getKey(), 1.0);
            }
        });
        addShape(cues, segment.tokens(), text);
        addStyle(cues, segment.tokens());
        cues.put("block-" + segment.block().kind().name().toLowerCase(Locale.ROOT), 1.0);
        if (lead != null) {
            addLead(cues, segment.tokens(), lead);
        }
        return cues;
    }

    private static void addShape(Map<String, Double> cues, List<Token> tokens, String text) {
        List<Token> words =
                tokens.stream().filter(token -> !token.is("PUNCT", "SYM")).toList();
        boolean clause = Syntax.verbWithSubject(tokens, 0, tokens.size()) >= 0;
        boolean verb = tokens.stream().anyMatch(token -> token.is("VERB", "AUX"));
        put(cues, "clause", clause);
        put(cues, "verbless", !verb);
        put(cues, "imperative", !clause && isImperative(tokens));
        put(cues, "question", text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?”"));
        put(cues, "exclaims", text.endsWith("!") || text.endsWith("!”") || text.endsWith("!\""));
        put(cues, "colon-end", text.endsWith(":"));
        put(cues, "unstopped", !text.isEmpty() && !STOPS.contains(text.substring(text.length() - 1)));
        put(cues, "quoted", text.contains("“") || text.contains("\""));
        put(cues, "bars", text.contains(" | ") || text.contains(" > ") || text.contains(" / "));
        put(cues, "address", text.contains("://") || text.contains("@") || text.contains("www."));
        put(cues, "short", words.size() <= 4);
        put(cues, "shortish", words.size() > 4 && words.size() <= 8);
        cues.put("length", Math.min(words.size(), 40) / 40.0);
        if (!words.isEmpty()) {
            double capitals = words.stream()
                    .filter(token -> Character.isUpperCase(token.text().codePointAt(0)))
                    .count();
            cues.put("capitals", capitals / words.size());
            double names = words.stream().filter(token -> token.is("PROPN")).count();
            cues.put("names", names / words.size());
            cues.put("first-tag-" + words.getFirst().tag(), 1.0);
            put(
                    cues,
                    "capital-first",
                    Character.isUpperCase(words.getFirst().text().codePointAt(0)));
            put(cues, "all-capitals", text.equals(text.toUpperCase(Locale.ROOT)));
        }
    }

    /** The words that carry attitude and time rather than topic. */
    private static void addStyle(Map<String, Double> cues, List<Token> tokens) {
        for (Token token : tokens) {
            if (token.is("AUX", "VERB", "ADJ", "ADV", "SCONJ", "PRON")) {
                cues.put("lemma-" + token.lemma(), 1.0);
            }
        }
        int verb = Syntax.verbWithSubject(tokens, 0, tokens.size());
        if (verb >= 0) {
            cues.put("main-" + tokens.get(verb).lemma(), 1.0);
            put(cues, "main-past", Syntax.lower(tokens.get(verb)).endsWith("ed"));
        }
    }

    /** A base form at the beginning and no subject; the tagger often takes it for a noun. */
    static boolean isImperative(List<Token> tokens) {
        for (int index = 0; index < Math.min(2, tokens.size()); index++) {
            Token token = tokens.get(index);
            String word = Syntax.lower(token);
            if (token.is("VERB", "AUX")) {
                return token.lemma().equals(word) && !word.endsWith("ing");
            }
            if (!token.is("ADV", "PUNCT")) {
                return tokens.size() > 4
                        && token.is("NOUN", "PROPN", "ADJ")
                        && !word.endsWith("s")
                        && takesObject(tokens, index + 1);
            }
        }
        return false;
    }

    /** "Draft a law", "Draft and introduce a law". */
    private static boolean takesObject(List<Token> tokens, int after) {
        boolean second = after + 1 < tokens.size()
                && tokens.get(after).is("CCONJ")
                && tokens.get(after + 1).is("VERB");
        return second || (after < tokens.size() && tokens.get(after).is("DET", "PRON", "NOUN", "ADJ", "PROPN"));
    }

    private static void addLead(Map<String, Double> cues, List<Token> item, Segment lead) {
        String text = lead.text().toLowerCase(Locale.ROOT);
        put(cues, "lead-purpose", text.matches("(?s).*\\b(to|would|will|must|should|can|shall|may)\\W*$"));
        put(
                cues,
                "lead-clause",
                Syntax.verbWithSubject(lead.tokens(), 0, lead.tokens().size()) >= 0);
        put(cues, "lead-verb-item", !item.isEmpty() && item.getFirst().is("VERB"));
        put(cues, "lead", true);
    }

    private static void put(Map<String, Double> cues, String name, boolean present) {
        if (present) {
            cues.put(name, 1.0);
        }
    }

    static boolean isListItem(Segment segment) {
        return segment.block().kind() == Block.Kind.LIST_ITEM;
    }
}
