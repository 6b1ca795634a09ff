package org.rejoinder.exchange;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML and SVG. Every text and attribute value goes through one escape, and characters that XML 1.0 forbids are
 * left out; {@code javax.xml.stream} would let them through and does not know HTML's void elements.
 */
final class Markup {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input", "link");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Markup of our own making, never text from a document. */
    @CanIgnoreReturnValue
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element's start tag; attributes as name, value, name, value. */
    @CanIgnoreReturnValue
    Markup open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    @CanIgnoreReturnValue
    Markup leaf(String element, Object... attributes) {
        StringBuilder tag = tag(element, attributes);
        if (VOID.contains(element)) {
            tag.append('>');
        } else {
            tag.append("></").append(element).append('>');
        }
        return this;
    }

    /** An element with only text in it. */
    @CanIgnoreReturnValue
    Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    @CanIgnoreReturnValue
    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** The end tag of the element opened last. */
    @CanIgnoreReturnValue
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    @CanIgnoreReturnValue
    Markup line() {
        out.append('\n');
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            out.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(String.valueOf(attributes[index + 1])))
                    .append('"');
        }
        return out;
    }

    /** Safe between tags and inside double quotes, in HTML and in XML. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Words::isPrintable).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }
}
