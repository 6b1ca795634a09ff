package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlWriterTests {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"map\">(.*?)</script>", Pattern.DOTALL);

    private final HtmlWriter writer = new HtmlWriter();

    @Test
    void writesTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.html");
    }

    @Test
    void everyClaimHasItsPassageAndEveryRelationBoth() throws IOException {
        String page = Golden.written(writer, SampleMaps.bridge());

        assertThat(page)
                .contains("<article id=\"c-build\" data-related=\"3\">", "<article id=\"c-alone\">")
                .contains("<mark>The river floods every spring.</mark>")
                .contains("+ supported by", "\u2212 contradicts", "\u2212 contradicted by");
        // In its own article, beside the claim it contradicts among the strongest, and with each of two relations.
        assertThat(page.split("<mark>The bridge must not be built.</mark>", -1)).hasSize(1 + 4);
        assertThat(page).doesNotContain("= equivalent to");
    }

    @Test
    void fetchesNothingAndRunsOnlyItsOwnScript() throws IOException {
        String page = Golden.written(writer, SampleMaps.bridge());

        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-", "script-src &#39;sha256-")
                .doesNotContain("unsafe-inline")
                .doesNotContainPattern("(src|href)=\"(?!#)")
                .doesNotContainPattern(" style=\"|\\bon[a-z]+=\"|url\\(|@import");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String page = Golden.written(writer, SampleMaps.hostile());

        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
        assertThat(page).doesNotContain("<img", "\u0000", "\u0007", "\ufffe", "alert(1)</script>");
        assertThat(data(SampleMaps.hostile()).at("/claims/0/text").asString())
                .startsWith("</script><script>alert(1)</script> ]]> -->");
    }

    @Test
    void everyLinkHasATarget() throws IOException {
        String page = Golden.written(writer, SampleMaps.large());

        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            assertThat(page).contains("id=\"" + links.group(1) + "\"");
            found++;
        }
        assertThat(found).isGreaterThan(SampleMaps.LARGE);
    }

    @Test
    void threeHundredClaimsFitIntoTwoMegabytesAndComeOutTheSameEachTime() throws IOException {
        byte[] page = Golden.bytes(writer, SampleMaps.large(300));

        assertThat(page.length).isLessThan(2_000_000);
        assertThat(Golden.bytes(new HtmlWriter(), SampleMaps.large(300))).isEqualTo(page);
    }

    @Test
    void anEmptyMapIsStillAPage() throws IOException {
        assertThat(Golden.written(writer, SampleMaps.empty())).contains("<h1>Nothing yet</h1>", "0 claims");
    }

    private JsonNode data(MapContents contents) throws IOException {
        Matcher data = DATA.matcher(Golden.written(writer, contents));
        assertThat(data.find()).isTrue();
        return new JsonMapper().readTree(data.group(1));
    }
}
