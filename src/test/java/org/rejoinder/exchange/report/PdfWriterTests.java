package org.rejoinder.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.SampleMaps;

class PdfWriterTests {

    private final PdfWriter writer = new PdfWriter();

    @Test
    void everyClaimIsInItWithItsPlace() throws IOException {
        String text = text(SampleMaps.bridge());

        assertThat(text)
                .contains("Should the bridge be built?", "The river floods every spring.", "Claims in no picture")
                .contains("In these words: City of Ahlen, [1], characters 32\u201365")
                .contains(
                        "\u201cThe bridge should be built.\u201d and \u201cThe bridge must not be built.\u201d contradict each");
    }

    @Test
    void theOutlineLeadsToEveryChapterAndPicture() throws IOException {
        try (PDDocument document = open(SampleMaps.bridge())) {
            List<String> titles = titles(document.getDocumentCatalog().getDocumentOutline());

            assertThat(titles)
                    .containsExactly(
                            "How to read this report",
                            "What people have reviewed",
                            "Documents",
                            "Pictures",
                            "1. The bridge should be built.",
                            "Claims in no picture",
                            "[2] Residents\u2019 group: the case against",
                            "Sources");
        }
    }

    @Test
    void linksInsideLeadToPagesOfTheFile() throws IOException {
        try (PDDocument document = open(SampleMaps.large())) {
            List<PDPage> targets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    targets.add(((PDPageDestination) ((PDAnnotationLink) annotation).getDestination()).getPage());
                }
            }

            assertThat(targets)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(page ->
                            assertThat(document.getPages().indexOf(page)).isNotNegative());
        }
    }

    @Test
    void pagesAreNumberedAndNothingRunsOffThem() throws IOException {
        try (PDDocument document = open(SampleMaps.large())) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                float width = document.getPage(number - 1).getMediaBox().getWidth();
                PDFTextStripper page = new PDFTextStripper() {
                    @Override
                    protected void writeString(String words, List<org.apache.pdfbox.text.TextPosition> positions)
                            throws IOException {
                        assertThat(positions)
                                .allSatisfy(letter -> assertThat(letter.getX() + letter.getWidth())
                                        .isLessThanOrEqualTo(width - PdfBook.MARGIN + 2));
                        super.writeString(words, positions);
                    }
                };
                page.setStartPage(number);
                page.setEndPage(number);
                page.setSortByPosition(true);

                assertThat(page.getText(document).strip()).endsWith(Integer.toString(number));
            }
        }
    }

    @Test
    void lettersOfEuropeStayLettersAndOthersAreShownAsMissing() throws IOException {
        MapContents map = MapBuilder.map(
                        "\u0391\u03b8\u03ae\u03bd\u03b1, \u041c\u043e\u0441\u043a\u0432\u0430, \u0141\u00f3d\u017a",
                        null)
                .document("one", "One", "A", 2020)
                .claim("han", ClaimType.FACT, "\u6771\u4eac \ufb01t office")
                .contents();
        String text = text(map);

        assertThat(text)
                .contains("\u0391\u03b8\u03ae\u03bd\u03b1, \u041c\u043e\u0441\u043a\u0432\u0430, \u0141\u00f3d\u017a")
                .contains("\u25a1\u25a1", "office");
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        try (PDDocument document = open(SampleMaps.bridge())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void writesTheSameTwice() throws IOException {
        assertThat(Golden.bytes(writer, SampleMaps.large()))
                .isEqualTo(Golden.bytes(new PdfWriter(), SampleMaps.large()));
    }

    @Test
    void hostileTextAndNothingAtAllCanBePrinted() throws IOException {
        assertThat(text(SampleMaps.hostile())).contains("</script><script>alert(1)</script>");
        assertThat(text(SampleMaps.empty())).contains("No claim relates to another");
    }

    private static List<String> titles(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles.addAll(titles(item));
        }
        return titles;
    }

    private PDDocument open(MapContents contents) throws IOException {
        return Loader.loadPDF(Golden.bytes(writer, contents));
    }

    private String text(MapContents contents) throws IOException {
        try (PDDocument document = open(contents)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
