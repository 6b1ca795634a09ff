package org.rejoinder.document.reading;

import org.rejoinder.document.UnreadableDocument.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Receives a parser's events within bounds of depth, length and, by interruption, time. */
abstract class LimitedHandler extends DefaultHandler {

    private final int maxDepth;
    private final int maxCharacters;
    private int depth;
    private long characters;

    LimitedHandler(int maxDepth, int maxCharacters) {
        this.maxDepth = maxDepth;
        this.maxCharacters = maxCharacters;
    }

    abstract void start(String name, Attributes attributes);

    abstract void end(String name);

    abstract void text(String characters);

    @Override
    public final void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        stopIfInterrupted();
        if (++depth > maxDepth) {
            throw new LimitReached(Reason.TOO_DEEP, "elements nested more than %d deep".formatted(maxDepth));
        }
        start(localName.isEmpty() ? qualifiedName : localName, attributes);
    }

    @Override
    public final void endElement(String uri, String localName, String qualifiedName) {
        depth--;
        end(localName.isEmpty() ? qualifiedName : localName);
    }

    @Override
    public final void characters(char[] buffer, int start, int length) throws SAXException {
        stopIfInterrupted();
        characters += length;
        // White space and menus are dropped later, so what comes in may be longer than what is kept.
        if (characters > 4L * maxCharacters) {
            throw new LimitReached(Reason.TOO_LARGE, "a text of more than %,d characters".formatted(maxCharacters));
        }
        text(new String(buffer, start, length));
    }

    @Override
    public final void ignorableWhitespace(char[] buffer, int start, int length) throws SAXException {
        characters(buffer, start, length);
    }

    private static void stopIfInterrupted() throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new LimitReached(Reason.TOO_SLOW, "out of time");
        }
    }
}
