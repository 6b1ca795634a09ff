package org.rejoinder.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.springframework.stereotype.Component;

/**
 * Splits a sentence into tokens and finds the part of speech and base form of each, by the OpenNLP models trained on
 * the English Web Treebank. Safe for use by many threads: the models are shared, the engines, which keep state, are not.
 */
@Component
public class Tagger {

    private static final String RELEASE = "-1.3-2.5.4.bin";

    private final Lazy<TokenizerModel> tokenizer =
            new Lazy<>(() -> ModelResource.load("opennlp-en-ud-ewt-tokens" + RELEASE, TokenizerModel::new));
    private final Lazy<POSModel> tagger =
            new Lazy<>(() -> ModelResource.load("opennlp-en-ud-ewt-pos" + RELEASE, POSModel::new));
    private final Lazy<LemmatizerModel> lemmatizer =
            new Lazy<>(() -> ModelResource.load("opennlp-en-ud-ewt-lemmas" + RELEASE, LemmatizerModel::new));

    /** The tokens of {@code sentence}, in order; white space belongs to none. */
    public List<Token> tag(String sentence) {
        String plain = withTypewriterMarks(sentence);
        Span[] spans = new TokenizerME(tokenizer.get()).tokenizePos(plain);
        String[] words = Span.spansToStrings(spans, plain);
        String[] tags = new POSTaggerME(tagger.get()).tag(words);
        String[] lemmas = new LemmatizerME(lemmatizer.get()).lemmatize(words, tags);
        List<Token> tokens = new ArrayList<>(spans.length);
        for (int index = 0; index < spans.length; index++) {
            TextSpan span = new TextSpan(spans[index].getStart(), spans[index].getEnd());
            addParts(tokens, sentence, span, tags[index].split("\\+"), lemmas[index].split("\\+"));
        }
        return tokens;
    }

    /** Takes contractions apart, which the models tag as one: "don't" AUX+PART, "it's" PRON+AUX, "Ohio's" PROPN+PART. */
    private static void addParts(List<Token> tokens, String sentence, TextSpan span, String[] tags, String[] lemmas) {
        int cut = tags.length == 2 ? cut(span.of(sentence)) : 0;
        if (cut == 0) {
            tokens.add(token(sentence, span, lemmas.length == 1 ? lemmas[0] : "", tags[0]));
            return;
        }
        int middle = span.start() + cut;
        boolean both = lemmas.length == 2;
        tokens.add(token(sentence, new TextSpan(span.start(), middle), both ? lemmas[0] : "", tags[0]));
        tokens.add(token(sentence, new TextSpan(middle, span.end()), both ? lemmas[1] : "", tags[1]));
    }

    /** Where the second word of a contraction begins; 0 if it cannot be seen. */
    private static int cut(String contraction) {
        String plain = withTypewriterMarks(contraction).toLowerCase(Locale.ROOT);
        if (plain.length() > 3 && (plain.endsWith("n't") || plain.endsWith("not"))) {
            return plain.length() - 3;
        }
        return Math.max(0, plain.lastIndexOf('\''));
    }

    private static Token token(String sentence, TextSpan span, String lemma, String tag) {
        String word = span.of(sentence);
        return new Token(word, lemma(lemma, word), tag, span.start(), span.end());
    }

    private static String lemma(String found, String word) {
        boolean unknown = found.isBlank() || found.equals("O") || found.equals("_");
        return (unknown ? word : found).toLowerCase(Locale.ROOT);
    }

    /** The models have seen only typewriter quotes and hyphens; one character stands for one, so offsets hold. */
    private static String withTypewriterMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            plain.append(
                    switch (character) {
                        case '’', '‘', '‛' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '–', '—', '‑' -> '-';
                        case '\n', '\r', '\t', '\u00a0' -> ' ';
                        default -> character;
                    });
        }
        return plain.toString();
    }
}
