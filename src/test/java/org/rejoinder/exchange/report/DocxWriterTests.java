package org.rejoinder.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.SampleMaps;

class DocxWriterTests {

    private final DocxWriter writer = new DocxWriter();

    @Test
    void saysWhatTheReportSays() throws IOException {
        Report report = MapReport.of(SampleMaps.bridge());
        List<String> paragraphs = read(Golden.bytes(writer, SampleMaps.bridge())).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .toList();

        assertThat(paragraphs)
                .startsWith("The bridge", "Should the bridge be built?")
                .hasSize(2 + report.parts().size());
        assertThat(paragraphs)
                .contains("2. The bridge must not be built.", "What speaks against it", "Sources")
                .contains("\u2212 \u201cThe bridge should be built.\u201d (claim 1) \u2013 proposed, 97 %");
    }

    @Test
    void headingsAreStyledAndHaveTheirLevelInTheOutline() throws IOException {
        XWPFDocument document = read(Golden.bytes(writer, SampleMaps.bridge()));

        assertThat(document.getParagraphs())
                .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .extracting(XWPFParagraph::getText)
                .containsExactly(
                        "How to read this report",
                        "What people have reviewed",
                        "Documents",
                        "Contested claims",
                        "Objections that nothing answers",
                        "Said in more than one document",
                        "Sources");
        assertThat(document.getParagraphs())
                .allSatisfy(paragraph -> assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                        .isTrue());
        assertThat(document.getStyles()
                        .getStyle("Heading2")
                        .getCTStyle()
                        .getPPr()
                        .getOutlineLvl()
                        .getVal())
                .isEqualTo(1);
    }

    @Test
    void everyLinkInsideLeadsToABookmark() throws IOException {
        XWPFDocument document = read(Golden.bytes(writer, SampleMaps.large()));
        List<String> bookmarks = document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                .map(CTBookmark::getName)
                .toList();

        assertThat(bookmarks).isNotEmpty().doesNotHaveDuplicates();
        assertThat(document.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getCTP().getHyperlinkList().stream())
                        .map(link -> link.getAnchor())
                        .toList())
                .isNotEmpty()
                .isSubsetOf(bookmarks);
    }

    @Test
    void writesTheSameTwiceAndNoTime() throws IOException {
        byte[] once = Golden.bytes(writer, SampleMaps.bridge());

        assertThat(Golden.bytes(new DocxWriter(), SampleMaps.bridge())).isEqualTo(once);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void hostileTextIsReadBackAsText() throws Exception {
        byte[] file = Golden.bytes(writer, SampleMaps.hostile());

        assertThat(new Tika().parseToString(new ByteArrayInputStream(file)))
                .contains("</script><script>alert(1)</script> ]]> --> \"; } ' \\ `x` <img src=x onerror=alert(2)>")
                .contains("&amp; {a: b} [Title]: #tag");
    }

    @Test
    void anEmptyMapIsADocumentToo() throws IOException {
        assertThat(read(Golden.bytes(writer, SampleMaps.empty()))
                        .getParagraphs()
                        .getFirst()
                        .getText())
                .isEqualTo("Nothing yet");
    }

    private static XWPFDocument read(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
