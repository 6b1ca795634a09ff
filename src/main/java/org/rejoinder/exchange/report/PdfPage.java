package org.rejoinder.exchange.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one page, in points from its lower left corner. */
final class PdfPage implements AutoCloseable {

    static final Color INK = new Color(0x1b1f24);
    static final Color SOFT = new Color(0x4b535d);
    static final Color LINK = new Color(0x1459a8);

    private final PDPage page;
    private final PDPageContentStream stream;
    private final PdfFont font;

    PdfPage(PDPage page, PDPageContentStream stream, PdfFont font) {
        this.page = page;
        this.stream = stream;
        this.font = font;
    }

    PDPage page() {
        return page;
    }

    PDPageContentStream stream() {
        return stream;
    }

    float width() {
        return page.getMediaBox().getWidth();
    }

    float height() {
        return page.getMediaBox().getHeight();
    }

    /**
     * One line of text.
     *
     * @param x left end
     * @param y baseline
     * @param bold the font has one weight, so that its outlines are drawn thicker
     * @return its width
     */
    @CanIgnoreReturnValue
    float text(String text, float x, float y, float size, Color colour, boolean bold) throws IOException {
        String shown = font.shown(text);
        if (shown.isEmpty()) {
            return 0;
        }
        stream.beginText();
        stream.setFont(font.font(), size);
        stream.setNonStrokingColor(colour);
        if (bold) {
            stream.setStrokingColor(colour);
            stream.setLineWidth(size / 36);
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.newLineAtOffset(x, y);
        stream.showText(shown);
        stream.endText();
        return font.width(shown, size);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
