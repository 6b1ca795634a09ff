package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClashWritersTests {

    private static final Clash BRIDGE = clash(SampleMaps.bridge(), "d-city", "d-group");
    private static final Clash HOSTILE = clash(SampleMaps.hostile(), "d-one", "d-two");

    static Stream<ClashWriter> writers() {
        return Stream.of(new ClashJson(), new ClashHtml(), new ClashMarkdown(), new ClashCsv());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void tellsBothPassagesOfEveryContradictionAndSaysThatItIsProposed(ClashWriter writer) throws IOException {
        String written = written(writer, BRIDGE);

        assertThat(written)
                .contains("It costs at least 30 million euros \ud83d\udcb6.")
                .contains("12 million euros", "The sums differ", "proposed");
        assertThat(written).isEqualTo(written(writer, clash(SampleMaps.bridge(), "d-city", "d-group")));
    }

    @Test
    void jsonHoldsQuestionsSidesAndAnswers() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written(new ClashJson(), BRIDGE));

        assertThat(json.at("/format").stringValue()).isEqualTo("rejoinder-clash");
        assertThat(json.at("/left/of/0").stringValue()).isEqualTo("d-city");
        assertThat(json.at("/questions/1/contradictions/0/answeredBy").stringValue())
                .isEqualTo("right");
        assertThat(json.at("/questions/0/left/0/reasons/0/status").stringValue())
                .isEqualTo("accepted");
    }

    @Test
    void htmlFetchesAndRunsNothingAndHostileTextStaysText() throws IOException {
        String page = written(new ClashHtml(), HOSTILE);

        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<script", "<img", "\u0000", "\ufffe")
                .doesNotContainPattern("(src|href)=\"|\\bstyle=\"|<[^>]*\\bon[a-z]+=");
    }

    @Test
    void markdownKeepsMarksOfTheTextAsText() throws IOException {
        String text = written(new ClashMarkdown(), HOSTILE);

        assertThat(text).doesNotContainPattern("(?<!\\\\)[<\\[`]").contains("\\<script\\>", "\\`x\\`");
        assertThat(Pattern.compile("(?m)^# ").matcher(text).results()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "＝1", "=HYPERLINK(\"http://x\",\"y\")"})
    void noCellOfTheTableIsAFormula(String text) {
        assertThat(ClashCsv.cell(text)).matches(Pattern.compile("\"?'.*", Pattern.DOTALL));
    }

    @Test
    void everyRowOfTheTableHasTheSameColumns() throws IOException {
        List<String> rows = written(new ClashCsv(), BRIDGE).lines().toList();

        // The byte-order mark, by which Excel knows UTF-8.
        assertThat(rows.getFirst()).startsWith("\ufeffkind,question,status,confidence,left,");
        assertThat(rows)
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(
                                row.replaceAll("\"(?:[^\"]|\"\")*\"", "x").split(",", -1))
                        .hasSize(14));
    }

    private static Clash clash(MapContents contents, String left, String right) {
        return Clash.of(contents, Party.of(new Document.Id(left)), Party.of(new Document.Id(right)));
    }

    private static String written(ClashWriter writer, Clash clash) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        writer.write(clash, output);
        return output.toString(StandardCharsets.UTF_8);
    }
}
