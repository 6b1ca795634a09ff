package org.rejoinder.document.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Turns the bytes of a text into characters: by byte order mark, as UTF-8 if they are that, else by statistics. */
public final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    /** The text that {@code bytes} hold, without a byte order mark. */
    public static String decode(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, guessed(bytes)));
    }

    /** The text if {@code bytes} are well-formed UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Whether {@code text} is for people to read rather than what bytes of another kind look like. */
    public static boolean isReadable(String text) {
        int strange = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 0) {
                return false;
            }
            boolean control = character < ' ' && !Character.isWhitespace(character) && character != '\u001b';
            if (control
                    || character == '\ufffd'
                    || (character >= '\u007f' && character < '\u00a0' && character != '\u0085')) {
                strange++;
            }
        }
        return strange <= text.length() / 100;
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(UTF_32BE);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Charset guessed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes);
        CharsetMatch match = detector.detect();
        if (match == null
                || !Charset.isSupported(match.getName())
                || match.getName().startsWith("UTF-8")) {
            return WINDOWS;
        }
        Charset charset = Charset.forName(match.getName());
        // Files called Latin-1 are Windows-1252 where they use its quotation marks.
        return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
    }
}
