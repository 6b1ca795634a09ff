package org.rejoinder.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file in which another program, or this one, has written a map.
 *
 * @param name as given; used in messages and as the source of documents, never opened
 * @param content the bytes, at most {@value #LARGEST}; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // A value passed from hand to hand, never compared.
public record MapFile(String name, byte[] content) {

    /** Bytes; larger files are refused. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final int HEAD = 4096;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws MalformedFile if the file is empty or too large */
    public MapFile {
        if (content.length == 0) {
            throw new MalformedFile(name, 0, 0, "The file is empty.");
        }
        if (content.length > LARGEST) {
            throw new MalformedFile(
                    name, 0, 0, "The file has more than %d MiB, the most that is read.".formatted(LARGEST >> 20));
        }
    }

    /**
     * The file as text, without a byte order mark.
     *
     * @throws MalformedFile if it is not UTF-8
     */
    public String text() {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            int line = 1
                    + (int) before.chars()
                            .filter(character -> character == '\n')
                            .count();
            int start = before.lastIndexOf('\n') + 1;
            throw new MalformedFile(
                    name,
                    line,
                    before.codePointCount(start, before.length()) + 1,
                    "The file is not UTF-8 text. Save it as UTF-8 and try again.");
        }
    }

    /** The first few thousand bytes as text, whatever they are: enough to tell formats apart. */
    public String head() {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.UTF_8);
        return head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head;
    }

    /** Whether the name ends like this, in upper or lower case; {@code extension} has no dot. */
    public boolean endsWith(String extension) {
        String ending = "." + extension;
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }
}
