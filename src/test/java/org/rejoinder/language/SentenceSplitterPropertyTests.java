package org.rejoinder.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceSplitterPropertyTests {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    @Property(tries = 300)
    void coversEverythingButWhiteSpaceInOrder(@ForAll("paragraphs") String text) {
        StringBuilder covered = new StringBuilder();
        int last = 0;
        for (TextSpan span : SPLITTER.split(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.of(text)).isEqualTo(span.of(text).strip());
            covered.append(span.of(text));
            last = span.end();
        }
        assertThat(withoutSpace(covered.toString())).isEqualTo(withoutSpace(text));
    }

    private static String withoutSpace(String text) {
        StringBuilder solid = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .forEach(solid::appendCodePoint);
        return solid.toString();
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Arbitraries.of(
                        "The",
                        "peace",
                        "U.S.",
                        "e.g.",
                        ".",
                        "!",
                        "?",
                        "…",
                        "\"",
                        "”",
                        "“",
                        "5",
                        "2.5",
                        "\n",
                        "\n\n",
                        "🕊️",
                        "e\u0301",
                        "No.",
                        "[3]",
                        ")",
                        "(",
                        "WI.",
                        ",",
                        ";",
                        "\u00a0",
                        "\ud83d\ude00.")
                .list()
                .ofMaxSize(30)
                .flatMap(parts -> Arbitraries.of("", " ").map(gap -> String.join(gap, parts)));
    }
}
