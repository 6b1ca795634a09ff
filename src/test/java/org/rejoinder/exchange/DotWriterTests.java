package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceDOT;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;

class DotWriterTests {

    private final DotWriter writer = new DotWriter();

    @Test
    void writesTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.dot");
    }

    @Test
    void anotherProgramReadsTheSameClaimsAndRelations() throws IOException {
        Graph graph = read(SampleMaps.bridge());

        assertThat(graph.nodes().map(node -> node.getId()))
                .containsExactlyInAnyOrder("c-build", "c-jobs", "c-cheap", "c-costly", "c-stop", "c-alone");
        assertThat(graph.edges().map(edge -> edge.getSourceNode() + " " + edge.getTargetNode()))
                .containsExactlyInAnyOrder(
                        "c-jobs c-build", "c-cheap c-build", "c-costly c-stop", "c-build c-stop", "c-costly c-cheap");
    }

    @Test
    void hostileTextCannotLeaveItsString() throws IOException {
        String dot = Golden.written(writer, SampleMaps.hostile());
        // What is left without the strings is our own.
        String bare = dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "S");

        assertThat(bare).doesNotContain("script", "\"", "\\").doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f]");
        assertThat(bare.lines().filter(line -> line.contains("->"))).hasSize(3);
        assertThat(dot).contains("\\\\ 'x'".replace("'", "`"), "&amp;amp;");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertThat(Golden.bytes(writer, SampleMaps.large()))
                .isEqualTo(Golden.bytes(new DotWriter(), SampleMaps.large()));
    }

    private Graph read(MapContents contents) throws IOException {
        Graph graph = new MultiGraph("read");
        FileSourceDOT source = new FileSourceDOT();
        source.addSink(graph);
        // GraphStream's reader knows ASCII only.
        String ascii = Golden.written(writer, contents).replaceAll("[^\\x00-\\x7f]", "?");
        source.readAll(new ByteArrayInputStream(ascii.getBytes(StandardCharsets.US_ASCII)));
        return graph;
    }
}
