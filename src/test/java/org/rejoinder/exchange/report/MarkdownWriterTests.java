package org.rejoinder.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.SampleMaps;

class MarkdownWriterTests {

    private final MarkdownWriter writer = new MarkdownWriter();

    @Test
    void tellsTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.md");
    }

    @Test
    void writesTheSameTwice() throws IOException {
        assertThat(Golden.written(writer, SampleMaps.large()))
                .isEqualTo(Golden.written(new MarkdownWriter(), SampleMaps.large()));
    }

    @Test
    void anEmptyMapIsAReportToo() throws IOException {
        assertThat(Golden.written(writer, SampleMaps.empty()))
                .startsWith("# Nothing yet\n")
                .contains("The map has no documents yet.", "No claim contradicts another.");
    }

    @Test
    void wordsOfDocumentsAreNoMarkup() throws IOException {
        String text = Golden.written(writer, SampleMaps.hostile());

        assertThat(Pattern.compile("(?<!\\\\)[<>`]")
                        .matcher(text.replaceAll("(?m)^> ", ""))
                        .find())
                .isFalse();
        assertThat(text).doesNotContain("\u0000", "\u0007", "\u001b", "://");
        assertThat(text.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    @Test
    void anObjectionThatIsAnsweredIsNoneOfTheUnanswered() throws IOException {
        MapContents map = MapBuilder.map("Bridge", null)
                .document("one", "One", "A", 2020)
                .claim("claim", ClaimType.FACT, "The bridge is safe.")
                .claim("objection", ClaimType.FACT, "The bridge has cracks.")
                .claim("answer", ClaimType.FACT, "The cracks were mended.")
                .contradicts("objection", "claim", 0.9)
                .contradicts("answer", "objection", 0.9)
                .contents();

        String text = Golden.written(writer, map);
        String unanswered = text.substring(text.indexOf("## Objections"), text.indexOf("## Said in"));

        assertThat(unanswered)
                .contains("\u201cThe cracks were mended.\u201d against \u201cThe bridge has cracks.\u201d")
                .contains("\u201cThe bridge is safe.\u201d against \u201cThe bridge has cracks.\u201d")
                .doesNotContain("against \u201cThe bridge is safe.\u201d");
    }

    @Test
    void namesWhatItLeavesOut() {
        assertThat(writer.losses(SampleMaps.bridge()))
                .filteredOn(loss -> loss.what().equals("claims"))
                .flatExtracting(Loss::items)
                .containsExactly("c-alone");
        assertThat(writer.losses(SampleMaps.bridge()))
                .extracting(Loss::what)
                .contains("the texts of documents", "what was rejected, and what is gone from the newest texts");
    }

    @Test
    void everyClaimIsToldOrNamedAsLost() throws IOException {
        MapContents map = SampleMaps.large(400);
        String text = Golden.written(writer, map);
        List<String> lost = writer.losses(map).stream()
                .filter(loss -> loss.what().equals("claims"))
                .flatMap(loss -> loss.items().stream())
                .toList();

        assertThat(lost).isNotEmpty();
        assertThat(map.claims())
                .allSatisfy(claim -> assertThat(text.contains(
                                "Claim number " + claim.id().value().substring(2) + " of"))
                        .isNotEqualTo(lost.contains(claim.id().value())));
    }
}
