package org.rejoinder.document.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * How deep the list items of a Word document are nested: Tika writes the same bullet before every one of them. Read from
 * the paragraphs' numbering levels and list styles.
 */
final class WordLists {

    private static final Pattern LIST_STYLE = Pattern.compile("List(?:Bullet|Number|Continue|Paragraph)?(\\d)");

    private record Item(String text, int depth) {}

    private final Deque<Item> items = new ArrayDeque<>();

    /** A document without list items. */
    static WordLists none() {
        return new WordLists();
    }

    /**
     * The list items of a document, in order; none if its main part cannot be found. The part is not held in memory as a
     * whole; how far it may expand was checked before.
     */
    static WordLists of(byte[] docx) {
        WordLists lists = new WordLists();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            ZipArchiveEntry text = zip.getEntry("word/document.xml");
            if (text != null) {
                try (InputStream stream = zip.getInputStream(text)) {
                    lists.read(stream);
                }
            }
        } catch (IOException | XMLStreamException unreadable) {
            // Tika will have said what is wrong; the depth of lists is not worth an error of its own.
            return none();
        }
        return lists;
    }

    private void read(InputStream document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(document);
        StringBuilder text = new StringBuilder();
        int depth = -1;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.setLength(0);
                        depth = -1;
                    }
                    case "t" -> inText = true;
                    case "ilvl" -> depth = number(xml);
                    case "pStyle" -> depth = depth < 0 ? styleDepth(xml) : depth;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("t")) {
                inText = false;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")
                    && depth >= 0) {
                items.add(new Item(Words.collapsed(text.toString()).strip(), depth));
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            }
        }
    }

    private static int number(XMLStreamReader xml) {
        String value = value(xml);
        return value.matches("\\d") ? Integer.parseInt(value) : 0;
    }

    private static int styleDepth(XMLStreamReader xml) {
        Matcher style = LIST_STYLE.matcher(value(xml));
        return style.matches() ? Integer.parseInt(style.group(1)) - 1 : -1;
    }

    private static String value(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("val")) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** The depth, from 0, of the next item that reads {@code text}; 0 if there is none. Asked in the document's order. */
    int depthOf(String text) {
        while (items.stream().limit(50).anyMatch(item -> item.text().equals(text))) {
            Item item = items.remove();
            if (item.text().equals(text)) {
                return item.depth();
            }
        }
        return 0;
    }
}
