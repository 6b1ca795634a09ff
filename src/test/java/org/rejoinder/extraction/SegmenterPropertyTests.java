package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.SentenceSplitter;
import org.rejoinder.language.Tagger;
import org.rejoinder.language.TextSpan;

class SegmenterPropertyTests {

    private static final Segmenter SEGMENTER = new Segmenter(new SentenceSplitter(), new Tagger());

    @Property(tries = 150)
    void segmentsAreExactPartsOfTheirBlocksInOrder(@ForAll("texts") String text) {
        Snapshot snapshot = Texts.snapshot(text);
        int last = 0;
        for (Segment segment : SEGMENTER.segment(snapshot)) {
            assertThat(snapshot.text().substring(segment.passage())).isEqualTo(segment.text());
            assertThat(segment.passage().start()).isGreaterThanOrEqualTo(last);
            assertThat(segment.block().passage().contains(segment.passage())).isTrue();
            assertThat(segment.sentence().contains(segment.passage())).isTrue();
            assertThat(segment.tokens())
                    .allSatisfy(token -> assertThat(segment.text().substring(token.start(), token.end()))
                            .isEqualTo(token.text()));
            last = segment.passage().end();
        }
    }

    @Property(tries = 150)
    void reportedWordsLieWithinTheirSegments(@ForAll("texts") String text) {
        List<Segment> segments = SEGMENTER.segment(Texts.snapshot(text));
        Map<Passage, Attribution> attributions = Attributor.attributions(segments);
        for (Segment segment : segments) {
            TextSpan content = attributions
                    .getOrDefault(segment.passage(), Attribution.AUTHOR)
                    .content();
            if (content != null) {
                assertThat(content.end()).isLessThanOrEqualTo(segment.text().length());
            }
        }
        assertThat(attributions).hasSameSizeAs(segments);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The city pays.",
                        "The mill closed, and we left.",
                        "🕊️ Peace",
                        "cafe\u0301",
                        ";",
                        "“Stop!” he said.",
                        "\n\n",
                        "# Title",
                        "- item;",
                        "She says that it is over.",
                        "As Sol notes,",
                        "according to",
                        "critics say,",
                        "“it is",
                        "claimed that",
                        "In his view,",
                        "”",
                        "\ud83d\ude00",
                        "while they sleep",
                        "No. 5",
                        "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join(" ", parts).replace(" \n\n ", "\n\n"));
    }
}
