package org.rejoinder.exchange.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Layout;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.report.Report.Heading;
import org.rejoinder.exchange.report.Report.Kind;
import org.rejoinder.exchange.report.Report.Paragraph;
import org.rejoinder.exchange.report.Report.Part;

/**
 * A PDF file page by page: text that flows, pictures, page numbers, an outline of the headings, links to them. Nothing in it
 * tells when it was made.
 */
final class PdfBook implements AutoCloseable {

    static final float MARGIN = 48;

    private static final float FOOT = 30;
    /** Below this the small font of a picture falls under six points. */
    private static final float LEAST_SCALE = 0.55f;
    /** A pixel is three quarters of a point, so that a picture has the size it has on a screen. */
    private static final float FULL_SCALE = 0.75f;

    private static final List<PDRectangle> SHEETS =
            List.of(PDRectangle.A4, across(PDRectangle.A4), across(PDRectangle.A3));

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final String running;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDOutlineItem> above = new ArrayList<>();
    private final Map<String, PDPageXYZDestination> anchors = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private @Nullable PdfPage page;
    private int pages;
    private float y;

    /** @param title stands in the file's properties and at the foot of every page */
    PdfBook(String title, long id) throws IOException {
        font = new PdfFont(document);
        running = Words.cut(title, 80);
        document.setDocumentId(id);
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreator("Rejoinder");
        document.setDocumentInformation(about);
    }

    /** Begins a page for text. */
    @CanIgnoreReturnValue
    PdfPage turn() throws IOException {
        return turn(PDRectangle.A4);
    }

    private PdfPage turn(PDRectangle sheet) throws IOException {
        closePage();
        PDPage next = new PDPage(sheet);
        document.addPage(next);
        pages++;
        PdfPage drawn = new PdfPage(next, new PDPageContentStream(document, next, AppendMode.OVERWRITE, true), font);
        page = drawn;
        y = drawn.height() - MARGIN;
        drawn.text(running, MARGIN, FOOT, 8, PdfPage.SOFT, false);
        String number = Integer.toString(pages);
        drawn.text(number, drawn.width() - MARGIN - font.width(number, 8), FOOT, 8, PdfPage.SOFT, false);
        return drawn;
    }

    private PdfPage here() throws IOException {
        PdfPage now = page;
        return now == null ? turn() : now;
    }

    /** The page to write on, the next one if there is less room left than this. */
    private PdfPage room(float height) throws IOException {
        PdfPage now = here();
        return y - height < MARGIN ? turn() : now;
    }

