package org.rejoinder.argumentation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bipolar graph written as text: {@code a -> b} attacks, {@code a +> b} supports, {@code a <-> b} attack each other,
 * {@code d,e => b} and {@code d,e =/> b} are inferences for and against {@code b}, which {@code i: d,e => b} names {@code i}
 * and which are otherwise called by their premises. An edge's weight stands in its shaft, {@code a -0.5> b}, a node's behind
 * it, {@code a=0.3}; what is not given is 1 for edges and 0.5 for nodes.
 */
public final class GraphText {

    private static final Pattern WEIGHT = Pattern.compile("(\\w+)=([0-9.]+)");
    private static final Pattern MUTUAL = Pattern.compile("(\\w+) <-> (\\w+)");
    private static final Pattern INFERENCE = Pattern.compile("(?:(\\w+): )?(\\w+(?:,\\w+)*) =(/?)> (\\w+)");
    private static final Pattern EDGE = Pattern.compile("(\\w+) ([-+])([0-9.]*)> (\\w+)");

    private final BipolarGraph.Builder builder = BipolarGraph.builder();
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final BipolarGraph graph;

    private GraphText(String text) {
        String[] statements = text.strip().split("\\s*[;\\n]\\s*", -1);
        for (String statement : statements) {
            Matcher weight = WEIGHT.matcher(statement);
            if (weight.matches()) {
                weights.put(weight.group(1), Double.parseDouble(weight.group(2)));
            }
        }
        for (String statement : statements) {
            read(statement);
        }
        graph = builder.build();
    }

    public static GraphText of(String text) {
        return new GraphText(text);
    }

    private void read(String statement) {
        Matcher mutual = MUTUAL.matcher(statement);
        Matcher inference = INFERENCE.matcher(statement);
        Matcher edge = EDGE.matcher(statement);
        if (mutual.matches()) {
            edge(mutual.group(1), Link.ATTACKS, mutual.group(2), 1);
            edge(mutual.group(2), Link.ATTACKS, mutual.group(1), 1);
        } else if (inference.matches()) {
            String name = inference.group(1) == null ? inference.group(2) : inference.group(1);
            for (String premise : inference.group(2).split(",", -1)) {
                edge(premise, Link.PREMISE, name, 1);
            }
            edge(name, inference.group(3).isEmpty() ? Link.SUPPORTS : Link.ATTACKS, inference.group(4), 1);
        } else if (edge.matches()) {
            Link link = edge.group(2).equals("-") ? Link.ATTACKS : Link.SUPPORTS;
            double weight = edge.group(3).isEmpty() ? 1 : Double.parseDouble(edge.group(3));
            edge(edge.group(1), link, edge.group(4), weight);
        } else if (statement.matches("\\w+(=[0-9.]+)?")) {
            add(statement.replaceAll("=.*", ""));
        } else {
            throw new IllegalArgumentException("Not a statement about a graph: " + statement);
        }
    }

    private void edge(String from, Link link, String to, double weight) {
        builder.edge(add(from), link, add(to), weight);
    }

    @CanIgnoreReturnValue
    private int add(String name) {
        return nodes.computeIfAbsent(name, key -> builder.node(weights.getOrDefault(key, 0.5)));
    }

    public BipolarGraph graph() {
        return graph;
    }

    public int node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    /** The number of the first edge between the two. */
    public int edge(String from, String to) {
        for (int place = 0; place < graph.outgoingCount(node(from)); place++) {
            int edge = graph.outgoing(node(from), place);
            if (graph.to(edge) == node(to)) {
                return edge;
            }
        }
        throw new IllegalArgumentException("There is no edge from %s to %s".formatted(from, to));
    }

    /** Labels by name, as {@code "a in, b out, c undecided"}, in the order in which the text names the nodes. */
    public String labels(Labelling labelling) {
        StringBuilder found = new StringBuilder();
        nodes.forEach((name, node) -> found.append(found.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(labelling.of(node).name().toLowerCase(Locale.ROOT)));
        return found.toString();
    }
}
