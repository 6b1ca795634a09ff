package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.language.Tagger;
import org.rejoinder.language.Token;
import org.rejoinder.relation.ClaimReading.Account;
import org.rejoinder.relation.ClaimReading.Opening;
import org.rejoinder.relation.ClaimReading.Purpose;
import org.rejoinder.relation.ClaimReading.Word;
import org.rejoinder.relation.Lexicon.CueWords;

/** Reads claims: parts of speech, negation, tone, amounts, purposes and causes. */
final class ClaimReader {

    /** How many words a negation and a word such as "prevent" reach. */
    private static final int NEGATION_REACH = 5;

    private static final int LESSEN_REACH = 4;

    /** How far behind its trigger a purpose may begin, and how long it may be. */
    private static final int PURPOSE_REACH = 9;

    private static final int PURPOSE_LENGTH = 14;

    /** Words that say little about the issue. */
    private static final Set<String> LIGHT = Set.of(
            "be",
            "have",
            "do",
            "make",
            "take",
            "get",
            "give",
            "go",
            "come",
            "say",
            "tell",
            "use",
            "let",
            "put",
            "see",
            "know",
            "think",
            "want",
            "need",
            "become",
            "keep",
            "mean",
            "begin",
            "seem",
            "find",
            "show",
            "call",
            "ask",
            "other",
            "such",
            "more",
            "most",
            "many",
            "much",
            "own",
            "same",
            "new",
            "several",
            "certain",
            "various",
            "time",
            "way",
            "thing",
            "number",
            "part",
            "kind",
            "lot",
            "fact",
            "one",
            "who",
            "which",
            "that",
            "this",
            "year",
            "month",
            "week",
            "day",
            "today",
            "per",
            "cent",
            "percent",
            "%",
            "also",
            "only",
            "will",
            "can",
            "may",
            "must",
            "should",
            "would",
            "could",
            "shall",
            "might",
            "first",
            "last",
            "next",
            "continue",
            "claim",
            "point",
            "remain",
            "include",
            "believe",
            "argue",
            "add",
            "note",
            "state",
            "report",
            "not",
            "no");

    private final Tagger tagger;
    private final Lexicon lexicon;

    ClaimReader(Tagger tagger, Lexicon lexicon) {
        this.tagger = tagger;
        this.lexicon = lexicon;
    }

    ClaimReading read(PlacedClaim placed) {
        String text = placed.claim().text();
        List<Token> tokens = tagger.tag(text);
        PorterStemmer stemmer = new PorterStemmer();
        List<Word> words = words(tokens, stemmer::stem);
        Map<String, Word> content = new LinkedHashMap<>();
        words.stream().filter(ClaimReader::carriesContent).forEach(word -> content.putIfAbsent(word.stem(), word));
        return new ClaimReading(
                placed,
                words,
                content,
                subjects(words),
                (int) words.stream().filter(word -> word.valence() > 0).count(),
                (int) words.stream().filter(word -> word.valence() < 0).count(),
                (int) words.stream()
                        .filter(word -> lexicon.is(CueWords.NEGATION, word.lemma()))
                        .count(),
                Quantity.in(text),
                purpose(text, tokens, words),
                account(words),
                opening(text));
    }

