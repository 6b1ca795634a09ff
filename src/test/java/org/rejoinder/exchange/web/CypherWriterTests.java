package org.rejoinder.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.SampleMaps;

class CypherWriterTests {

    private final CypherWriter writer = new CypherWriter();

    @Test
    void writesAScriptThatBuildsTheGraph() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.cypher");
    }

    @Test
    void noWordsEndALiteralOrAStatement() {
        assertThat(CypherLiteral.of("it's a \\ \n; \\u0027 end")).isEqualTo("'it\\'s a \\\\ \\n; \\\\\\u00750027 end'");
        assertThat(CypherLiteral.of("\u0000\u202e\ud83d\ude00")).isEqualTo("'\\u0000\\u202e\ud83d\ude00'");
        assertThat(CypherLiteral.of(Map.of("list", List.of("a", "b")))).isEqualTo("{list: ['a', 'b']}");
        assertThat(CypherLiteral.of(List.of(1, 0.1, true))).isEqualTo("[1, 0.1, true]");
    }

    @Test
    void everyStatementEndsALine() throws IOException {
        for (String line : Golden.written(writer, SampleMaps.hostile()).split("\n")) {
            assertThat(line).matches("(//|CREATE CONSTRAINT|UNWIND|  \\{|\\] AS row|MATCH|MERGE|SET).*");
        }
    }

    @Test
    void statementsStaySmall() throws IOException {
        String script = Golden.written(writer, SampleMaps.large(1200));

        assertThat(script.split(";\n"))
                .allSatisfy(statement -> assertThat(statement.length()).isLessThan(1_000_000));
        assertThat(script.split("MERGE \\(n:Claim ")).hasSize(4);
    }

    @Test
    void tellsWhatIsLost() {
        assertThat(writer.losses(SampleMaps.bridge()))
                .extracting(Loss::what)
                .containsExactly("vectors of claims", "when runs started");
    }
}
