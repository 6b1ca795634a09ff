package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertyTests {

    private final DocumentReader reader = new DocumentReader(ReadingSettings.defaults());

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "The ship sails.",
                "Harbour",
                "HARBOUR",
                "\n",
                "\n\n",
                "\r\n",
                "\f",
                "\t",
                "  ",
                " ",
                "•",
                "-",
                "–",
                "* ",
                "1.",
                "2)",
                "(a)",
                "iv.",
                "1.1",
                "§ 3 ",
                "word3",
                "end.4 ",
                "[5]",
                "²",
                "🚢",
                "👩‍👩‍👧",
                "e\u0301",
                "\u200f",
                "\u00a0",
                "#",
                "## Head",
                "===",
                "---",
                "|",
                "> ",
                "```",
                "<!--",
                "[^1]: ",
                "12 May 2020",
                "Home | News",
                "Notes",
                "Contents",
                ":",
                "?",
                "Title: X",
                "\u2028",
                "\u0085",
                "....",
                "\u0000");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> "x" + String.join("", parts));
    }

    @Property(tries = 1500)
    void blocksAreOrderedApartAndInsideAnyText(@ForAll("texts") String text) {
        for (String name : List.of("a.txt", "a.md")) {
            ReadDocument read;
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            try {
                read = reader.read(new DocumentSource(name, content, null, DocumentSource.About.NOTHING));
            } catch (UnreadableDocument binary) {
                assertThat(binary.reason()).as(binary.getMessage()).isEqualTo(UnreadableDocument.Reason.BINARY);
                assertThat(text.chars()).as(text).anyMatch(each -> Character.isISOControl(each) || each == 0xfffd);
                continue;
            }
            String kept = new String(content, StandardCharsets.UTF_8);
            assertThat(read.text().value()).isEqualTo(kept);
            int end = 0;
            for (Block block : read.blocks()) {
                assertThat(block.passage().start()).isGreaterThanOrEqualTo(end);
                end = block.passage().end();
                int[] codePoints = kept.codePoints().toArray();
                assertThat(read.text().substring(block.passage()))
                        .isEqualTo(new String(
                                codePoints,
                                block.passage().start(),
                                block.passage().length()))
                        .isNotBlank();
            }
            assertThat(end).isLessThanOrEqualTo(read.text().length());
        }
    }

    @Property(tries = 300)
    void positionsConvertBothWays(@ForAll String text) {
        SnapshotText snapshot = new SnapshotText(text);
        for (int at = 0; at <= snapshot.length(); at++) {
            assertThat(snapshot.toCharIndex(at)).isEqualTo(text.offsetByCodePoints(0, at));
            assertThat(snapshot.toCodePoint(snapshot.toCharIndex(at))).isEqualTo(at);
        }
    }
}