    private List<Word> words(List<Token> tokens, UnaryOperator<String> stem) {
        List<Word> words = new ArrayList<>(tokens.size());
        int negation = 0;
        int lessening = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            String lower = token.text().toLowerCase(Locale.ROOT);
            String lemma = lower.equals("n't") || lower.equals("n’t") ? "not" : token.lemma();
            boolean clauseEnds = token.is("PUNCT") || lower.equals("but");
            if (clauseEnds) {
                negation = 0;
                lessening = 0;
            }
            int plain = lexicon.valence(lemma) != 0 ? lexicon.valence(lemma) : lexicon.valence(lower);
            // A name praises nothing: "United States", "Peace Corps".
            int valence = token.is("PROPN") ? 0 : plain;
            boolean negated = negation > 0;
            int turned = (negated ? -1 : 1) * (lessening > 0 ? -1 : 1) * valence;
            words.add(new Word(token.text(), lemma, stem.apply(lemma), token.tag(), negated, turned));
            negation = Math.max(0, negation - 1);
            lessening = Math.max(0, lessening - 1);
            boolean notOnly =
                    index + 1 < tokens.size() && tokens.get(index + 1).text().equalsIgnoreCase("only");
            if (lexicon.is(CueWords.NEGATION, lemma) && !notOnly) {
                negation = NEGATION_REACH;
            }
            if (lexicon.is(CueWords.LESSEN, lemma)) {
                lessening = LESSEN_REACH;
            }
        }
        return words;
    }

    private static boolean carriesContent(Word word) {
        return switch (word.tag()) {
            case "NOUN", "PROPN", "VERB", "ADJ" ->
                !LIGHT.contains(word.lemma())
                        && word.lemma().length() > 1
                        && Character.isLetter(word.lemma().charAt(0));
            default -> false;
        };
    }

    private static Set<String> subjects(List<Word> words) {
        Set<String> subjects = new LinkedHashSet<>();
        for (Word word : words) {
            boolean verb = word.tag().equals("VERB") || word.tag().equals("AUX");
            if (verb && !subjects.isEmpty()) {
                break;
            }
            if (!verb && carriesContent(word)) {
                subjects.add(word.stem());
            }
        }
        return subjects;
    }

    /** The strongest statement of a purpose: "was founded … to …", "its aim is to …", "exists for …", "is about …". */
    private Optional<Purpose> purpose(String text, List<Token> tokens, List<Word> words) {
        Optional<Purpose> best = Optional.empty();
        for (int index = 0; index < words.size(); index++) {
            double strength = purposeStrength(words, index);
            if (strength == 0 || best.map(Purpose::strength).orElse(0.0) >= strength) {
                continue;
            }
            int start = goalStart(words, index);
            if (start < 0) {
                continue;
            }
            int end = start;
            while (end < words.size() && end - start < PURPOSE_LENGTH && !endsGoal(words, start, end)) {
                end++;
            }
            Set<String> goal = stems(words.subList(start, end));
            if (!goal.isEmpty()) {
                best = Optional.of(new Purpose(
                        words.get(index).text(),
                        words.get(index).tag().equals("VERB")
                                && lexicon.is(CueWords.ORIGIN, words.get(index).lemma()),
                        text.substring(
                                tokens.get(start).start(), tokens.get(end - 1).end()),
                        goal,
                        owner(words, index, start),
                        strength,
                        words.get(index).negated() || words.get(start).negated()));
            }
        }
        return best;
    }

    private double purposeStrength(List<Word> words, int index) {
        Word word = words.get(index);
        if (word.tag().equals("NOUN") && lexicon.is(CueWords.PURPOSE, word.lemma())) {
            int next = index + 1;
            while (next < words.size() && belongsToNoun(words.get(next))) {
                next++;
            }
            boolean predicated = next < words.size() && words.get(next).lemma().equals("be");
            return predicated ? 1 : 0;
        }
        if (word.tag().equals("VERB") && lexicon.is(CueWords.ORIGIN, word.lemma())) {
            if (index == 0) {
                return 0;
            }
            boolean passive = words.subList(Math.max(0, index - 4), index).stream()
                    .anyMatch(before -> before.lemma().equals("be"));
            return passive || word.text().endsWith("ed") ? 1 : 0.5;
        }
        if (word.tag().equals("VERB") && lexicon.is(CueWords.SERVE, word.lemma())) {
            return word.lemma().equals("serve") || word.lemma().equals("exist") ? 0.7 : 0.4;
        }
        boolean about = word.lemma().equals("about")
                && words.subList(Math.max(0, index - 3), index).stream()
                        .anyMatch(before -> before.lemma().equals("be"));
        return about ? 0.7 : 0;
    }

    /** What is spoken of before a verb, and around a noun: "the levy's purpose", "the purpose of the levy". */
    private static Set<String> owner(List<Word> words, int trigger, int goal) {
        Set<String> owner = stems(words.subList(0, trigger));
        if (words.get(trigger).tag().equals("NOUN")) {
            owner.addAll(stems(words.subList(trigger + 1, goal)));
        }
        return owner;
    }

    /** "of the levy", "has always": what may stand between "the purpose" and "is". */
    private static boolean belongsToNoun(Word word) {
        return switch (word.tag()) {
            case "DET", "ADJ", "NOUN", "PROPN", "ADV" -> true;
            default -> word.lemma().equals("of") || word.lemma().equals("have");
        };
    }

    /** Where the purpose of the trigger at {@code index} begins; -1 if none follows. */
    private static int goalStart(List<Word> words, int index) {
        if (words.get(index).lemma().equals("about")) {
            return index + 1 < words.size() ? index + 1 : -1;
        }
        for (int next = index + 1; next < Math.min(words.size() - 1, index + PURPOSE_REACH); next++) {
            String lower = words.get(next).text().toLowerCase(Locale.ROOT);
            Word after = words.get(next + 1);
            boolean infinitive = lower.equals("to")
                    && !after.tag().matches("DET|PROPN|NUM|PRON|ADP|PUNCT")
                    && !words.get(next - 1).lemma().startsWith("accord");
            boolean reason = lower.equals("for")
                    && (after.tag().equals("NOUN")
                            || after.text().endsWith("ing")
                            || after.tag().equals("ADJ"));
            boolean soThat = lower.equals("so") && after.lemma().equals("that");
            if (infinitive || reason || soThat) {
                return next;
            }
            if (words.get(next).tag().equals("PUNCT") && ";:.!?".contains(lower)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsGoal(List<Word> words, int start, int index) {
        Word word = words.get(index);
        boolean newClause = word.lemma().equals("and")
                && index + 1 < words.size()
                && words.get(index + 1).tag().matches("PRON|DET|AUX")
                && words.subList(index, Math.min(words.size(), index + 5)).stream()
                        .anyMatch(next -> next.tag().equals("AUX"));
        return index > start
                && ((word.tag().equals("PUNCT")
                                && !word.text().equals("-")
                                && !word.text().equals("'"))
                        || newClause
                        || word.lemma().equals("while")
                        || word.lemma().equals("but"));
    }

    /** "E because C", "E is the result of C", "C leads to E". */
    private Optional<Account> account(List<Word> words) {
        for (int index = 1; index < words.size() - 1; index++) {
            Word word = words.get(index);
            boolean backward = switch (word.lemma()) {
                case "because", "due", "owing", "thanks" -> true;
                case "result", "consequence" -> words.get(index + 1).lemma().equals("of");
                case "cause", "drive", "explain", "trigger" ->
                    words.get(index + 1).lemma().equals("by");
                default -> false;
            };
            boolean forward = switch (word.lemma()) {
                case "cause", "drive", "trigger", "produce" -> word.tag().equals("VERB") && !backward;
                case "lead", "contribute" -> words.get(index + 1).lemma().equals("to");
                default -> false;
            };
            if (backward || forward) {
                List<Word> left = words.subList(0, index);
                List<Word> right = words.subList(index + 1, Math.min(words.size(), index + 1 + PURPOSE_LENGTH));
                Set<String> cause = stems(backward ? right : left);
                Set<String> effect = stems(backward ? left : right);
                if (!cause.isEmpty() && !effect.isEmpty()) {
                    String shown = (backward ? right : left)
                            .stream()
                                    .filter(ClaimReader::carriesContent)
                                    .map(Word::text)
                                    .limit(4)
                                    .collect(Collectors.joining(" … "));
                    return Optional.of(new Account(cause, effect, shown));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> stems(List<Word> words) {
        Set<String> stems = new LinkedHashSet<>();
        words.stream().filter(ClaimReader::carriesContent).map(Word::stem).forEach(stems::add);
        return stems;
    }

    private Opening opening(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}]+", "");
        for (Opening.Kind kind : Opening.Kind.values()) {
            String words = switch (kind) {
                case NONE -> "";
                case EVIDENCE -> lexicon.opening(CueWords.OPENS_EVIDENCE, lower);
                case CONCLUSION -> lexicon.opening(CueWords.OPENS_CONCLUSION, lower);
                case CONTRAST -> lexicon.opening(CueWords.OPENS_CONTRAST, lower);
                case ADDITION -> lexicon.opening(CueWords.OPENS_ADDITION, lower);
                case BACK -> lexicon.opening(CueWords.OPENS_BACK, lower);
            };
            if (!words.isEmpty()) {
                return new Opening(kind, words);
            }
        }
        return new Opening(Opening.Kind.NONE, "");
    }
}
