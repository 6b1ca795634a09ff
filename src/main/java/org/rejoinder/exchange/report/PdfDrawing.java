package org.rejoinder.exchange.report;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Layout;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.RelationType;

/**
 * Draws a layout on a page, as {@link org.rejoinder.exchange} draws it as SVG: what a relation is can be told by sign, word,
 * colour, and solid, dashed or dotted line.
 */
final class PdfDrawing {

    private static final Color FRAME = new Color(0x57606a);
    private static final Color FOCUS = new Color(0xfff8e6);
    private static final Color CONTRADICTS = new Color(0xa8430a);
    private static final float HEAD = 8;
    private static final float HEAD_HALF_WIDTH = 4;
    /** From the top of a line's room down to its baseline. */
    private static final float ASCENT = 13;

    private static final float SMALL_ASCENT = 11;

    private final PdfPage page;
    private final PDPageContentStream stream;
    private final PdfFont font;
    private final float left;
    private final float top;
    private final float scale;

    /**
     * @param left where the layout's left edge goes, in points
     * @param top where its upper edge goes, in points from the lower edge of the page
     * @param scale points for a pixel
     */
    PdfDrawing(PdfPage page, PdfFont font, float left, float top, float scale) {
        this.page = page;
        this.stream = page.stream();
        this.font = font;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    void draw(Layout layout, Claim.Id focus) throws IOException {
        for (Layout.Edge edge : layout.edges()) {
            line(edge.type(), edge.points());
            if (edge.type() != RelationType.EQUIVALENT) {
                int last = edge.points().size() - 1;
                head(edge.type(), edge.points().get(last - 1), edge.points().get(last));
                if (edge.mutual()) {
                    head(edge.type(), edge.points().get(1), edge.points().get(0));
                }
            }
        }
        for (Layout.Strand strand : layout.strands()) {
            line(strand.type(), strand.points());
            if (strand.arrow()) {
                int last = strand.points().size() - 1;
                head(
                        strand.type(),
                        strand.points().get(last - 1),
                        strand.points().get(last));
            }
        }
        for (Layout.Edge edge : layout.edges()) {
            label(edge.type(), edge.words(), edge.label());
        }
        for (Layout.Junction junction : layout.junctions()) {
            label(
                    junction.type(),
                    junction.words(),
                    new Layout.Point(junction.x() + junction.width() / 2, junction.y() + junction.height() / 2));
        }
        for (Layout.Unstated unstated : layout.unstated()) {
            dashes(RelationType.CONTRADICTS);
            rectangle(unstated.x(), unstated.y(), unstated.width(), unstated.height(), Color.WHITE, FRAME, 1);
            stream.setLineDashPattern(new float[0], 0);
            words(unstated.mark(), unstated.lines(), "", unstated.x(), unstated.y());
        }
        for (Layout.Box box : layout.boxes()) {
            boolean middle = box.claim().equals(focus);
            rectangle(
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    middle ? FOCUS : Color.WHITE,
                    middle ? PdfPage.INK : FRAME,
                    middle ? 2.5f : 1);
            words(box.caption(), box.lines(), box.more(), box.x(), box.y());
        }
    }

    private void words(String caption, List<String> lines, String more, double left, double upper) throws IOException {
        double x = left + LayeredLayout.PADDING;
        double y = upper + LayeredLayout.PADDING;
        if (!caption.isEmpty()) {
            text(caption, x, y + SMALL_ASCENT, LayeredLayout.SMALL_FONT_SIZE, PdfPage.SOFT, false);
            y += LayeredLayout.SMALL_LINE_HEIGHT;
        }
        for (String line : lines) {
            text(line, x, y + ASCENT, LayeredLayout.FONT_SIZE, PdfPage.INK, false);
            y += LayeredLayout.LINE_HEIGHT;
        }
        if (!more.isEmpty()) {
            text(more, x, y + SMALL_ASCENT, LayeredLayout.SMALL_FONT_SIZE, PdfPage.SOFT, true);
        }
    }

    private void text(String text, double x, double y, float size, Color colour, boolean bold) throws IOException {
        page.text(text, x(x), y(y), size * scale, colour, bold);
    }

    private void rectangle(double x, double y, double width, double height, Color fill, Color stroke, float lineWidth)
            throws IOException {
        stream.setNonStrokingColor(fill);
        stream.setStrokingColor(stroke);
        stream.setLineWidth(lineWidth * scale);
        stream.addRect(x(x), y(y + height), (float) width * scale, (float) height * scale);
        stream.fillAndStroke();
    }

    private void line(RelationType type, List<Layout.Point> points) throws IOException {
        stream.setStrokingColor(colour(type));
        stream.setLineWidth(2 * scale);
        dashes(type);
        stream.moveTo(x(points.getFirst().x()), y(points.getFirst().y()));
        for (Layout.Point point : points.subList(1, points.size())) {
            stream.lineTo(x(point.x()), y(point.y()));
        }
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
    }

    private void dashes(RelationType type) throws IOException {
        stream.setLineDashPattern(
                switch (type) {
                    case SUPPORTS -> new float[0];
                    case CONTRADICTS -> new float[] {7 * scale, 4 * scale};
                    case EQUIVALENT -> new float[] {2 * scale, 3 * scale};
                },
                0);
    }

    private void head(RelationType type, Layout.Point from, Layout.Point to) throws IOException {
        double length = Math.max(1e-9, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double baseX = to.x() - alongX * HEAD;
        double baseY = to.y() - alongY * HEAD;
        stream.setNonStrokingColor(colour(type));
        stream.moveTo(x(to.x()), y(to.y()));
        stream.lineTo(x(baseX - alongY * HEAD_HALF_WIDTH), y(baseY + alongX * HEAD_HALF_WIDTH));
        stream.lineTo(x(baseX + alongY * HEAD_HALF_WIDTH), y(baseY - alongX * HEAD_HALF_WIDTH));
        stream.closePath();
        stream.fill();
    }

    /** Words in the middle of a line, on white. */
    private void label(RelationType type, String words, Layout.Point middle) throws IOException {
        float size = LayeredLayout.SMALL_FONT_SIZE * scale;
        float width = font.width(font.shown(words), size);
        float x = x(middle.x()) - width / 2;
        stream.setNonStrokingColor(Color.WHITE);
        stream.addRect(x - 2 * scale, y(middle.y() + 8), width + 4 * scale, 16 * scale);
        stream.fill();
        page.text(words, x, y(middle.y() + 4), size, colour(type), true);
    }

    private static Color colour(RelationType type) {
        return switch (type) {
            case SUPPORTS -> PdfPage.LINK;
            case CONTRADICTS -> CONTRADICTS;
            case EQUIVALENT -> FRAME;
        };
    }

    private float x(double pixels) {
        return left + (float) pixels * scale;
    }

    private float y(double pixels) {
        return top - (float) pixels * scale;
    }
}
