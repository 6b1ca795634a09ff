package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTests {

    private final SvgWriter writer = new SvgWriter();

    @Test
    void drawsTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.svg");
    }

    @Test
    void namesEveryRelationWithSignAndWord() throws IOException {
        String svg = Golden.written(writer, SampleMaps.bridge());

        assertThat(svg).contains(">+ supports<", ">\u2212 contradicts<", "stroke-dasharray");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Document svg = parse(SampleMaps.hostile());

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).startsWith("</script><script>alert(1)");
    }

    @Test
    void titlesTellWhatScreenReadersNeed() throws Exception {
        Document svg = parse(SampleMaps.bridge());

        NodeList groups = svg.getElementsByTagName("g");
        assertThat(IntStream.range(0, groups.getLength())
                        .mapToObj(index -> (Element) groups.item(index))
                        .filter(group -> group.getAttribute("class").startsWith("claim")))
                .hasSize(5)
                .allSatisfy(
                        group -> assertThat(group.getFirstChild().getNodeName()).isEqualTo("title"));
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("6 claims, 3 supports, 2 contradictions", "not drawn: 1");
    }

    @Test
    void anEmptyMapIsStillAPicture() throws Exception {
        assertThat(parse(SampleMaps.empty()).getDocumentElement().getNodeName()).isEqualTo("svg");
    }

    @Test
    void aLargeMapBecomesManyPicturesThatHoldEveryClaimWithRelations() throws IOException {
        String svg = Golden.written(writer, SampleMaps.large());

        for (int claim = 1; claim < SampleMaps.LARGE; claim++) {
            assertThat(svg).contains("\u201cClaim number " + claim + " of a rather large and well connected map");
        }
        assertThat(svg).contains("not drawn: 0.").isEqualTo(Golden.written(new SvgWriter(), SampleMaps.large()));
    }

    private Document parse(MapContents contents) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Golden.bytes(writer, contents)));
    }
}
