package org.rejoinder.argumentation.format;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The characters of a file, one ahead, with the place they stand at. Of a line's end {@code \r\n} only {@code \n} is seen. */
final class SourceText {

    static final int END = -1;

    private final Reader reader;
    private final FrameworkLimits limits;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private long before;
    private int line = 1;
    private int column = 1;

    SourceText(InputStream stream, FrameworkLimits limits) throws IOException {
        this.reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
        this.limits = limits;
        fill();
        if (peek() == '\uFEFF') {
            at++;
        }
    }

    FrameworkLimits limits() {
        return limits;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The next character, or {@link #END}. */
    int peek() throws IOException {
        if (at == filled) {
            fill();
        }
        return at < filled ? buffer[at] : END;
    }

    /** Goes on to the character after. */
    @CanIgnoreReturnValue
    int take() throws IOException {
        int taken = peek();
        if (taken == END) {
            return END;
        }
        at++;
        if (taken == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return taken;
    }

    private void fill() throws IOException {
        before += filled;
        if (before > limits.characters()) {
            throw malformed("The file is longer than %,d characters".formatted(limits.characters()));
        }
        at = 0;
        filled = 0;
        try {
            int read = reader.read(buffer);
            filled = Math.max(0, read);
        } catch (CharacterCodingException other) {
            throw malformed("From here on the file is not UTF-8");
        }
    }

    boolean atLineEnd() throws IOException {
        int next = peek();
        return next == '\n' || next == END;
    }

    void skipBlanks() throws IOException {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            take();
        }
    }

    void skipLine() throws IOException {
        while (!atLineEnd()) {
            take();
        }
    }

    /** A run of characters other than blanks and line ends. */
    String word(String expected) throws IOException {
        StringBuilder word = new StringBuilder();
        while (!atLineEnd() && !Character.isWhitespace(peek())) {
            append(word, take());
        }
        if (word.isEmpty()) {
            throw expected(expected);
        }
        return word.toString();
    }

    void append(StringBuilder name, int character) throws MalformedFramework {
        if (name.length() == limits.nameLength()) {
            throw malformed("A name is longer than %,d characters".formatted(limits.nameLength()));
        }
        name.append((char) character);
    }

    MalformedFramework malformed(String what) {
        return new MalformedFramework(line, column, what);
    }

    /** Says what should stand here, and what stands here instead. */
    MalformedFramework expected(String what) throws IOException {
        int next = peek();
        String instead = switch (next) {
            case END -> "the end of the file";
            case '\n', '\r' -> "the end of the line";
            default ->
                Character.isISOControl(next) || Character.isSurrogate((char) next)
                        ? "the character U+%04X".formatted(next)
                        : "'%c'".formatted(next);
        };
        return malformed("expected %s, found %s".formatted(what, instead));
    }
}
