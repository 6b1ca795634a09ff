package org.rejoinder.exchange.corpus;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;

/**
 * What the XML of an argument graph says, in the file's order.
 *
 * @param id of the graph; empty if it has none
 * @param topic likewise
 * @param segments the text cut into segments
 * @param units argumentative units; what joins segments is one without a kind
 */
record ArggraphXml(String id, String topic, List<Segment> segments, List<Unit> units, List<Edge> edges) {

    record Segment(String id, String text) {}

    /** @param kind {@code pro}, {@code opp}, or empty */
    record Unit(String id, String kind) {}

    record Edge(String id, String from, String to, String type) {}

    /** @throws MalformedFile if it is not XML or no argument graph */
    static ArggraphXml of(MapFile file) {
        return new Reading(file).read();
    }

    private static final class Reading {

        private final MapFile file;
        private final List<Segment> segments = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private String id = "";
        private String topic = "";
        private boolean begun;

        Reading(MapFile file) {
            this.file = file;
        }

        ArggraphXml read() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            // Files of the corpus name a DTD; it is passed over, and no entity is looked up anywhere.
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            try {
                XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.text()));
                try {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                            element(xml);
                        }
                    }
                } finally {
                    xml.close();
                }
            } catch (XMLStreamException wrong) {
                throw malformed(wrong.getLocation(), "This is not XML as it should be: " + reason(wrong));
            }
            return new ArggraphXml(id, topic, segments, units, edges);
        }

        private static String reason(XMLStreamException wrong) {
            String message = String.valueOf(wrong.getMessage());
            int after = message.indexOf("Message: ");
            String reason = (after < 0 ? message : message.substring(after + "Message: ".length()))
                    .lines()
                    .findFirst()
                    .orElse("");
            return reason.endsWith(".") ? reason : reason + ".";
        }

        private void element(XMLStreamReader xml) throws XMLStreamException {
            if (!begun) {
                begin(xml);
                return;
            }
            switch (xml.getLocalName()) {
                case "edu" -> {
                    String name = fresh(xml);
                    segments.add(new Segment(name, text(xml)));
                }
                case "adu" -> units.add(new Unit(fresh(xml), optional(xml, "type")));
                case "joint" -> units.add(new Unit(fresh(xml), ""));
                case "edge" ->
                    edges.add(new Edge(fresh(xml), needed(xml, "src"), needed(xml, "trg"), needed(xml, "type")));
                default -> {} // Other elements say nothing that a graph has.
            }
        }

        private void begin(XMLStreamReader xml) {
            if (!xml.getLocalName().equals("arggraph")) {
                throw malformed(
                        xml.getLocation(),
                        "The file should begin with <arggraph>, not <%s>.".formatted(xml.getLocalName()));
            }
            begun = true;
            id = optional(xml, "id");
            topic = optional(xml, "topic_id");
        }

        private String text(XMLStreamReader xml) throws XMLStreamException {
            Location start = xml.getLocation();
            String text = xml.getElementText().strip();
            if (text.isEmpty()) {
                throw malformed(start, "A segment has no words. Put them in or take the element away.");
            }
            return text;
        }

        private String fresh(XMLStreamReader xml) {
            String name = needed(xml, "id");
            if (!ids.add(name)) {
                throw malformed(
                        xml.getLocation(),
                        "The id \"%s\" is there already; every id may be used once.".formatted(name));
            }
            return name;
        }

        private String needed(XMLStreamReader xml, String name) {
            String value = optional(xml, name);
            if (value.isEmpty()) {
                throw malformed(xml.getLocation(), "<%s> needs the attribute %s.".formatted(xml.getLocalName(), name));
            }
            return value;
        }

        private static String optional(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value.strip();
        }

        private MalformedFile malformed(Location at, String problem) {
            return new MalformedFile(
                    file.name(), Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), problem);
        }
    }
}
