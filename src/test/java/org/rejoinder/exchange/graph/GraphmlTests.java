package org.rejoinder.exchange.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceGraphML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.GeneratedMaps;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Mutations;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.SampleMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

class GraphmlTests {

    private static final int FUZZ_TRIES = Integer.getInteger("rejoinder.fuzz.tries", 300);

    /** As yEd and Argdown's own export draw: groups, labels, colours, no plain attributes. */
    private static final String DRAWN = """
            <?xml version="1.0"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
              <key for="node" id="d0" yfiles.type="nodegraphics"/>
              <key for="edge" id="d1" yfiles.type="edgegraphics"/>
              <graph edgedefault="directed" id="G">
                <node id="g"><data key="d0"><y:ShapeNode><y:NodeLabel>A group</y:NodeLabel></y:ShapeNode></data>
                  <graph id="g:" edgedefault="directed">
                    <node id="n0"><data key="d0"><y:ShapeNode><y:Fill color="#FFFFFF"/><y:NodeLabel>Build it.<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
                  </graph>
                </node>
                <node id="n1"><data key="d0"><y:ShapeNode><y:NodeLabel>It &amp; jobs</y:NodeLabel></y:ShapeNode></data></node>
                <node id="n2"><data key="d0"><y:ShapeNode><y:NodeLabel>Costs</y:NodeLabel></y:ShapeNode></data></node>
                <node id="n3"/>
                <edge id="e0" source="n1" target="n0"><data key="d1"><y:PolyLineEdge><y:LineStyle color="#00FF00"/></y:PolyLineEdge></data></edge>
                <edge id="e1" source="n2" target="n0"><data key="d1"><y:PolyLineEdge><y:EdgeLabel>attack</y:EdgeLabel></y:PolyLineEdge></data></edge>
                <edge id="e2" source="n2" target="n1"/>
              </graph>
            </graphml>
            """;

    private final GraphmlParser parser = new GraphmlParser();
    private final GraphmlWriter writer = new GraphmlWriter();

    @Property(tries = 100)
    void mapsComeBackButForWhatTheLossesTell(@ForAll("maps") MapContents map) throws IOException {
        if (map.claims().isEmpty()) {
            return;
        }
        List<Loss> losses = writer.losses(map);
        MapContents read = parse(Golden.written(writer, map)).contents();

        assertThat(read.claims()).containsExactlyInAnyOrderElementsOf(map.claims());
        assertThat(read.claims())
                .allSatisfy(claim -> assertThat(read.occurrences().get(claim.id()))
                        .containsExactly(requireNonNull(map.occurrences().get(claim.id()))
                                .getFirst()));
        assertThat(read.relations().stream().map(relation -> relation.in(Scope.WITHIN)))
                .containsExactlyInAnyOrderElementsOf(map.relations().stream()
                        .map(relation -> relation.in(Scope.WITHIN))
                        .toList());
        assertThat(read.documents())
                .containsExactlyInAnyOrderElementsOf(map.documents().stream()
                        .filter(document -> losses.stream()
                                .filter(loss -> loss.what().startsWith("documents in which"))
                                .noneMatch(loss ->
                                        loss.items().contains(document.id().value())))
                        .toList());
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return GeneratedMaps.calm();
    }

    @Test
    void graphStreamReadsWhatIsWritten() throws IOException {
        Graph graph = new MultiGraph("map");
        FileSourceGraphML source = new FileSourceGraphML();
        source.addSink(graph);
        source.readAll(new ByteArrayInputStream(Golden.bytes(writer, SampleMaps.bridge())));

        assertThat(graph.getNodeCount()).isEqualTo(6);
        assertThat(graph.getEdgeCount()).isEqualTo(5);
        assertThat(graph.getNode("c-jobs").getAttribute("text")).isEqualTo("Building it will create 400 jobs.");
        assertThat(graph.getEdge("r-jobs-build-supports").getAttribute("type")).isEqualTo("supports");
        assertThat(graph.getEdge("r-jobs-build-supports").getAttribute("weight"))
                .isEqualTo(0.9);
        assertThat(graph.getEdge("r-jobs-build-supports").isDirected()).isTrue();
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        MapContents read = parse(Golden.written(writer, SampleMaps.hostile())).contents();

        assertThat(read.claims())
                .extracting(Claim::text)
                .anyMatch(text -> text.startsWith("</script><script>alert(1)"));
        assertThat(writer.losses(SampleMaps.hostile()))
                .anyMatch(loss -> loss.what().equals("characters that XML cannot carry"));
    }

    @Test
    void readsWhatOtherProgramsDraw() {
        ParsedMap read = parse(DRAWN);

        assertThat(read.contents().claims()).extracting(Claim::text).containsExactly("Build it.", "It & jobs", "Costs");
        assertThat(read.contents().relations())
                .extracting(Relation::type)
                .containsExactlyInAnyOrder(RelationType.SUPPORTS, RelationType.CONTRADICTS);
        assertThat(read.losses())
                .extracting(Loss::what)
                .containsExactlyInAnyOrder(
                        "groups of nodes", "nodes without words", "edges that do not say what they are");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<graphml><graph><node id='a'></graph></graphml>|1|not well-formed XML",
                "<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><graphml>&x;</graphml>|1|document type declaration",
                "<html/>|1|begins with <html>",
                "<graphml><graph><node/></graph></graphml>|1|This node has no id",
                "<graphml>~<graph><edge source='a'/></graph></graphml>|2|lacks its source or target",
                "<graphml><graph><node id='a'><data key='text'>A</data></node>~<edge source='a' target='b'/></graph></graphml>|2|not in the file",
                "<graphml><graph><node id='a'/></graph></graphml>|1|no node with words"
            })
    void tellsWhatIsWrongAndWhere(String xml, int line, String message) {
        MalformedFile refused = catchThrowableOfType(MalformedFile.class, () -> parse(xml.replace('~', '\n')));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.column()).isPositive();
    }

    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        byte[] ours = Golden.bytes(writer, SampleMaps.bridge());
        byte[] drawn = DRAWN.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int attempt = 0; attempt < FUZZ_TRIES; attempt++) {
            byte[] file = Mutations.of(attempt % 2 == 0 ? ours : drawn, random);
            long before = System.nanoTime();
            try {
                assertThat(parser.parse(new MapFile("map.graphml", file))
                                .contents()
                                .claims())
                        .isNotEmpty();
            } catch (MalformedFile refused) {
                assertThat(refused.getMessage()).startsWith("map.graphml");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private ParsedMap parse(String xml) {
        return parser.parse(new MapFile("map.graphml", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
