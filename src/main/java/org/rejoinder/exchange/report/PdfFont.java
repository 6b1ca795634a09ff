package org.rejoinder.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font that PDF files are set in: Liberation Sans (SIL Open Font Licence 1.1), which PDFBox brings along. It has the widths
 * that layouts are measured with, and Latin, Greek, Cyrillic and Hebrew letters. Only the characters used are embedded.
 */
final class PdfFont {

    /** Stands for characters that the font lacks. */
    static final int MISSING = '\u25a1';

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;
    /** Advances in thousandths of the font size; negative for characters that the font lacks. */
    private final Map<Integer, Float> advances = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("Missing from PDFBox: " + FILE);
            }
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Ligatures would be copied from the file as one character.
            letters.setEnableGsub(false);
            font = PDType0Font.load(document, letters, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** What can be shown of a text: without signs that have no shape, and with a sign for each character that is missing. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isWithoutShape(character)) {
                return;
            }
            if (advance(character) < 0) {
                shown.appendCodePoint(MISSING);
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** Joiners, direction marks and controls, which would only be drawn as boxes. */
    private static boolean isWithoutShape(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL || character == 0xfe0f;
    }

    /** Width of a text that {@link #shown} has answered with. */
    float width(String text, float size) {
        float width = 0;
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            width += Math.max(0, advance(character));
            index += Character.charCount(character);
        }
        return width * size / 1000;
    }

    private float advance(int character) {
        return advances.computeIfAbsent(character, this::measured);
    }

    private float measured(int character) {
        try {
            return font.getStringWidth(Character.toString(character));
        } catch (IllegalArgumentException lacks) {
            return -1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