    void write(List<Part> parts) throws IOException {
        for (Part part : parts) {
            switch (part) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(paragraph);
            }
        }
    }

    void title(String title, @Nullable String question) throws IOException {
        turn();
        y -= 60;
        lines(new PdfLines(font, 26, here().width() - 2 * MARGIN).add(title, true, null), MARGIN, 26, PdfPage.INK);
        if (question != null) {
            y -= 8;
            lines(
                    new PdfLines(font, 15, here().width() - 2 * MARGIN).add(question, false, null),
                    MARGIN,
                    15,
                    PdfPage.SOFT);
        }
        y -= 24;
    }

    void heading(Heading heading) throws IOException {
        float size = switch (heading.level()) {
            case 1 -> 17;
            case 2 -> 12.5f;
            default -> 10.5f;
        };
        // A heading stays with the first lines of what follows it.
        PdfPage on = room(size * 5);
        y -= y < on.height() - MARGIN ? size * 0.9f : 0;
        mark(heading, on);
        lines(
                new PdfLines(font, size, on.width() - 2 * MARGIN).add(heading.text(), true, null),
                MARGIN,
                size,
                heading.level() == 3 ? PdfPage.SOFT : PdfPage.INK);
        y -= size * 0.25f;
    }

    /** Puts a heading into the outline and makes it a place to lead to. */
    private void mark(Heading heading, PdfPage on) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(on.page());
        place.setLeft(0);
        place.setTop((int) Math.ceil(y + 6));
        if (heading.anchor() != null) {
            anchors.putIfAbsent(heading.anchor(), place);
        }
        if (heading.level() < 3) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(font.shown(Words.cut(heading.text(), 100)));
            item.setDestination(place);
            while (above.size() >= heading.level()) {
                above.removeLast();
            }
            PDOutlineNode under = above.isEmpty() ? outline : above.getLast();
            under.addLast(item);
            above.add(item);
        }
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        float size = paragraph.kind() == Kind.ITEM_NOTE || paragraph.kind() == Kind.ITEM_QUOTE ? 9 : 10;
        float indent = switch (paragraph.kind()) {
            case BODY -> 0;
            case ITEM -> 12;
            case QUOTE -> 14;
            case ITEM_QUOTE, ITEM_NOTE -> 24;
        };
        PdfLines lines = new PdfLines(font, size, here().width() - 2 * MARGIN - indent);
        for (Report.Run run : paragraph.runs()) {
            String words = run.style() == Report.Style.QUOTED ? "\u201c" + run.text() + "\u201d" : run.text();
            lines.add(words, run.style() == Report.Style.STRONG, run.target());
        }
        if (paragraph.kind() == Kind.ITEM) {
            PdfPage on = room(size * 1.35f);
            on.text("\u2022", MARGIN + 2, y - size * 1.35f, size, PdfPage.SOFT, false);
        }
        lines(
                lines,
                MARGIN + indent,
                size,
                paragraph.kind() == Kind.ITEM_NOTE ? PdfPage.SOFT : PdfPage.INK,
                paragraph.kind() == Kind.QUOTE);
        y -= paragraph.kind() == Kind.BODY || paragraph.kind() == Kind.QUOTE ? 5 : 2;
    }

    private void lines(PdfLines lines, float left, float size, Color colour) throws IOException {
        lines(lines, left, size, colour, false);
    }

    /** @param bar whether a bar stands before them, as before words of a document */
    private void lines(PdfLines lines, float left, float size, Color colour, boolean bar) throws IOException {
        for (List<PdfLines.Piece> line : lines.lines()) {
            PdfPage on = room(size * 1.35f);
            y -= size * 1.35f;
            if (bar) {
                on.stream().setNonStrokingColor(PdfPage.SOFT);
                on.stream().addRect(left - 8, y - size * 0.3f, 1.5f, size * 1.35f);
                on.stream().fill();
            }
            float x = left;
            for (PdfLines.Piece piece : line) {
                float width =
                        on.text(piece.text(), x, y, size, piece.target() == null ? colour : PdfPage.LINK, piece.bold());
                if (piece.target() != null) {
                    links.add(new Link(
                            on.page(), new PDRectangle(x, y - size * 0.25f, width, size * 1.2f), piece.target()));
                }
                x += width;
            }
        }
    }

    /**
     * A picture on a page of its own, as large as a screen shows it or as large as the page allows; on a wider sheet where it
     * would become too small to read.
     */
    void picture(Heading heading, Layout layout, Claim.Id focus) throws IOException {
        PDRectangle sheet = SHEETS.stream()
                .filter(one -> scale(layout, one) >= LEAST_SCALE)
                .findFirst()
                .orElse(SHEETS.getLast());
        PdfPage on = turn(sheet);
        heading(heading);
        float scale = scale(layout, sheet);
        new PdfDrawing(on, font, MARGIN - Layout.MARGIN * scale, y, scale).draw(layout, focus);
        y -= (float) layout.height() * scale + 6;
        if (!sheet.equals(PDRectangle.A4)) {
            closePage();
        }
    }

    private static PDRectangle across(PDRectangle upright) {
        float longer = upright.getHeight();
        float shorter = upright.getWidth();
        return new PDRectangle(longer, shorter);
    }

    private static float scale(Layout layout, PDRectangle sheet) {
        double wide = (sheet.getWidth() - 2 * MARGIN) / (layout.width() - 2.0 * Layout.MARGIN);
        // Two lines of heading at most, and some room around.
        double high = (sheet.getHeight() - 2 * MARGIN - 70) / layout.height();
        return (float) Math.min(FULL_SCALE, Math.min(wide, high));
    }

    private void closePage() throws IOException {
        PdfPage now = page;
        if (now != null) {
            now.close();
            page = null;
        }
    }

    void save(OutputStream output) throws IOException {
        closePage();
        for (Link link : links) {
            PDPageXYZDestination place = anchors.get(link.target());
            if (place != null) {
                PDAnnotationLink annotation = new PDAnnotationLink();
                annotation.setRectangle(link.place());
                annotation.setDestination(place);
                PDBorderStyleDictionary none = new PDBorderStyleDictionary();
                none.setWidth(0);
                annotation.setBorderStyle(none);
                link.page().getAnnotations().add(annotation);
            }
        }
        outline.openNode();
        document.save(output);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private record Link(PDPage page, PDRectangle place, String target) {}
}
