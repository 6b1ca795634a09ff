package org.rejoinder.exchange.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A script of Cypher statements that builds the map's graph in any Neo4j, with labels, types and properties as
 * {@code docs/graph-model.md} has them. Everything is merged by id, so that running it again changes nothing.
 */
@Component
@Order(63)
class CypherWriter implements MapWriter {

    /** What one statement may hold, so that no transaction becomes large. */
    private static final int ROWS = 500;

    /** UTF-16 units. */
    private static final int LENGTH = 500_000;

    private static final List<String> LABELS = List.of(
            "Map",
            "Document",
            "Snapshot",
            "Occurrence",
            "Claim",
            "MergedClaim",
            "Actor",
            "Argument",
            "Decision",
            "Run",
            "Scenario",
            "Dismissal");

    @Override
    public String format() {
        return "cypher";
    }

    @Override
    public String description() {
        return "A script that builds the map's graph in another Neo4j database";
    }

    @Override
    public String standard() {
        return "Cypher 5 and 25";
    }

    @Override
    public String mediaType() {
        return "application/x-cypher-query";
    }

    @Override
    public String extension() {
        return "cypher";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = new ArrayList<>();
        Loss.note(
                losses,
                "vectors of claims",
                "They follow from the texts; search by meaning needs them",
                contents.claims().stream().map(claim -> claim.id().value()));
        Loss.note(
                losses,
                "when runs started",
                "The same map gives the same script whenever it was made",
                contents.provenance().runs().stream().map(run -> run.id()));
        Loss.note(
                losses,
                "what came from other tools and has no place here",
                "Only the formats it came in have one",
                contents.carried().stream().map(carried -> carried.id()));
        return losses;
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Writer script = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        script.write("// " + Words.line(contents.map().title()) + "\n");
        script.write(
                "// Run it with cypher-shell, or paste it into a browser of Neo4j. Run again, it changes nothing.\n");
        for (String label : LABELS) {
            script.write("CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE;\n"
                    .formatted(snake(label), label));
        }
        CypherRows rows = new CypherRows(contents);
        for (CypherRows.Batch batch : rows.all()) {
            write(script, batch);
        }
        script.flush();
    }

    private static String snake(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    private static void write(Writer script, CypherRows.Batch batch) throws IOException {
        StringBuilder list = new StringBuilder();
        int rows = 0;
        for (Map<String, Object> row : batch.rows()) {
            list.append(rows == 0 ? "" : ",\n  ").append(CypherLiteral.of(row));
            rows++;
            if (rows == ROWS || list.length() > LENGTH) {
                statement(script, list, batch.action());
                list.setLength(0);
                rows = 0;
            }
        }
        if (rows > 0) {
            statement(script, list, batch.action());
        }
    }

    private static void statement(Writer script, CharSequence rows, String action) throws IOException {
        script.write("UNWIND [\n  ");
        script.append(rows);
        script.write("\n] AS row\n" + action + ";\n");
    }
}
