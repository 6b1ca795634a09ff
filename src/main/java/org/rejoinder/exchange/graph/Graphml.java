package org.rejoinder.exchange.graph;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.MalformedFile;

/**
 * A GraphML file as it stands: elements with their attributes by name. Labels and colours that yEd draws with become the
 * attributes {@code y:label} and {@code y:color}.
 */
final class Graphml {

    /**
     * A node, an edge or the graph.
     *
     * @param kind node, edge or graph
     * @param ends of an edge, source before target; else empty
     * @param group whether it holds a graph of its own
     */
    record Element(
            String kind,
            String id,
            List<String> ends,
            boolean directed,
            Map<String, String> data,
            boolean group,
            int line,
            int column) {}

    private static final int DEEPEST = 200;

    final List<Element> elements = new ArrayList<>();
    private final String file;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> defaults = new LinkedHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean undirected;
    /** The key read last, to which a default belongs. */
    private String keyOf = "all";

    private String keyName = "";

    private Graphml(String file) {
        this.file = file;
    }

    private static final class Open {
        private final String kind;
        private final String id;
        private final List<String> ends;
        private final boolean directed;
        private final Location location;
        private final Map<String, String> data = new LinkedHashMap<>();
        private boolean group;

        Open(String kind, String id, List<String> ends, boolean directed, Location location) {
            this.kind = kind;
            this.id = id;
            this.ends = ends;
            this.directed = directed;
            this.location = location;
        }
    }

    /** @throws MalformedFile if it is not GraphML */
    static Graphml read(String file, String text) {
        Graphml graphml = new Graphml(file);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the file is read");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            graphml.read(reader);
            reader.close();
        } catch (XMLStreamException malformed) {
            Location location = malformed.getLocation();
            throw new MalformedFile(
                    file,
                    location == null ? 1 : Math.max(1, location.getLineNumber()),
                    location == null ? 1 : Math.max(1, location.getColumnNumber()),
                    "This is not well-formed XML. Write the file anew with the program it comes from.");
        }
        return graphml;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw wrong(
                            reader.getLocation(),
                            "The file has a document type declaration, which is not read. Take it out.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw wrong(
                                reader.getLocation(),
                                "Elements nest more than %d deep, the most that is read.".formatted(DEEPEST));
                    }
                    if (start(reader, depth)) {
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(reader.getLocalName());
                }
                default -> {
                    // Words between elements say nothing.
                }
            }
        }
    }

    /** Whether the element's end has been read as well. */
    private boolean start(XMLStreamReader reader, int depth) throws XMLStreamException {
        String name = reader.getLocalName();
        if (depth == 1 && !name.equals("graphml")) {
            throw wrong(
                    reader.getLocation(),
                    "The file begins with <%s>, not <graphml>. Export it as GraphML.".formatted(name));
        }
        switch (name) {
            case "key" -> key(reader);
            case "graph", "node", "edge" -> push(name, reader);
            case "data", "default" -> {
                words(name.equals("default"), reader);
                return true;
            }
            case "hyperedge" ->
                throw wrong(
                        reader.getLocation(),
                        "A hyperedge joins more than two nodes, which no relation does. Write edges.");
            default -> {
                // Drawing, and what other programs add.
            }
        }
        return false;
    }

    private void key(XMLStreamReader reader) {
        String id = attribute(reader, "id", "");
        names.put(id, attribute(reader, "attr.name", attribute(reader, "yfiles.type", id)));
        keyOf = attribute(reader, "for", "all");
        keyName = names.getOrDefault(id, id);
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private void push(String name, XMLStreamReader reader) {
        List<String> ends = List.of();
        boolean directed = !undirected;
        if (name.equals("graph")) {
            undirected = "undirected".equals(reader.getAttributeValue(null, "edgedefault"));
            if (!open.isEmpty()) {
                open.peek().group = true;
            }
        } else if (name.equals("edge")) {
            String source = reader.getAttributeValue(null, "source");
            String target = reader.getAttributeValue(null, "target");
            if (source == null || target == null) {
                throw wrong(reader.getLocation(), "This edge lacks its source or target. Name both, or take it out.");
            }
            ends = List.of(source, target);
            directed = Boolean.parseBoolean(attribute(reader, "directed", Boolean.toString(directed)));
        } else if (reader.getAttributeValue(null, "id") == null) {
            throw wrong(reader.getLocation(), "This node has no id. Give it one.");
        }
        open.push(new Open(name, attribute(reader, "id", ""), ends, directed, reader.getLocation()));
    }

    /** The words of a value; where yEd draws with it, those of its label and the colour of its line. */
    private void words(boolean ofDefault, XMLStreamReader reader) throws XMLStreamException {
        String key = attribute(reader, "key", "");
        StringBuilder words = new StringBuilder();
        StringBuilder label = new StringBuilder();
        Deque<String> inside = new ArrayDeque<>();
        for (int event = reader.next();
                event != XMLStreamConstants.END_ELEMENT || !inside.isEmpty();
                event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside.push(reader.getLocalName());
                    if (inside.size() > DEEPEST) {
                        throw wrong(
                                reader.getLocation(),
                                "Elements nest more than %d deep, the most that is read.".formatted(DEEPEST));
                    }
                    if (inside.peek().equals("LineStyle")) {
                        put("y:color", reader.getAttributeValue(null, "color"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inside.isEmpty()) {
                        words.append(reader.getText());
                    } else if (inside.peek().endsWith("Label")) {
                        label.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and the like.
                }
            }
        }
        if (ofDefault) {
            defaults.computeIfAbsent(keyOf, of -> new LinkedHashMap<>()).put(keyName, words.toString());
        } else if (!words.toString().isBlank()) {
            put(names.getOrDefault(key, key), words.toString());
        }
        if (!label.toString().isBlank()) {
            put("y:label", label.toString().strip());
        }
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !open.isEmpty()) {
            open.peek().data.putIfAbsent(name, value);
        }
    }

    private void end(String name) {
        if (!open.isEmpty() && open.peek().kind.equals(name)) {
            Open closed = open.pop();
            Map<String, String> data = new LinkedHashMap<>(closed.data);
            defaults.getOrDefault("all", Map.of()).forEach(data::putIfAbsent);
            defaults.getOrDefault(closed.kind, Map.of()).forEach(data::putIfAbsent);
            elements.add(new Element(
                    closed.kind,
                    closed.id,
                    closed.ends,
                    closed.directed,
                    data,
                    closed.group,
                    closed.location.getLineNumber(),
                    Math.max(1, closed.location.getColumnNumber())));
        }
    }

    private MalformedFile wrong(Location location, String problem) {
        return new MalformedFile(
                file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()), problem);
    }

    MalformedFile wrong(Element element, String problem) {
        return new MalformedFile(file, element.line(), element.column(), Objects.requireNonNull(problem));
    }

    /** For comparing names whatever their case and marks. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9:]", "");
    }
}
