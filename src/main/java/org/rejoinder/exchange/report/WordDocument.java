package org.rejoinder.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.rejoinder.exchange.report.Report.Heading;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.exchange.report.Report.Paragraph;
import org.rejoinder.exchange.report.Report.Run;
import org.rejoinder.exchange.report.Report.Style;

/** A report as Apache POI's document. Its looks are all in named styles, so that whoever edits it can change them at once. */
final class WordDocument implements AutoCloseable {

    /** Stands where a file has to say when it was made; the same always. */
    private static final Optional<Date> ALWAYS = Optional.of(Date.from(Instant.parse("1980-01-01T00:00:00Z")));

    private static final String BOOKMARK = "claim";

    private final XWPFDocument document = new XWPFDocument();
    /** Names of bookmarks by anchor: Word wants letters and digits only. */
    private final Map<String, String> bookmarks = new HashMap<>();

    WordDocument(Report report) throws IOException {
        styles();
        properties(report);
        footer();
        paragraph("Title").createRun().setText(report.title());
        if (report.question() != null) {
            paragraph("Subtitle").createRun().setText(report.question());
        }
        for (Report.Part part : report.parts()) {
            switch (part) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(paragraph);
            }
        }
    }

    void write(OutputStream output) throws IOException {
        document.write(output);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void styles() throws IOException {
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException broken) {
            throw new IllegalStateException("The styles of reports in the jar cannot be read", broken);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = WordDocument.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Missing from the jar: " + name);
        }
        return stream;
    }

    private void properties(Report report) {
        POIXMLProperties properties = document.getProperties();
        properties.getCoreProperties().setTitle(report.title());
        properties.getCoreProperties().setCreator("Rejoinder");
        properties.getCoreProperties().setCreated(ALWAYS);
        properties.getCoreProperties().setModified(ALWAYS);
        properties.getExtendedProperties().setApplication("Rejoinder");
    }

    private void footer() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void heading(Heading heading) {
        XWPFParagraph paragraph = paragraph("Heading" + heading.level());
        if (heading.anchor() == null) {
            paragraph.createRun().setText(heading.text());
            return;
        }
        String name = bookmark(heading.anchor());
        BigInteger id = new BigInteger(name.substring(BOOKMARK.length()));
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private String bookmark(String anchor) {
        return bookmarks.computeIfAbsent(anchor, key -> BOOKMARK + (bookmarks.size() + 1));
    }

    private void paragraph(Paragraph paragraph) {
        XWPFParagraph written = paragraph(style(paragraph.kind()));
        for (Run run : paragraph.runs()) {
            XWPFRun words = run(written, run.target());
            words.setText(run.style() == Style.QUOTED ? "\u201c" + run.text() + "\u201d" : run.text());
            if (run.style() == Style.STRONG) {
                words.setBold(true);
            }
        }
    }

    private XWPFRun run(XWPFParagraph paragraph, @Nullable String target) {
        if (target == null) {
            return paragraph.createRun();
        }
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark(target));
        XWPFHyperlinkRun words = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        words.setStyle("Hyperlink");
        return words;
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case BODY -> "Normal";
            case ITEM -> "ListBullet";
            case QUOTE -> "Quote";
            case ITEM_QUOTE, ITEM_NOTE -> "ListContinue";
        };
    }
}
