package org.rejoinder.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The immutable text of a snapshot, addressed by Unicode code points.
 *
 * <p>Java strings count UTF-16 units; passages count code points, as the W3C Web Annotation Data Model does for text
 * positions. This class is the only place where the one is converted to the other.
 */
public final class SnapshotText {

    private final String text;
    /** Index of the n-th supplementary code point, in code points; empty for most texts. */
    private final int[] supplementary;

    private final int length;

    public SnapshotText(String text) {
        this.text = text;
        this.supplementary = supplementaryPositions(text);
        this.length = text.length() - supplementary.length;
    }

    private static int[] supplementaryPositions(String text) {
        int[] found = new int[8];
        int count = 0;
        int codePoint = 0;
        for (int index = 0; index < text.length(); codePoint++) {
            int width = Character.charCount(text.codePointAt(index));
            if (width == 2) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = codePoint;
            }
            index += width;
        }
        return Arrays.copyOf(found, count);
    }

    /** The text as a Java string. */
    public String value() {
        return text;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /** UTF-16 index of the code point at {@code codePoint}; {@code length()} gives the string's length. */
    public int toCharIndex(int codePoint) {
        if (codePoint < 0 || codePoint > length) {
            throw new IndexOutOfBoundsException("Code point %d of %d".formatted(codePoint, length));
        }
        int at = Arrays.binarySearch(supplementary, codePoint);
        return codePoint + (at >= 0 ? at : -at - 1);
    }

    /** Code point index of the UTF-16 index {@code charIndex}, which must not lie inside a surrogate pair. */
    public int toCodePoint(int charIndex) {
        int low = 0;
        int high = supplementary.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (supplementary[middle] + middle < charIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return charIndex - low;
    }

    /** The passage that the UTF-16 range {@code [charStart, charEnd)} covers. */
    public Passage passage(int charStart, int charEnd) {
        return new Passage(toCodePoint(charStart), toCodePoint(charEnd));
    }

    /**
     * The exact text of {@code passage}.
     *
     * @throws IndexOutOfBoundsException if the passage ends after the text
     */
    public String substring(Passage passage) {
        return text.substring(toCharIndex(passage.start()), toCharIndex(passage.end()));
    }

    /** Up to {@code count} code points before {@code passage}. */
    public String before(Passage passage, int count) {
        return text.substring(toCharIndex(Math.max(0, passage.start() - count)), toCharIndex(passage.start()));
    }

    /** Up to {@code count} code points after {@code passage}. */
    public String after(Passage passage, int count) {
        return text.substring(toCharIndex(passage.end()), toCharIndex(Math.min(length, passage.end() + count)));
    }

    /** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
