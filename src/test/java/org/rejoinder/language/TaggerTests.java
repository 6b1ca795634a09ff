package org.rejoinder.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTests {

    private static final Tagger TAGGER = new Tagger();

    @Test
    void findsPartsOfSpeechAndBaseForms() {
        List<Token> tokens = TAGGER.tag("The mills closed in 2019.");
        assertThat(tokens).extracting(Token::text).containsExactly("The", "mills", "closed", "in", "2019", ".");
        assertThat(tokens).extracting(Token::tag).containsExactly("DET", "NOUN", "VERB", "ADP", "NUM", "PUNCT");
        assertThat(tokens.get(1).lemma()).isEqualTo("mill");
        assertThat(tokens.get(2).lemma()).isEqualTo("close");
    }

    @Test
    void keepsPlacesAndWordsOfCurlyQuotes() {
        String sentence = "“We don’t 🕊️ agree,” she said.";
        assertThat(TAGGER.tag(sentence))
                .allSatisfy(token -> assertThat(sentence.substring(token.start(), token.end()))
                        .isEqualTo(token.text()));
        assertThat(TAGGER.tag(sentence)).extracting(Token::text).contains("“", "do", "n’t", "agree", "said");
    }
}
